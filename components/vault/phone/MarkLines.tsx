import { markLines } from '@/lib/warranty/words/mark-lines';

/** What the page promised or took away, each mark with what it means: a mark without a date of its own is not passed over. */
export function MarkLines({ promises }: { promises: readonly string[] }) {
  const lines = markLines(promises);
  if (lines.length === 0) return null;
  return (
    <div class="marks">
      <h4>页面上的标注</h4>
      <ul class="points small">
        {lines.map(({ text, says }) => (
          <li key={text}>
            <b>{text}</b>：{says}
          </li>
        ))}
      </ul>
    </div>
  );
}
