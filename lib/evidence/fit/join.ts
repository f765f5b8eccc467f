import { packed } from './pack';
import { type Receiver, takes } from './receivers';
import type { Piece, Sheet, Source } from './source';
import type { Unit } from './units/unit';

/** A file to be sent: a piece of one item, or sheets of several to be bound. */
export type FileToSend = { kind: 'piece'; piece: Piece } | { kind: 'sheets'; sheets: readonly Sheet[] };

export interface Joined {
  files: FileToSend[];
  /** Whose turn did not come any more. */
  over: Source[];
}

/** Letters of a page that has fewer bytes cannot be read any more. */
const LEAST = 60_000;
/** A page of a chat that can be read. */
const SMALL = 200_000;

/** The units as no more files than are taken: each by itself where that will do, else pictures bound, else all that has pages. */
export async function joinedUnits(units: readonly Unit[], receiver: Receiver): Promise<Joined> {
  const { files: count = Infinity, bytes: most = Infinity } = receiver;
  const alone = units.flatMap(({ pieces }) => pieces.map((piece): FileToSend => ({ kind: 'piece', piece })));
  if (alone.length <= count) return { files: alone, over: [] };
  if (!takes(receiver, 'application/pdf')) return firstOf(units, count);
  // Signed invoices stay what they are as long as there is room.
  for (const bindable of [({ pdf, sheets }: Unit) => sheets && !pdf, ({ sheets }: Unit) => sheets]) {
    const bound = units.filter(bindable);
    const others = units.filter((unit) => !bound.includes(unit));
    const slots = count - others.reduce((sum, { pieces }) => sum + pieces.length, 0);
    const groups = bound.length > 0 && slots > 0 ? await bindInto(bound, slots, most) : undefined;
    if (groups) return { files: inOrder(others, groups), over: [] };
  }
  return asManyAsGo(units, count, most);
}

/** All of the units' sheets in so many files; `undefined` = there are too many, however small. */
async function bindInto(units: readonly Unit[], slots: number, most: number): Promise<Sheet[][] | undefined> {
  const first = await sheetsOf(units, most * 0.98);
  if (!first) return undefined;
  const groups = packed(first, most);
  if (groups.length <= slots) return groups;
  const budget = Math.floor((slots * most * 0.85) / first.length);
  const smaller = budget >= LEAST ? await sheetsOf(units, budget) : undefined;
  const fewer = smaller && packed(smaller, most);
  return fewer && fewer.length <= slots ? fewer : undefined;
}

/** `undefined` = one of them does not go under that size. */
async function sheetsOf(units: readonly Unit[], most: number): Promise<Sheet[] | undefined> {
  const sheets: Sheet[] = [];
  for (const unit of units) {
    const own = (await unit.sheets?.(most)) ?? [];
    if (own.length === 0) return undefined;
    sheets.push(...own);
  }
  return sheets;
}

/** Too much in any case: item by item in small pages, as long as one more still goes. */
async function asManyAsGo(units: readonly Unit[], count: number, most: number): Promise<Joined> {
  const paged = units.filter(({ sheets }) => sheets);
  const single = units.filter(({ sheets }) => !sheets).slice(0, paged.length > 0 ? count - 1 : count);
  const slots = count - single.length;
  const sheets: Sheet[] = [];
  const sent = new Set<Unit>(single);
  for (const unit of paged) {
    const own = (await unit.sheets?.(SMALL)) ?? [];
    if (own.length === 0 || packed([...sheets, ...own], most).length > slots) continue;
    sheets.push(...own);
    sent.add(unit);
  }
  const over = units.filter((unit) => !sent.has(unit)).map(({ source }) => source);
  return { files: inOrder(single, packed(sheets, most)), over };
}

function firstOf(units: readonly Unit[], count: number): Joined {
  const files: FileToSend[] = [];
  const over: Source[] = [];
  for (const { source, pieces } of units) {
    if (files.length + pieces.length > count) over.push(source);
    else files.push(...pieces.map((piece): FileToSend => ({ kind: 'piece', piece })));
  }
  return { files, over };
}

/** By the number of the first item in each. */
function inOrder(others: readonly Unit[], groups: readonly (readonly Sheet[])[]): FileToSend[] {
  const alone = others.flatMap(({ pieces }) => pieces.map((piece): FileToSend => ({ kind: 'piece', piece })));
  const bound = groups.map((sheets): FileToSend => ({ kind: 'sheets', sheets }));
  return [...alone, ...bound].toSorted((a, b) => numberOf(a) - numberOf(b));
}

const numberOf = (file: FileToSend): number =>
  (file.kind === 'piece' ? file.piece.source.number : file.sheets[0]?.source.number) ?? 0;
