import type { InvoiceFields, InvoiceKind } from '../invoice';
import { present } from '../present';
import { fold, readDate } from '../values';
import { valueAfter } from './parties';
import { compactOf, findInRow, type Row, textOf } from './rows';

/**
 * Number, code and day, each only beside its label: a bank account has twenty digits too, and stands on many invoices
 * before the number does.
 */
export function readHead(rows: readonly Row[]): InvoiceFields {
  const digits = (label: RegExp, shape: RegExp) => {
    for (const row of rows) {
      for (const found of findInRow(row, label)) {
        const text = fold(textOf(valueAfter(found))).replace(/\s/g, '');
        const value = shape.exec(text)?.[0] ?? nearby(rows, found.row, found.right, shape);
        if (value) return value;
      }
    }
    return undefined;
  };
  return present<InvoiceFields>({
    kind: kindOf(rows),
    number: digits(/发票号码:?/, /^(?:\d{20}|\d{8})(?!\d)/),
    code: digits(/发票代码:?/, /^(?:\d{12}|\d{10})(?!\d)/),
    checkCode: digits(/校验码:?/, /^\d{20}(?!\d)/),
    date: dateOf(rows),
  });
}

/** A value drawn a little higher or lower than its label, to its right, and nothing else than a value. */
function nearby(rows: readonly Row[], row: Row, right: number, shape: RegExp): string | undefined {
  for (const other of rows) {
    if (other === row || other.page !== row.page || Math.abs(other.y - row.y) > 0.9 * row.size) continue;
    const after = other.chars.filter(({ x }) => x > right - 0.5 * row.size);
    const found = shape.exec(fold(textOf(after)).trim().replace(/\s/g, ''));
    if (found) return found[0];
  }
  return undefined;
}

function dateOf(rows: readonly Row[]): string | undefined {
  for (const row of rows) {
    for (const { end, right } of findInRow(row, /开票日期:?/)) {
      const text = textOf(row.chars.slice(end));
      const date = readDate(text) ?? readDate(text.replace(/\s/g, ''));
      if (date) return date;
      const beside = rows.find(
        (other) => other !== row && other.page === row.page && Math.abs(other.y - row.y) <= 0.9 * row.size,
      );
      const near = beside && readDate(textOf(beside.chars.filter(({ x }) => x > right - 0.5 * row.size)));
      if (near) return near;
    }
  }
  return undefined;
}

const TITLES: readonly [RegExp, InvoiceKind][] = [
  [/电子发票\(增值税专用发票\)/, 'dzfp-special'],
  [/电子发票\(普通发票\)/, 'dzfp-ordinary'],
  [/增值税电子专用发票/, 'old-electronic-special'],
  [/增值税电子普通发票/, 'old-electronic-ordinary'],
  [/电子发票\(/, 'other'],
];

function kindOf(rows: readonly Row[]): InvoiceKind | undefined {
  const texts = rows.filter(({ page }) => page === 0).map(compactOf);
  return TITLES.find(([title]) => texts.some((text) => title.test(text)))?.[1];
}
