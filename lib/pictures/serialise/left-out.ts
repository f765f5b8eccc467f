import { escapeXml } from './markup/xml';
import type { Walk } from './piece';

const NOTE = 'display:block;padding:6px 8px;font:12px/20px sans-serif;color:#595959;background:#f5f5f5;';

/** A row that is not kept: nothing of it, and where the first of them stood, how many there were. */
export function leftOut(element: Element, { leftOut: rows, note }: Walk): string {
  const [first] = rows;
  const words = element === first ? `<div style="${NOTE}">${escapeXml(note)}</div>` : '';
  if (element.localName === 'td' || element.localName === 'th') return `<td style="display:table-cell">${words}</td>`;
  if (element.localName !== 'tr') return words;
  return words && `<tr style="display:table-row"><td colspan="20" style="display:table-cell">${words}</td></tr>`;
}
