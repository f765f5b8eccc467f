import { useMemo, useState } from 'preact/hooks';
import type { Vault } from '@/lib/db/store/schema';
import { titleOf } from '@/lib/evidence/item';
import { CASE_ACT } from '@/lib/model/case';
import type { CivilDate } from '@/lib/model/dates';
import type { EvidenceRecord } from '@/lib/model/evidence';
import type { EvidenceItem } from '@/lib/model/evidence-says';
import type { OrderRecord, Purchase } from '@/lib/model/purchase';
import { useLive } from '../use-live';
import { AddEvidence } from './add/AddEvidence';
import { NudgeLine } from './add/NudgeLine';
import { Bin } from './Bin';
import { ItemTile } from './ItemTile';
import { Meter } from './Meter';
import { TrustedTimes } from './TrustedTimes';
import { Viewer } from './viewer/Viewer';
import './evidence.css';

interface Props {
  db: Vault;
  purchase: Purchase;
  order: OrderRecord;
  /** Oldest first. */
  evidence: readonly EvidenceItem[];
  binned: readonly EvidenceItem[];
  today: CivilDate;
}

/** Machine copies of the page lie behind their pictures: they are looked at when a picture is in doubt. */
const isCopy = ({ kind, mime }: EvidenceRecord) => kind === 'snapshot' && mime === 'application/xhtml+xml';

/** Of the items that people look at. */
const idsOf = (evidence: readonly EvidenceItem[]): string[] =>
  evidence.flatMap(({ record }) => (record.name === CASE_ACT || isCopy(record) ? [] : record.id));

/** All that is kept of this phone: what is worth having, ways to add it, and the wall of what there is. */
export function EvidencePart({ db, purchase, order, evidence, binned, today }: Props) {
  const mine = evidence.filter(({ record }) => record.name !== CASE_ACT).toReversed();
  const ids = useMemo(() => idsOf(evidence), [evidence]);
  const cases = useLive(() => db.cases.where({ purchaseId: purchase.id }).toArray(), [db, purchase.id]);
  const disputed = cases.state === 'ready' && cases.value.some(({ status }) => status !== 'closed');
  const [withCopies, setWithCopies] = useState(false);
  const [open, setOpen] = useState<string>();
  const copies = mine.filter(({ record }) => isCopy(record)).length;
  const shown = withCopies ? mine : mine.filter(({ record }) => !isCopy(record));
  return (
    <section class="card part prints" aria-label="凭证">
      <h3>凭证{shown.length > 0 && <small class="quiet"> {shown.length} 件</small>}</h3>
      <Meter purchase={purchase} order={order} items={mine} disputed={disputed} />
      <NudgeLine db={db} purchase={purchase} order={order} items={mine} today={today} />
      <AddEvidence db={db} purchase={purchase} />
      {shown.length === 0 && (
        <p class="quiet">
          {order.orderId !== undefined
            ? '还没有凭证。再次打开这张订单的网页，会自动存一张订单画面。'
            : '没有订单号，所以没有网页画面可存。'}
        </p>
      )}
      <ul class="item-wall">
        {shown.map((item) => (
          <li key={item.record.id}>
            <ItemTile db={db} item={item} onOpen={() => setOpen(item.record.id)} />
          </li>
        ))}
      </ul>
      {copies > 0 && (
        <button type="button" class="plain slim" onClick={() => setWithCopies(!withCopies)}>
          {withCopies ? '收起网页内容副本' : `另有 ${copies} 份网页内容副本`}
        </button>
      )}
      <TrustedTimes db={db} ids={ids} />
      <Bin db={db} items={binned} />
      {shown.length > 0 && (
        <details class="small quiet">
          <summary>怎么知道没有改动过</summary>
          <p>每件凭证存下时都算了“指纹”（SHA-256）：它只说明之后没有改动过，不证明内容真实，也不证明时间。</p>
          <ul class="hashes">
            {shown.map((item) => (
              <li key={item.record.id}>
                {titleOf(item)}
                <br />
                <code class="hash">{item.record.sha256}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
      {open !== undefined && (
        <Viewer db={db} items={shown} id={open} onMove={setOpen} onClose={() => setOpen(undefined)} />
      )}
    </section>
  );
}
