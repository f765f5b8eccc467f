import { Icon } from '@/components/shared/Icon';
import { checklist, type Stage } from '@/lib/evidence/checklist';
import { kindOf } from '@/lib/evidence/item';
import type { EvidenceItem } from '@/lib/model/evidence-says';
import type { OrderRecord, Purchase } from '@/lib/model/purchase';

interface Props {
  purchase: Purchase;
  order: OrderRecord;
  items: readonly EvidenceItem[];
  disputed: boolean;
}

/** How complete the proof of a phone is for where it stands now: what there is, what is worth having, and why. */
export function Meter({ purchase, order, items, disputed }: Props) {
  const { says } = purchase;
  const lines = checklist(stageOf(purchase, order, disputed), {
    kinds: items.map(kindOf),
    hasImei: says.imei !== undefined,
    hasInvoice: says.invoice !== undefined,
    repairs: says.repairs?.length ?? 0,
  });
  const missing = lines.filter(({ done }) => !done);
  const there = lines.length - missing.length;
  return (
    <>
      <span class="meter-bar" aria-hidden="true">
        {lines.map(({ wanted, done }) => (
          <i key={wanted.id} class={done ? 'there' : ''} />
        ))}
      </span>
      <details class="meter">
        <summary>
          {missing.length === 0
            ? '该有的都有了'
            : `有了 ${there} 样，还可以补：${missing.map(({ wanted }) => wanted.name).join('、')}`}
        </summary>
        <ul>
          {lines.map(({ wanted, done }) => (
            <li key={wanted.id} class={done ? 'there' : undefined}>
              {done ? <Icon name="check" size={14} /> : <span class="ring" aria-hidden="true" />}
              <span>
                <b>{wanted.name}</b>
                <span class="spoken">{done ? '：有了' : '：还没有'}</span>
                <br />
                <span class="small quiet">{wanted.why}</span>
              </span>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function stageOf({ says, line }: Purchase, { signedAt }: OrderRecord, disputed: boolean): Stage {
  if (disputed) return 'dispute';
  if (says.faultOn !== undefined || (says.repairs?.length ?? 0) > 0 || line.refund !== undefined) return 'fault';
  const signed = says.signedOn ?? line.signedAt ?? signedAt;
  return signed !== undefined || says.state !== undefined ? 'in-use' : 'bought';
}
