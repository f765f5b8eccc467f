import { useEffect, useState } from 'preact/hooks';
import { isWhole } from '@/lib/db/evidence/ledger';
import { evidenceBlob } from '@/lib/db/purchases/queries';
import type { Vault } from '@/lib/db/store/schema';
import { CASE_ACT } from '@/lib/model/case';
import type { EvidenceRecord } from '@/lib/model/evidence';
import type { OrderRecord, Purchase } from '@/lib/model/purchase';
import { ProofMeter } from './ProofMeter';

const METHOD_WORDS: Readonly<Record<EvidenceRecord['method'], string>> = {
  rendered: '由扩展照网页内容画出，不是屏幕照片',
  photographed: '浏览器拍下的画面',
  serialised: '网页内容副本',
  'added-by-hand': '手动添加',
};

interface Props {
  db: Vault;
  purchase: Purchase;
  order: OrderRecord;
  evidence: readonly EvidenceRecord[];
}

/** What is kept of this phone's order, newest first; pictures open full size. */
export function EvidenceList({ db, purchase, order, evidence }: Props) {
  const shown = evidence.filter(({ name }) => name !== CASE_ACT).toSorted((a, b) => b.takenAt - a.takenAt);
  const pictures = shown.filter(({ mime }) => mime.startsWith('image/'));
  return (
    <section class="card part prints" aria-label="凭证">
      <h3>凭证</h3>
      <ProofMeter purchase={purchase} order={order} evidence={shown} />
      {shown.length === 0 && (
        <p class="quiet">
          {order.orderId !== undefined
            ? '还没有图片。再次打开这张订单的网页，会自动保存一张。'
            : '没有订单号，所以没有网页画面可存。'}
        </p>
      )}
      <ul class="pictures">
        {pictures.map((item) => (
          <li key={item.id}>
            <Picture db={db} item={item} />
          </li>
        ))}
      </ul>
      {shown.length > 0 && (
        <details class="small quiet">
          <summary>怎么知道没有改动过</summary>
          <p>每件凭证存下时都算了“指纹”（SHA-256）：它只说明之后没有改动过，不证明内容真实，也不证明时间。</p>
          <ul class="hashes">
            {shown.map((item) => (
              <li key={item.id}>
                {wordsOf(item)}
                <br />
                <code class="hash">{item.sha256}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Picture({ db, item }: { db: Vault; item: EvidenceRecord }) {
  const shown = usePicture(db, item);
  return (
    <figure>
      {shown === 'gone' && <p class="problem">这张图片的内容找不到了。</p>}
      {shown === 'altered' && <p class="problem">这张图片的内容与存下时不同，不再显示。</p>}
      {typeof shown === 'object' && (
        <a href={shown.url} target="_blank" rel="noreferrer">
          <img src={shown.url} alt={`订单画面，${dayOf(item)} 存`} loading="lazy" />
        </a>
      )}
      <figcaption class="small quiet">
        <b>订单画面</b> · {dayOf(item)} 存
        <br />
        {METHOD_WORDS[item.method]}
        {item.remarks?.map((remark) => (
          <span class="chip warn" key={remark}>
            {remark}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

const dayOf = ({ takenAt }: EvidenceRecord) =>
  new Date(takenAt).toLocaleDateString('zh-CN', { timeZone: 'Asia/Shanghai' });

/** What it is, for who wants to compare: when, how, from where, how large. */
function wordsOf({ takenAt, method, width, height, bytes, url }: EvidenceRecord): string {
  const at = new Date(takenAt).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' });
  const size = width && height ? `${width}×${height}` : undefined;
  return [at, METHOD_WORDS[method], size, `${Math.ceil(bytes / 1024)} KB`, url].filter(Boolean).join('，');
}

/** `undefined` while loading. Only bytes that are what was sealed are shown. */
function usePicture(db: Vault, item: EvidenceRecord): { url: string } | 'gone' | 'altered' | undefined {
  const [shown, setShown] = useState<{ url: string } | 'gone' | 'altered'>();
  const { sha256, bytes } = item;
  useEffect(() => {
    let made: string | undefined;
    let open = true;
    const look = async () => {
      const blob = await evidenceBlob(db, sha256);
      const whole = blob && (await isWhole({ sha256, bytes }, await blob.arrayBuffer()));
      if (!open) return;
      if (blob && whole) made = URL.createObjectURL(blob);
      setShown(made ? { url: made } : blob ? 'altered' : 'gone');
    };
    void look();
    return () => {
      open = false;
      if (made) URL.revokeObjectURL(made);
    };
  }, [db, sha256, bytes]);
  return shown;
}
