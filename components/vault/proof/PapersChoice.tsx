import { useState } from 'preact/hooks';
import type { CasePaper } from '@/lib/cases/papers/case-papers';
import { symptomOf } from '@/lib/cases/triage/symptoms';
import { casesOf } from '@/lib/db/disputes/open-disputes';
import type { Vault } from '@/lib/db/store/schema';
import { type CivilDate, civilDateOf } from '@/lib/model/dates';
import { caseHash } from '../case/case-view';
import { useLive } from '../use-live';

export interface ChosenPaper extends CasePaper {
  taken: boolean;
}

interface Props {
  db: Vault;
  purchaseId: string;
  today: CivilDate;
  papers: readonly ChosenPaper[];
  onChange: (papers: readonly ChosenPaper[]) => void;
}

/** Chronology and texts of a dispute go along where one is chosen. They hold the buyer's name and numbers, and say so. */
export function PapersChoice({ db, purchaseId, today, papers, onChange }: Props) {
  const [failed, setFailed] = useState(false);
  const live = useLive(() => casesOf(db, purchaseId), [db, purchaseId]);
  const cases = live.state === 'ready' ? live.value : [];
  if (cases.length === 0) return null;
  const choose = async (id: string) => {
    setFailed(false);
    onChange([]);
    if (!id) return;
    try {
      const { papersOf } = await import('./papers');
      onChange((await papersOf(db, id, today)).map((paper) => ({ ...paper, taken: paper.own })));
    } catch (error) {
      console.error('papers not read', error);
      setFailed(true);
    }
  };
  return (
    <>
      <label class="field">
        一起放进去的维权
        <select onChange={(event) => void choose(event.currentTarget.value)}>
          <option value="">不放</option>
          {cases.map(({ id, symptom, openedAt }) => (
            <option key={id} value={id}>
              {symptomOf(symptom)?.text ?? '出了问题'}（{civilDateOf(openedAt)} 起）
            </option>
          ))}
        </select>
      </label>
      <p class="small quiet">
        只要附件、不要证据包？
        {cases.slice(0, 1).map(({ id }) => (
          <a key={id} href={caseHash({ name: 'case', id, part: 'evidence' })}>
            按对方收的格式和大小另存副本
          </a>
        ))}
      </p>
      {papers.length > 0 && (
        <>
          <ul>
            {papers.map((paper, at) => (
              <li key={paper.title}>
                <label class="tick">
                  <input
                    type="checkbox"
                    checked={paper.taken}
                    onChange={(event) => {
                      const { checked } = event.currentTarget;
                      onChange(papers.map((one, index) => (index === at ? { ...one, taken: checked } : one)));
                    }}
                  />
                  <span>{paper.title}</span>
                </label>
              </li>
            ))}
          </ul>
          <p class="small quiet">存成 Word，能再改。里面可能有你填的姓名、电话和地址，发之前看一遍。</p>
        </>
      )}
      {failed && (
        <p class="problem" role="alert">
          没读出来，请刷新再试。
        </p>
      )}
    </>
  );
}
