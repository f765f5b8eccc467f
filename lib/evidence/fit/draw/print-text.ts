import type { Source } from '../source';
import type { FitTools } from '../tools';
import { captionOf, drawCaption, FONT, layCaption, partOf } from './caption';
import { PAPER, papers } from './lines';

/** How wide a line of the printed text is. */
export function textMeasure(tools: Pick<FitTools, 'surface'>): (text: string) => number {
  const { context } = tools.surface(1, 1);
  context.font = `${PAPER.size}px ${FONT}`;
  return (text) => context.measureText(text).width;
}

/** A text as printed pages of A4, each a JPEG with the original's sum beneath. */
export async function printText(text: string, source: Source, tools: FitTools): Promise<Blob[]> {
  const pages = papers(text, textMeasure(tools));
  const copies: Blob[] = [];
  for (const [i, lines] of pages.entries()) {
    const { width, height, margin, line, size } = PAPER;
    const surface = tools.surface(width, height);
    const { context } = surface;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.fillStyle = '#000';
    context.font = `${size}px ${FONT}`;
    context.textBaseline = 'top';
    for (const [at, words] of lines.entries()) context.fillText(words, margin, margin + at * line);
    const caption = layCaption(captionOf(source, partOf(i + 1, pages.length, '页')), width, surface);
    drawCaption(surface, caption, width, height - caption.height - margin / 2);
    copies.push(await surface.jpeg(0.85));
  }
  return copies;
}
