import { useState } from 'preact/hooks';
import type { Vault } from '@/lib/db/store/schema';
import { keptWith } from '@/lib/evidence/kept-with';
import type { CivilDate } from '@/lib/model/dates';
import { formatFen } from '@/lib/model/money';
import type { OrderRecord, Purchase } from '@/lib/model/purchase';
import type { Invoice } from '@/lib/proof/invoice/invoice';
import type { Read } from '@/lib/proof/invoice/read-many';
import { candidateOf, isKept } from '@/lib/proof/match/invoice-says';
import { matchInvoice } from '@/lib/proof/match/match-invoice';
import { useStoring } from '../use-storing';

interface Props {
  db: Vault;
  read: Read;
  purchase: Purchase;
  order: OrderRecord;
  today: CivilDate;
}

/** One file: what was read of it, whether it is this phone's, and why. */
export function InvoiceFound({ read: { name, file, reading }, ...props }: Props) {
  if (!reading.ok) {
    return (
      <div class="invoice">
        <b>{name}</b>
        <p class="problem">{reading.problem}</p>
      </div>
    );
  }
  return (
    <>
      {reading.invoices.map((invoice) => (
        <OneInvoice key={invoice.number} name={name} file={file} invoice={invoice} {...props} />
      ))}
    </>
  );
}

function OneInvoice({
  db,
  name,
  file,
  invoice,
  purchase,
  order,
  today,
}: Omit<Props, 'read'> & { name: string; file: File; invoice: Invoice }) {
  const store = useStoring();
  const [kept, setKept] = useState(false);
  const [match] = matchInvoice(invoice, [candidateOf(purchase, order)]);
  const known = !kept && isKept(invoice, purchase.says.invoice);
  return (
    <div class="invoice">
      <b>{name}</b>
      <dl class="fields">
        {rows(invoice).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {invoice.lines.slice(0, 5).map((line, at) => (
        <p class="small" key={`${at} ${line.name}`}>
          {line.name} {line.quantity && `× ${line.quantity}`} {formatFen(line.amount)}
        </p>
      ))}
      {invoice.lines.length > 5 && <p class="small quiet">还有 {invoice.lines.length - 5} 行。</p>}
      <ul class="findings">
        {match?.reasons.map((reason) => (
          <li key={reason} class="fits">
            {reason}
          </li>
        ))}
        {[...(match?.mismatches ?? []), ...invoice.warnings].map((words) => (
          <li key={words} class="differs">
            {words}
          </li>
        ))}
      </ul>
      {!match && <p class="problem">看不出是这台手机的发票：订单号、金额、日期或商品对不上。确定是的话也可以记下。</p>}
      {kept && <p class="done">已保存，并记下开票日期和销售方。</p>}
      {known && <p class="quiet">这张发票已经记在这台手机下了。</p>}
      {!kept && !known && invoice.kind !== 'red' && (
        <button
          type="button"
          class={match ? 'primary' : ''}
          onClick={() =>
            store(async () => {
              // With the library that knows files by their beginning: only who keeps one loads it.
              const { keepInvoice } = await import('@/lib/proof/match/keep-invoice');
              return keepInvoice(db, purchase, file, invoice, { now: Date.now(), today, keptWith: keptWith() });
            }).then((stored) => setKept(stored))
          }
        >
          是这台手机的发票，保存
        </button>
      )}
    </div>
  );
}

function rows({
  number,
  code,
  date,
  sellerName,
  sellerTaxId,
  buyerName,
  total,
  tax,
  imeis,
}: Invoice): [string, string][] {
  const all: [string, string | undefined][] = [
    ['发票号码', number],
    ['发票代码', code],
    ['开票日期', date],
    ['销售方', sellerName],
    ['销售方税号', sellerTaxId],
    ['购买方', buyerName],
    ['价税合计', total === undefined ? undefined : formatFen(total)],
    ['其中税额', tax === undefined ? undefined : formatFen(tax)],
    ['IMEI', imeis.join('、') || undefined],
  ];
  return all.flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as [string, string]]));
}
