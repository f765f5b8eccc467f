import type { Explanation } from '@/lib/warranty/words/explain';
import { Articles } from '../law/Articles';

const CONFIDENCE_WORDS = { 高: '看过原文', 中: '多份二手资料一致，或属于解读', 未核实: '还没有核实' } as const;

/** One right in plain words, with what speaks against it as plainly as what speaks for it. */
export function WindowExplained({ explanation }: { explanation: Explanation }) {
  const { advice, right, how, exclusions, notes, disagreements, alternatives, confidence } = explanation;
  return (
    <div class="explained">
      {advice && <p>{advice}</p>}
      <p>
        <b>能要求：</b>
        {right}
      </p>
      {how && (
        <p>
          <b>怎么用：</b>
          {how}
        </p>
      )}
      {exclusions && (
        <p>
          <b>不适用：</b>
          {exclusions}
        </p>
      )}
      {notes.length > 0 && <Points title="说明" points={notes} />}
      {alternatives.length > 0 && <Points title="另一种算法（按最早的日期办最稳妥）" points={alternatives} />}
      {disagreements.length > 0 && <Points title="说法不一的地方" points={disagreements} />}
      <p class="small quiet">
        依据：{explanation.source}
        {explanation.article && ` ${explanation.article}`}
        {explanation.effectiveFrom && `，${explanation.effectiveFrom} 起施行`}
        {explanation.collectedOn && `，${explanation.collectedOn} 查阅`}
        。把握：{confidence}（{CONFIDENCE_WORDS[confidence]}）。
        {explanation.url && (
          <a href={explanation.url} target="_blank" rel="noreferrer">
            打开平台规则原文
          </a>
        )}
      </p>
      {explanation.texts.length > 0 && <Articles texts={explanation.texts} />}
    </div>
  );
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  return (
    <div>
      <b>{title}</b>
      <ul class="points">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </div>
  );
}
