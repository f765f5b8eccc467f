import { saveFile } from '@/components/shared/save-file';
import type { Vault } from '@/lib/db/store/schema';
import { beijingTime } from '@/lib/proof/package/beijing-time';
import { STAMP_MEANS } from '@/lib/proof/timestamp/authorities';
import { type Cover, coverOf } from '@/lib/proof/timestamp/keeping/cover';
import { useLive } from '../use-live';

interface Props {
  db: Vault;
  /** Of the items that are shown; the same list as long as they are the same. */
  ids: readonly string[];
}

/** The tokens of time-stamp authorities that say something of these items: evidence too, with what they show and what not. */
export function TrustedTimes({ db, ids }: Props) {
  const live = useLive(() => coverOf(db, ids), [db, ids]);
  const covers = live.state === 'ready' ? live.value : [];
  if (covers.length === 0) return null;
  return (
    <details class="small trusted-times">
      <summary>可信时间 {covers.length} 个</summary>
      <ul>
        {covers.map((cover) => (
          <li key={cover.sum}>
            <p>{shows(cover)}</p>
            <p class="quiet">
              {HOW[cover.stamp.state]}
              指纹（SHA-256）<code class="hash">{cover.sum}</code>
            </p>
            <button type="button" class="plain slim" onClick={() => void save(cover)}>
              存下这个时间戳和证书链
            </button>
          </li>
        ))}
      </ul>
      <p class="quiet">{STAMP_MEANS}</p>
    </details>
  );
}

function shows({ stamp: { at, authority, state }, items }: Cover): string {
  if (!at || state === 'unchecked') return `一个国密算法的时间戳，盖在 ${items} 件凭证之后。`;
  return `${authority} 说明：${items} 件凭证在 ${beijingTime(at.getTime())}（北京时间）之前已经存在。`;
}

/** How each was made, and what of it was not checked. */
const HOW = {
  good: '由机构签发，盖在签了名的存证链末端；签名和证书链核对过，证书链一起存着。',
  'unknown-root': '由机构签发，盖在签了名的存证链末端；签名核对过，根证书是不是这家机构的，请自己核对。',
  unchecked: '盖在签了名的存证链末端；这里核对不了，请用机构自己的工具核对。',
} as const;

async function save({ stamp, sum }: Cover): Promise<void> {
  const { stampFile } = await import('@/lib/proof/package/ledger/stamp-file');
  saveFile(await stampFile(stamp), `时间戳-${sum.slice(0, 12)}.zip`);
}
