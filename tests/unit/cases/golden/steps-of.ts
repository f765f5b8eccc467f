import { CIRCUMSTANCES } from '@/lib/cases/content/circumstances';
import { MISCONCEPTIONS } from '@/lib/cases/content/misconceptions';
import { PROOFS } from '@/lib/cases/content/proofs';
import type { Statement } from '@/lib/cases/content/statement';
import { CLOCKS, LAW_CLOCKS } from '@/lib/cases/ladder/clocks';
import { STAGES } from '@/lib/cases/ladder/stages';

const said = ({ text, by }: Statement): string => `${text}${by.length > 0 ? `（${by.join('、')}）` : '（建议）'}`;

/** What is the same in every dispute: the steps, what is often believed, what may be so besides, what makes proof hold. */
export function stepTexts(): string {
  return [
    ...STAGES.flatMap(({ title, doings, onYes, onNo, onSilence, warnings }) => [
      `## ${title}`,
      ...doings.map((doing) => `- ${said(doing)}`),
      `- 同意：${said(onYes)}`,
      `- 不同意：${said(onNo)}`,
      `- 没回音：${said(onSilence)}`,
      ...warnings.map((warning) => `- 注意：${said(warning)}`),
      '',
    ]),
    '## 期限',
    ...[...LAW_CLOCKS, ...CLOCKS].map(({ text, from, ruleId }) => `- ${from}：${text}（${ruleId}）`),
    '',
    '## 误区',
    ...[...MISCONCEPTIONS.values()].map(({ believed, right }) => `- “${believed}”：${said(right)}`),
    '',
    '## 还有这些情况',
    ...CIRCUMSTANCES.flatMap(({ text, minds }) => minds.map((mind) => `- ${text}：${said(mind)}`)),
    '',
    '## 证据',
    ...Object.values(PROOFS).map(({ name, how }) => `- ${name}：${how}`),
  ].join('\n');
}
