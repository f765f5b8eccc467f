import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { saveFile } from '@/components/shared/save-file';
import type { Vault } from '@/lib/db/store/schema';
import { civilDateOf } from '@/lib/model/dates';
import type { EvidenceItem } from '@/lib/model/evidence-says';
import { phoneName } from '@/lib/model/phone/phone-name';
import type { Purchase } from '@/lib/model/purchase';
import { sizeWords } from '@/lib/model/words/size';
import { AUTHORITIES, STAMP_MEANS } from '@/lib/proof/timestamp/authorities';
import { type Choice, choicesFor } from './choices';
import './proof.css';

interface Props {
  db: Vault;
  purchase: Purchase;
  evidence: readonly EvidenceItem[];
}

type State =
  | { is: 'idle' }
  | { is: 'writing'; share: number }
  | { is: 'done'; bytes: number }
  | { is: 'failed'; reason: string };

const [AUTHORITY] = AUTHORITIES;
const NOT_WRITTEN = '有凭证的内容找不到或和存入时不同，或者空间不够。已有记录不受影响。';

/** The buyer chooses what goes into the package and says what each item proves. */
export function PackagePanel({ db, purchase, evidence }: Props) {
  const [choices, setChoices] = useState<Choice[]>();
  const [state, setState] = useState<State>({ is: 'idle' });
  const [stamped, setStamped] = useState(false);
  if (evidence.length === 0) return null;
  const shown = choices ?? choicesFor(evidence);
  const change = (at: number, patch: Partial<Choice>) =>
    setChoices(shown.map((one, index) => (index === at ? { ...one, ...patch } : one)));
  const chosen = shown.filter(({ taken }) => taken);
  const write = async () => {
    // Asked in the click itself: browsers allow it nowhere else.
    const allowed = !stamped || (await browser.permissions.request({ origins: [AUTHORITY.origin] }).catch(() => false));
    if (!allowed) {
      setState({ is: 'failed', reason: '没有允许访问时间戳机构，所以没有盖。可以取消勾选，直接打包。' });
      return;
    }
    setState({ is: 'writing', share: 0 });
    const all = chosen.reduce((sum, { record }) => sum + record.bytes, 0);
    try {
      const { packageOfPhone } = await import('@/lib/proof/package/package-of-phone');
      const wanted = { title: phoneName(purchase), chosen, ...(stamped && { authority: AUTHORITY }) };
      const made = await packageOfPhone(db, wanted, new Date(), (bytes) =>
        setState({ is: 'writing', share: bytes / Math.max(1, all) }),
      );
      if (!made.ok) {
        setState({ is: 'failed', reason: made.reason });
        return;
      }
      const file = await new Response(made.value as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
      saveFile(new Blob([file], { type: 'application/zip' }), `证据包-${civilDateOf(Date.now())}.zip`);
      setState({ is: 'done', bytes: file.size });
    } catch (error) {
      console.error('package not written', error);
      setState({ is: 'failed', reason: NOT_WRITTEN });
    }
  };
  return (
    <section class="card part" aria-label="证据包">
      <details>
        <summary>
          <h3>做一个证据包</h3>
        </summary>
        <p class="quiet">
          选好的原始文件、证据目录、存证链和签名装进一个 ZIP。对方、平台或法院不用安装购机保也能核对文件有没有改动。
        </p>
        {shown.map((choice, at) => (
          <ChoiceRow key={choice.record.id} choice={choice} onChange={(patch) => change(at, patch)} />
        ))}
        <label class="package-choice">
          <span>
            <input type="checkbox" checked={stamped} onChange={(event) => setStamped(event.currentTarget.checked)} />{' '}
            盖上可信时间（{AUTHORITY.name}，需要联网）
          </span>
        </label>
        {stamped && <p class="small quiet">{STAMP_MEANS}</p>}
        <div class="actions">
          <button
            type="button"
            class="primary"
            disabled={chosen.length === 0 || state.is === 'writing'}
            onClick={() => void write()}
          >
            {state.is === 'writing' ? `正在打包 ${Math.round(state.share * 100)}%` : `打包 ${chosen.length} 件`}
          </button>
          <a class="button" href="/check.html" target="_blank" rel="noopener">
            核对一个证据包
          </a>
        </div>
        {state.is === 'done' && (
          <p class="done" role="status">
            已生成，{sizeWords(state.bytes)}。里面有订单信息，发给谁由你决定。
          </p>
        )}
        {state.is === 'failed' && (
          <p class="problem" role="alert">
            没有生成：{state.reason}
          </p>
        )}
      </details>
    </section>
  );
}

function ChoiceRow({ choice, onChange }: { choice: Choice; onChange: (patch: Partial<Choice>) => void }) {
  const { taken, title, proves } = choice;
  return (
    <div class="package-choice">
      <label>
        <input type="checkbox" checked={taken} onChange={(event) => onChange({ taken: event.currentTarget.checked })} />{' '}
        {title}
      </label>
      {taken && (
        <label>
          证明什么
          <input
            type="text"
            maxLength={200}
            value={proves}
            onInput={(event) => onChange({ proves: event.currentTarget.value })}
          />
        </label>
      )}
    </div>
  );
}
