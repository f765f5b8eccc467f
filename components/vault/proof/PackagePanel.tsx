import { useState } from 'preact/hooks';
import { saveFile } from '@/components/shared/save-file';
import type { Vault } from '@/lib/db/store/schema';
import { civilDateOf } from '@/lib/model/dates';
import type { EvidenceRecord } from '@/lib/model/evidence';
import { phoneName } from '@/lib/model/phone-name';
import type { Purchase } from '@/lib/model/purchase';
import { type Choice, choicesFor } from './choices';
import './proof.css';

interface Props {
  db: Vault;
  purchase: Purchase;
  evidence: readonly EvidenceRecord[];
}

type State = { is: 'idle' } | { is: 'writing'; share: number } | { is: 'done'; kilobytes: number } | { is: 'failed' };

/** The buyer chooses what goes into the package and says what each item proves. */
export function PackagePanel({ db, purchase, evidence }: Props) {
  const [choices, setChoices] = useState<Choice[]>();
  const [state, setState] = useState<State>({ is: 'idle' });
  if (evidence.length === 0) return null;
  const shown = choices ?? choicesFor(evidence);
  const change = (at: number, patch: Partial<Choice>) =>
    setChoices(shown.map((one, index) => (index === at ? { ...one, ...patch } : one)));
  const chosen = shown.filter(({ taken }) => taken);
  const write = async () => {
    setState({ is: 'writing', share: 0 });
    const all = chosen.reduce((sum, { record }) => sum + record.bytes, 0);
    try {
      const { packageOfPhone } = await import('@/lib/proof/package/package-of-phone');
      const stream = await packageOfPhone(db, { title: phoneName(purchase), chosen }, new Date(), (bytes) =>
        setState({ is: 'writing', share: bytes / Math.max(1, all) }),
      );
      const file = await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
      saveFile(new Blob([file], { type: 'application/zip' }), `证据包-${civilDateOf(Date.now())}.zip`);
      setState({ is: 'done', kilobytes: Math.ceil(file.size / 1024) });
    } catch (error) {
      console.error('package not written', error);
      setState({ is: 'failed' });
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
            已生成，{state.kilobytes} KB。里面有订单信息，发给谁由你决定。
          </p>
        )}
        {state.is === 'failed' && (
          <p class="problem" role="alert">
            没有生成：有凭证的内容找不到或和存入时不同，或者空间不够。已有记录不受影响。
          </p>
        )}
      </details>
    </section>
  );
}

function ChoiceRow({ choice, onChange }: { choice: Choice; onChange: (patch: Partial<Choice>) => void }) {
  const { taken, title, proves } = choice;
  return (
    <div class="choice">
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
