/**
 * A part of a table is no box of its own: a `tbody` or `tr` without a table around it falls apart. The picture gives it
 * one, with the same border model and the same columns as on the page.
 */
export function insideTable(root: Element, markup: string, width: number, view: Window): string {
  const display = view.getComputedStyle(root).display;
  if (!display.startsWith('table-') || display === 'table-caption') return markup;
  const table = root.closest('table') ?? root;
  const style = view.getComputedStyle(table);
  const columns = columnWidths(root);
  const collapsed = style.borderCollapse === 'collapse';
  const above = collapsed ? sharedBorder(root, 'previousElementSibling', view) : undefined;
  const below = collapsed ? sharedBorder(root, 'nextElementSibling', view) : undefined;
  const edge = collapsed ? halfBorders(root, view) : spacing(style.borderSpacing);
  if (above) edge.top = Math.max(edge.top, above.width / 2);
  // Firefox leaves a hair that its columns do not fill; given to them, it would move every word.
  const filled = collapsed && columns ? columns.reduce((sum, column) => sum + column, 0) : width;
  const css = [
    'display:table',
    'box-sizing:border-box',
    `width:${filled + edge.left + edge.right}px`,
    // The table's own edge lies outside the part.
    `margin:${-edge.top}px 0 0 ${-edge.left}px`,
    `border-collapse:${style.borderCollapse}`,
    `border-spacing:${style.borderSpacing}`,
    columns ? 'table-layout:fixed' : '',
    above ? `border-top:${above.css}` : '',
    below ? `border-bottom:${below.css}` : '',
  ];
  const cols = (columns ?? []).map((column) => `<col style="display:table-column;width:${column}px"/>`).join('');
  const group = cols ? `<colgroup style="display:table-column-group">${cols}</colgroup>` : '';
  const open = `<table style="${css.filter(Boolean).join(';')}">`;
  if (display.endsWith('-group')) return `${open}${group}${markup}</table>`;
  if (display === 'table-row') return `${open}${group}<tbody style="display:table-row-group">${markup}</tbody></table>`;
  return `${open}<tbody style="display:table-row-group"><tr style="display:table-row">${markup}</tr></tbody></table>`;
}

interface Border {
  width: number;
  css: string;
}

/** Where borders collapse, the line between two rows is one: half of it is seen here even if the row next to this part draws it. */
function sharedBorder(root: Element, towards: Towards, view: Window): Border | undefined {
  const side = towards === 'previousElementSibling' ? 'bottom' : 'top';
  let widest: Border | undefined;
  for (const cell of neighbour(root, towards)?.children ?? []) {
    const style = view.getComputedStyle(cell);
    const width = Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) || 0;
    if (width <= (widest?.width ?? 0)) continue;
    const [line, color] = ['style', 'color'].map((part) => style.getPropertyValue(`border-${side}-${part}`));
    widest = { width, css: `${width}px ${line} ${color}` };
  }
  return widest;
}

type Towards = 'previousElementSibling' | 'nextElementSibling';

/** The row next to a row or a group of rows, also in the next group. */
function neighbour(part: Element, towards: Towards): Element | undefined {
  for (let other = part[towards]; other; other = other[towards]) {
    const row = nearestRow(other, towards);
    if (row && row.getBoundingClientRect().height > 0) return row;
  }
  const group = part.localName === 'tr' ? part.parentElement : null;
  return group && group.localName !== 'table' ? neighbour(group, towards) : undefined;
}

/** The last row of what stands before, the first of what follows: a table has as many groups as the page has orders. */
function nearestRow(other: Element, towards: Towards): Element | undefined {
  if (other.localName === 'tr') return other;
  const end = towards === 'previousElementSibling' ? other.lastElementChild : other.firstElementChild;
  for (let row = end; row; row = row[towards]) if (row.localName === 'tr') return row;
  return undefined;
}

interface Edge {
  top: number;
  left: number;
  right: number;
}

/** Where borders collapse, half of the outermost ones belongs to the table, not to its rows. */
function halfBorders(root: Element, view: Window): Edge {
  const edge: Edge = { top: 0, left: 0, right: 0 };
  rowsOf(root).forEach((row, index) => {
    const half = (cell: Element | null, side: 'borderTopWidth' | 'borderLeftWidth' | 'borderRightWidth') =>
      cell ? (Number.parseFloat(view.getComputedStyle(cell)[side]) || 0) / 2 : 0;
    edge.left = Math.max(edge.left, half(row.firstElementChild, 'borderLeftWidth'));
    edge.right = Math.max(edge.right, half(row.lastElementChild, 'borderRightWidth'));
    if (index === 0) for (const cell of row.children) edge.top = Math.max(edge.top, half(cell, 'borderTopWidth'));
  });
  return edge;
}

function spacing(borderSpacing: string): Edge {
  const [across = 0, down = across] = borderSpacing.split(' ').map((part) => Number.parseFloat(part) || 0);
  return { top: down, left: across, right: across };
}

function rowsOf(root: Element): Element[] {
  return root.localName === 'tr' ? [root] : [...root.children].filter((child) => child.localName === 'tr');
}

/** Width of each column in CSS px; `undefined` where some column is only ever spanned. */
export function columnWidths(root: Element): number[] | undefined {
  const widths: number[] = [];
  const taken: number[] = [];
  let count = 0;
  for (const row of rowsOf(root)) {
    let column = 0;
    for (const cell of row.children) {
      if (cell.localName !== 'td' && cell.localName !== 'th') continue;
      while ((taken[column] ?? 0) > 0) column++;
      const colSpan = Math.min((cell as HTMLTableCellElement).colSpan || 1, 100);
      const rowSpan = Math.min((cell as HTMLTableCellElement).rowSpan || 1, 1000);
      for (let i = 0; i < colSpan; i++) taken[column + i] = rowSpan;
      if (colSpan === 1) widths[column] ??= cell.getBoundingClientRect().width;
      column += colSpan;
      count = Math.max(count, column);
    }
    for (let i = 0; i < taken.length; i++) taken[i] = Math.max(0, (taken[i] ?? 0) - 1);
  }
  const known = Array.from({ length: count }, (_, column) => widths[column]);
  return count > 0 && known.every((width) => width !== undefined) ? known : undefined;
}
