import type { InvoiceFields } from '../invoice';
import { present } from '../present';
import { readName, readTaxId } from '../values';
import type { Head } from './heads';
import { LABEL } from './labels';
import { type Char, type Found, findInRow, type Row, textOf } from './rows';

interface Label extends Found {
  role: 'buyer' | 'seller';
}

const NAME = /(?:购买方|购方|销售方|销方)?名称:/;
const TAX_ID = /(?:购买方|购方|销售方|销方)?(?:(?:统一社会信用代码\/?)?纳税人识别号:?|统一社会信用代码:?)/;

/** Names and tax ids of both sides: which is whose, their place says. */
export function readParties(rows: readonly Row[], heads: readonly Head[]): InvoiceFields {
  const names = withRoles(
    rows.flatMap((row) => findInRow(row, NAME)),
    heads,
  );
  const ids = withRoles(
    rows.flatMap((row) => findInRow(row, TAX_ID)),
    heads,
  );
  const value = (labels: Label[], role: Label['role']) => {
    const label = labels.find((one) => one.role === role);
    return label && (textOf(valueAfter(label)) || beside(rows, label));
  };
  const name = (role: Label['role']) => {
    const label = names.find((one) => one.role === role);
    return label && readName(joinSpread((value([label], role) ?? '') + wrapped(rows, label)));
  };
  return present<InvoiceFields>({
    buyerName: name('buyer'),
    buyerTaxId: readTaxId(value(ids, 'buyer')),
    sellerName: name('seller'),
    sellerTaxId: readTaxId(value(ids, 'seller')),
  });
}

/** By the heading beside it; where there is none, the buyer stands on the left or above. */
function withRoles(labels: Found[], heads: readonly Head[]): Label[] {
  const sides = heads.filter(
    (head): head is Head & Pick<Label, 'role'> => head.role === 'buyer' || head.role === 'seller',
  );
  const both = new Set(sides.map(({ role }) => role)).size === 2;
  const inOneLine = labels[0] && labels[1] && Math.abs(labels[0].y - labels[1].y) < 2 * labels[0].row.size;
  const pair = labels.slice(0, 2);
  const ordered = inOneLine ? pair.toSorted((one, other) => one.x - other.x) : pair;
  return (both ? labels : ordered).flatMap((label, index): Label[] => {
    const first = label.row.chars[label.start]?.text;
    if (first === '购') return [{ ...label, role: 'buyer' }];
    if (first === '销') return [{ ...label, role: 'seller' }];
    if (!both) return [{ ...label, role: index === 0 ? 'buyer' : 'seller' }];
    const size = label.row.size;
    const off = (head: Head) => Math.max(0, head.top - 1.8 * size - label.y, label.y - head.bottom - 1.8 * size);
    const [nearest] = sides
      .filter((head) => head.page === label.row.page && head.x < label.x)
      .toSorted((a, b) => off(a) - off(b) || b.x - a.x);
    return nearest ? [{ ...label, role: nearest.role }] : [];
  });
}

/** What follows a label on its row: up to the next label, or to a gap as wide as two characters. */
export function valueAfter(label: Found): Char[] {
  const { row, end } = label;
  const nextLabel = Math.min(
    row.chars.length,
    ...findInRow(row, LABEL)
      .map(({ start }) => start)
      .filter((at) => at >= end),
  );
  const value: Char[] = [];
  for (const char of row.chars.slice(end, nextLabel)) {
    const last = value.findLast(({ text }) => text !== ' ');
    if (char.text !== ' ' && last && char.x - last.right > 2.2 * row.size) break;
    if (char.text !== ' ' || last) value.push(char);
  }
  return value;
}

/** A value drawn half a line higher or lower than its label. */
function beside(rows: readonly Row[], { row, right }: Found): string {
  for (const other of rows) {
    if (other === row || other.page !== row.page || Math.abs(other.y - row.y) > 0.9 * row.size) continue;
    const at = other.chars.findIndex(
      ({ text, x }) => text !== ' ' && x >= right - 0.3 * row.size && x - right < 3 * row.size,
    );
    if (at >= 0) return textOf(valueAfter({ start: at, end: at, x: right, right, y: other.y, row: other }));
  }
  return '';
}

/** A long name goes on in the next row, under its own beginning. */
function wrapped(rows: readonly Row[], label: Found): string {
  const [first] = valueAfter(label);
  const next = rows[rows.indexOf(label.row) + 1];
  if (!first || !next || next.page !== label.row.page || next.y - label.y > 1.7 * label.row.size) return '';
  if (findInRow(next, LABEL).some(({ x }) => Math.abs(x - label.x) < 4 * next.size)) return '';
  const under = next.chars.findIndex(({ text, x }) => text !== ' ' && Math.abs(x - first.x) < 0.6 * next.size);
  if (under < 0 || (under > 0 && next.chars[under - 1]?.text !== ' ')) return '';
  return textOf(valueAfter({ ...label, row: next, end: under }));
}

/** `张 某 某` -> `张某某`, and `ABC Ltd` as it is. */
function joinSpread(text: string): string {
  return text.replace(/(?<=[^\x20-\x7e]) +(?=[^\x20-\x7e])/g, '');
}
