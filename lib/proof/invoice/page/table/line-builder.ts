import type { InvoiceLine } from '../../invoice';
import { present } from '../../present';
import { fold, isNoTax, readAmount, readName, readQuantity } from '../../values';
import type { Row } from '../rows';
import { distance, type Token, tokensOf } from '../tokens';
import type { Column } from './columns';

interface Part {
  text: string;
  x: number;
  size: number;
}

interface Draft {
  name: Part[];
  spec: string[];
  cells: Partial<Record<Column['key'], string>>;
  amount: number | undefined;
}

/** Puts rows together to lines: a row with an amount begins one, and what has none goes on with the one above. */
export class LineBuilder {
  readonly #columns: readonly Column[];
  readonly #drafts: Draft[] = [];
  #waiting: Part[] = [];
  #lastY = Number.NEGATIVE_INFINITY;

  constructor(columns: readonly Column[]) {
    this.#columns = columns;
  }

  /** After the sums, only a whole line is one, and what stands right below it belongs to it. */
  add(row: Row, afterSums: boolean): void {
    const { name, spec, numbers } = this.#split(row);
    const cells = this.#cells(numbers);
    const amount = readAmount(cells.amount);
    if (afterSums && (amount === undefined ? row.y - this.#lastY > 1.7 * row.size : cells.rate === undefined)) return;
    this.#lastY = row.y;
    if (amount !== undefined) {
      this.#drafts.push({ name: [...this.#waiting, ...name], spec, cells, amount });
      this.#waiting = [];
      return;
    }
    const last = this.#drafts.at(-1);
    // A name that begins before its numbers do: a new one starts with *its kind*.
    const begins = name[0]?.text.startsWith('*') && !(last && last.name.length === 0);
    if (!last || begins || this.#waiting.length > 0) this.#waiting.push(...name);
    else {
      last.name.push(...name);
      last.spec.push(...spec);
    }
  }

  lines(): InvoiceLine[] {
    return this.#drafts.flatMap(({ name, spec, cells, amount }) => {
      if (amount === undefined) return [];
      const tax = cells.tax ?? '';
      return [
        present<InvoiceLine>({
          name: joined(name),
          spec: readName(spec.join('')),
          unit: readName(cells.unit),
          quantity: readQuantity(cells.quantity),
          unitPrice: readQuantity(cells.price),
          amount,
          tax: isNoTax(tax) ? 0 : readAmount(tax),
        }),
      ];
    });
  }

  #column(key: Column['key']): Column | undefined {
    return this.#columns.find((column) => column.key === key);
  }

  /** Left of the second column is the name; what begins in the second column, or after a gap behind the name, is not. */
  #split(row: Row): { name: Part[]; spec: string[]; numbers: Token[] } {
    const nameColumn = this.#column('name');
    const after = this.#columns.filter(({ key, x }) => key !== 'index' && nameColumn && x > nameColumn.x);
    const next = after[0]?.x ?? Number.POSITIVE_INFINITY;
    const index = this.#column('index');
    const tokens = tokensOf(row.chars, row.size).filter((token) => !(index && isIndex(token, index)));
    const unit = after.find(({ key }) => key !== 'spec' && key !== 'other');
    const words = (token: Token) => (unit ? token.x < unit.x - 0.7 * row.size : !isNumber(token.text));
    const inNext = (token: Token) => token.x >= next - 0.7 * row.size;
    const specApart = tokens.some((token) => token.begins && inNext(token) && words(token));
    const name: Token[] = [];
    const rest: Token[] = [];
    for (const token of tokens) {
      const last = name.at(-1);
      const gap = last ? token.x - last.right : 0;
      const apart = gap > 1.3 * row.size && token.x > (nameColumn?.right ?? 0);
      // A word of the name may reach into the next column; what is drawn apart there is no name.
      const runsOn = last && !token.begins && gap < 1.3 * row.size && specApart;
      if (rest.length > 0 || apart || (inNext(token) && !runsOn)) rest.push(token);
      else name.push(token);
    }
    const hasSpec = this.#column('spec') !== undefined;
    const spec = hasSpec ? rest.filter(words).map(({ text }) => text) : [];
    return {
      name: name.length > 0 ? [{ text: spaced(name, row.size), x: name[0]?.x ?? 0, size: row.size }] : [],
      spec: spec.length > 0 ? [spec.join(' ')] : [],
      numbers: hasSpec ? rest.filter((token) => !words(token)) : rest,
    };
  }

  /** Amount and tax stand on both sides of the rate, whatever the columns' edges are; the others by their column. */
  #cells(tokens: readonly Token[]): Draft['cells'] {
    const cells: Draft['cells'] = {};
    const rate = tokens.findLastIndex(({ text }) => /^\d+(?:\.\d+)?%$|^免税$|^不征税$|^\*{2,}$/.test(fold(text)));
    const rateColumn = this.#column('rate');
    const isRate = rate > 0 && (!rateColumn || this.#nearest(tokens[rate] as Token)?.key !== 'tax');
    const amountAt = isRate ? tokens.findLastIndex(({ text }, at) => at < rate && isNumber(text)) : -1;
    tokens.forEach((token, at) => {
      const text = fold(token.text).replace(/^¥/, '');
      if (isRate && at === rate) cells.rate = text;
      else if (isRate && at > rate) cells.tax ??= text;
      else if (at === amountAt) cells.amount = text;
      else {
        const key = this.#nearest(token)?.key;
        if (key && (!isRate || (key !== 'amount' && key !== 'tax'))) cells[key] ??= key === 'unit' ? token.text : text;
      }
    });
    return cells;
  }

  #nearest(token: Token): Column | undefined {
    const fits = this.#columns.filter(({ key }) => {
      if (key === 'name' || key === 'index') return false;
      return isNumber(token.text)
        ? key !== 'unit'
        : key === 'spec' || key === 'unit' || key === 'other' || key === 'rate' || key === 'tax';
    });
    return fits.toSorted((a, b) => distance(token, a) - distance(token, b))[0];
  }
}

function isNumber(text: string): boolean {
  return /^-?¥?-?\d[\d,]*(?:\.\d+)?$/.test(fold(text));
}

function isIndex(token: Token, index: Column): boolean {
  return /^\d{1,4}$/.test(token.text) && distance(token, index) === 0;
}

function spaced(tokens: readonly Token[], size: number): string {
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const token of tokens) {
    text += text !== '' && token.x - right > 0.1 * size ? ` ${token.text}` : token.text;
    right = token.right;
  }
  return text;
}

/** A wrapped name in one: with a space only where the row below begins with one. */
function joined(parts: readonly Part[]): string {
  const [first] = parts;
  const text = parts.map((part, at) =>
    at > 0 && first && part.x - first.x > 0.3 * part.size ? ` ${part.text}` : part.text,
  );
  return readName(text.join('')) ?? '';
}
