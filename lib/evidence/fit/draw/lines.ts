/** Words and numbers stay whole where they can; every other sign stands alone. */
const TOKENS = /[\w.,:@/%+-]+|\s|./gsu;

/** Text in lines that are no wider than `width`, as `measure` measures. Nothing is left out but the blanks at the ends of lines. */
export function wrap(text: string, width: number, measure: (text: string) => number): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => wrapOne(paragraph, width, measure));
}

function wrapOne(paragraph: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const token of paragraph.match(TOKENS) ?? []) {
    if (measure(line + token) <= width) {
      line += token;
      continue;
    }
    if (line.trim()) lines.push(line.trimEnd());
    line = '';
    for (const sign of token) {
      if (line && measure(line + sign) > width) {
        lines.push(line);
        line = '';
      }
      line += sign;
    }
    if (!line.trim()) line = '';
  }
  return [...lines, line.trimEnd()];
}

/** A4 at 150 dots per inch. */
export const PAPER = { width: 1240, height: 1754, margin: 110, line: 40, size: 26 } as const;
/** Room for what is said beneath. */
const FOOT = 80;

/** The lines of each printed page; one page at least. */
export function papers(text: string, measure: (text: string) => number): string[][] {
  const lines = wrap(text.replaceAll('\t', '    ').trimEnd(), PAPER.width - 2 * PAPER.margin, measure);
  const each = Math.floor((PAPER.height - 2 * PAPER.margin - FOOT) / PAPER.line);
  return Array.from({ length: Math.max(1, Math.ceil(lines.length / each)) }, (_, i) =>
    lines.slice(i * each, (i + 1) * each),
  );
}
