import { Icon, type IconName } from '@/components/shared/Icon';
import { isBitmap } from '@/lib/db/evidence/mime';
import type { Vault } from '@/lib/db/store/schema';
import { dayOf, kindOf, titleOf } from '@/lib/evidence/item';
import { KINDS } from '@/lib/evidence/kinds';
import type { EvidenceItem } from '@/lib/model/evidence-says';
import { fullDay } from '@/lib/model/words/day';
import { NO_BYTES, useBytes, useUrl } from './use-bytes';

interface Props {
  db: Vault;
  item: EvidenceItem;
  /** The phone it belongs to, where several are shown. */
  of?: string;
  onOpen: () => void;
}

/** One item on the wall: what it looks like, what it is called, when it came about. */
export function ItemTile({ db, item, of, onOpen }: Props) {
  const { record } = item;
  const title = titleOf(item);
  const kind = KINDS[kindOf(item)].name;
  return (
    <button type="button" class="item-tile" onClick={onOpen}>
      {isBitmap(record.mime) ? (
        <TilePicture db={db} item={item} />
      ) : (
        <span class="item-sign">
          <Icon name={signOf(record.mime)} size={28} />
          <span class="small">{endingOf(item)}</span>
        </span>
      )}
      <span class="item-title">{title}</span>
      {of && <span class="small item-title item-of">{of}</span>}
      <span class="small quiet">
        {kind !== title && `${kind} · `}
        {fullDay(dayOf(item))}
      </span>
      {record.remarks?.map((remark) => (
        <span class="chip warn" key={remark}>
          {remark}
        </span>
      ))}
    </button>
  );
}

function TilePicture({ db, item }: { db: Vault; item: EvidenceItem }) {
  const { bytes } = useBytes(db, item.record);
  const url = useUrl(bytes instanceof Blob ? bytes : undefined);
  if (typeof bytes === 'string') return <span class="item-sign problem">{NO_BYTES[bytes]}</span>;
  return <span class="item-picture">{url && <img src={url} alt="" decoding="async" />}</span>;
}

function signOf(mime: string): IconName {
  if (mime.startsWith('audio/')) return 'sound';
  if (mime.startsWith('video/')) return 'film';
  return mime === 'message/rfc822' ? 'mail' : 'file';
}

/** What a folder would show: the ending of the name, else what it is made of. */
function endingOf({ record }: EvidenceItem): string {
  const ending = /\.([a-z0-9]{2,4})$/i.exec(record.name ?? '')?.[1];
  if (ending) return ending.toUpperCase();
  return record.mime === 'application/xhtml+xml' ? '网页' : record.mime === 'text/plain' ? '文字' : '文件';
}
