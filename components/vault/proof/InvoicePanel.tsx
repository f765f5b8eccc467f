import { useState } from 'preact/hooks';
import type { Vault } from '@/lib/db/store/schema';
import type { CivilDate } from '@/lib/model/dates';
import type { OrderRecord, Purchase } from '@/lib/model/purchase';
import type { Read } from '@/lib/proof/invoice/read-many';
import { InvoiceFound } from './InvoiceFound';
import './proof.css';

interface Props {
  db: Vault;
  purchase: Purchase;
  order: OrderRecord;
  today: CivilDate;
}

/** A frame of the page between two files, so that it never stands still. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/** The buyer's invoice files are read here, on this machine, and the right one is kept with the phone. */
export function InvoicePanel({ db, purchase, order, today }: Props) {
  const [reads, setReads] = useState<Read[]>([]);
  const [progress, setProgress] = useState<{ done: number; all: number }>();
  const [failed, setFailed] = useState(false);
  const read = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setReads([]);
    setFailed(false);
    setProgress({ done: 0, all: files.length });
    try {
      const { readMany } = await import('@/lib/proof/invoice/read-many');
      const found: Read[] = [];
      for await (const one of readMany(files, pause)) {
        found.push(one);
        setReads([...found]);
        setProgress({ done: found.length, all: files.length });
      }
    } catch (error) {
      console.error('invoice not read', error);
      setFailed(true);
    }
    setProgress(undefined);
  };
  const { invoice } = purchase.says;
  return (
    <section class="card part" aria-label="发票">
      <h3>发票</h3>
      {invoice ? (
        <p>
          已记下发票 {invoice.number}
          {invoice.sellerName && `，销售方 ${invoice.sellerName}`}
          {invoice.sellerTaxId && `（${invoice.sellerTaxId}）`}。
        </p>
      ) : (
        <p class="quiet">有电子发票的话放进来：会读出号码、日期、卖家的法定名称和 IMEI，投诉时用得上。文件原样保存。</p>
      )}
      <label class="button">
        {progress ? `正在读 ${progress.done + 1}/${progress.all}…` : '选择发票文件'}
        <input
          type="file"
          class="spoken"
          multiple
          accept=".pdf,.ofd,.xml,.zip,.eml,.png,.jpg,.jpeg"
          disabled={progress !== undefined}
          onChange={(event) => {
            const input = event.currentTarget;
            void read([...(input.files ?? [])]).then(() => {
              input.value = '';
            });
          }}
        />
      </label>
      <p class="small quiet">
        能读 PDF、OFD、XML，装着它们的 ZIP 和邮件（.eml），以及拍清楚的发票二维码。只在这台电脑上读。
      </p>
      {failed && (
        <p class="problem" role="alert">
          没有读成：扩展的文件没能载入，请刷新再试。
        </p>
      )}
      <div aria-live="polite">
        {reads.map((one) => (
          <InvoiceFound key={one.name} db={db} read={one} purchase={purchase} order={order} today={today} />
        ))}
      </div>
    </section>
  );
}
