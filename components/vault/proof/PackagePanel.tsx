import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Vault } from '@/lib/db/store/schema';
import type { Receiver } from '@/lib/evidence/fit/receivers';
import type { CivilDate } from '@/lib/model/dates';
import type { EvidenceItem } from '@/lib/model/evidence-says';
import { phoneName } from '@/lib/model/phone/phone-name';
import type { Purchase } from '@/lib/model/purchase';
import { AUTHORITIES, STAMP_MEANS } from '@/lib/proof/timestamp/authorities';
import { useLongWork } from '../long-work/use-long-work';
import { WorkBar, WorkFinding } from '../long-work/WorkBar';
import { ChoiceRow } from './ChoiceRow';
import { type Choice, choicesFor, moved } from './choices';
import { makePackage } from './make-package';
import { type ChosenPaper, PapersChoice } from './PapersChoice';
import { ReceiverChoice } from './ReceiverChoice';
import './proof.css';

interface Props {
  db: Vault;
  purchase: Purchase;
  evidence: readonly EvidenceItem[];
  today: CivilDate;
}

const [AUTHORITY] = AUTHORITIES;

/** The buyer chooses what goes into the package and in which order, and says what each item proves. */
export function PackagePanel({ db, purchase, evidence, today }: Props) {
  const [choices, setChoices] = useState<Choice[]>();
  const [papers, setPapers] = useState<readonly ChosenPaper[]>([]);
  const [receiver, setReceiver] = useState<Receiver>();
  const [stamped, setStamped] = useState(false);
  const { part, busy, finding, run, cancel } = useLongWork();
  if (evidence.length === 0) return null;
  const shown = choices ?? choicesFor(evidence);
  const chosen = shown.filter(({ taken }) => taken);
  const write = () =>
    run(async (running) => {
      // Asked in the click itself: browsers allow it nowhere else.
      const allowed =
        !stamped || (await browser.permissions.request({ origins: [AUTHORITY.origin] }).catch(() => false));
      if (!allowed)
        return { ok: false, lines: ['没有生成：没有允许访问时间戳机构，所以没有盖。可以取消勾选，直接打包。'] };
      const wanted = papers.filter(({ taken }) => taken);
      const files = wanted.length > 0 ? await (await import('./papers')).asFiles(wanted) : [];
      const title = phoneName(purchase);
      return makePackage(
        db,
        { title, chosen, papers: files, receiver, ...(stamped && { authority: AUTHORITY }) },
        running,
      );
    });
  return (
    <section class="card part" aria-label="证据包" aria-busy={busy}>
      <details class="package">
        <summary>
          <h3>做一个证据包</h3>
        </summary>
        <p class="quiet">
          选好的原始文件、证据目录、存证链和签名装进一个
          ZIP。对方、平台或法院不用安装购机保，打开包里的“核对证据包.html”就能核对文件有没有改动。
        </p>
        <ol class="package-choices">
          {shown.map((choice, at) => (
            <ChoiceRow
              key={choice.record.id}
              choice={choice}
              number={chosen.indexOf(choice) + 1}
              onChange={(patch) => setChoices(shown.map((one, index) => (index === at ? { ...one, ...patch } : one)))}
              onMove={shown.length > 1 ? (by) => setChoices(moved(shown, at, by)) : undefined}
            />
          ))}
        </ol>
        <PapersChoice db={db} purchaseId={purchase.id} today={today} papers={papers} onChange={setPapers} />
        <ReceiverChoice receiver={receiver} onChange={setReceiver} />
        <label class="tick">
          <input type="checkbox" checked={stamped} onChange={(event) => setStamped(event.currentTarget.checked)} />
          <span>盖上可信时间（{AUTHORITY.name}，需要联网）</span>
        </label>
        {stamped && <p class="small quiet">{STAMP_MEANS}</p>}
        <div class="actions">
          <button type="button" class="primary" disabled={chosen.length === 0 || busy} onClick={() => void write()}>
            {part === undefined ? `打包 ${chosen.length} 件` : `正在打包 ${Math.round(part * 100)}%`}
          </button>
          <WorkBar part={part} cancel={cancel} />
          <a class="button" href="/check.html" target="_blank" rel="noopener">
            核对一个证据包
          </a>
        </div>
        <WorkFinding finding={finding} />
      </details>
    </section>
  );
}
