import { READER_IDS, type ReaderId } from './platform/platform';

/**
 * `jd:<order number>`, `hand:<uuid>`: one order, whichever page, tab or file told of it. A phone is a line of it: `<key>/<number>`; of a line of
 * several pieces that was taken apart, the further ones are `<key>/<number>.2`, `.3` …, and the first keeps its id.
 */

/** Instead of a reader, in the key of an order that was typed in and whose number nobody knows. */
const HAND = 'hand';

const KEY = /* @__PURE__ */ [...READER_IDS, HAND].join('|');

export const ORDER_KEY = /* @__PURE__ */ new RegExp(`^(?:${KEY}):[\\w-]{1,64}$`);
export const PURCHASE_ID = /* @__PURE__ */ new RegExp(`^(?:${KEY}):[\\w-]{1,64}/\\d{1,3}(?:\\.\\d{1,2})?$`);

export function orderKey(reader: ReaderId, orderId: string): string {
  return `${reader}:${orderId}`;
}

/** @param uuid of an order without a number */
export function handKey(uuid: string): string {
  return `${HAND}:${uuid}`;
}

/**
 * Items that belong to no phone that is known. It is the key of no order: what is kept under it is there, is sealed and
 * merged, and can be given to a phone later.
 */
export const NO_PHONE = handKey('no-phone');

export function isHandKey(key: string): boolean {
  return key.startsWith(`${HAND}:`);
}

/** Whose pages show the order; `undefined` for one without a number. */
export function readerOfKey(key: string): ReaderId | undefined {
  return READER_IDS.find((reader) => key.startsWith(`${reader}:`));
}

/** @param line 1, 2, … in our record of the order, not on a page */
export function purchaseId(key: string, line: number): string {
  return `${key}/${line}`;
}

export function isLineOf(id: string, key: string): boolean {
  return id.startsWith(`${key}/`);
}

/** The order's key, in a purchase's id. */
export function keyOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

export function lineNumberOf(id: string): number {
  return Number.parseInt(id.slice(id.indexOf('/') + 1), 10);
}

/** 1 but for the further pieces of a line. */
export function pieceOf(id: string): number {
  const [, piece = '1'] = id.slice(id.indexOf('/') + 1).split('.');
  return Number(piece);
}

/** Of the same line as `id`, whichever piece that is. */
export function pieceId(id: string, piece: number): string {
  const first = purchaseId(keyOf(id), lineNumberOf(id));
  return piece === 1 ? first : `${first}.${piece}`;
}
