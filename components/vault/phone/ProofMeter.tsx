import type { EvidenceRecord } from '@/lib/model/evidence';
import type { OrderRecord, Purchase } from '@/lib/model/purchase';

interface Props {
  purchase: Purchase;
  order: OrderRecord;
  evidence: readonly EvidenceRecord[];
}

/** What a counter asks for first. It counts things that are there; it judges nobody. */
export function ProofMeter({ purchase: { line, says }, order, evidence }: Props) {
  const things: [name: string, there: boolean][] = [
    ['订单画面', evidence.some(({ mime }) => mime.startsWith('image/'))],
    ['签收日', Boolean(says.signedOn ?? line.signedAt ?? order.signedAt)],
    ['发票', Boolean(says.invoice ?? says.invoiceDate)],
    ['IMEI', Boolean(says.imei)],
  ];
  const missing = things.filter(([, there]) => !there).map(([name]) => name);
  return (
    <div class="proof-meter">
      <p class="proof-meter-bar" aria-hidden="true">
        {things.map(([name, there]) => (
          <i key={name} class={there ? 'there' : ''} />
        ))}
      </p>
      <p class="small quiet">
        齐了 {things.length - missing.length} 样
        {missing.length > 0 ? `；再有${missing.join('、')}，去柜台就不用多解释。` : '，去柜台不用多解释。'}
      </p>
    </div>
  );
}
