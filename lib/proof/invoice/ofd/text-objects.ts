import type { Piece } from '../page/piece';
import { radicalsToCharacters } from '../values';
import { type Element, everyElement } from '../xml/parse';

/** Points of a millimetre: the page reader's distances are meant for points. */
const POINTS = 72 / 25.4;

export interface TextObject {
  id: string;
  text: string;
  pieces: Piece[];
}

/** The text a page (or its template) draws, each character at its place. Slanted text is a stamp, and left out. */
export function textObjectsOf(content: Element, page: number): TextObject[] {
  const objects: TextObject[] = [];
  for (const element of everyElement(content)) {
    if (element.name !== 'TextObject') continue;
    const codes = element.children.filter(({ name }) => name === 'TextCode');
    objects.push({
      id: element.attributes['ID'] ?? '',
      text: codes.map(({ text }) => text).join(''),
      pieces: isUpright(element) ? codes.flatMap((code) => piecesOf(element, code, page)) : [],
    });
  }
  return objects;
}

function numbers(text: string | undefined): number[] {
  return (text ?? '').trim().split(/\s+/).filter(Boolean).map(Number);
}

function matrixOf(element: Element): readonly [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(element.attributes['CTM']);
  return [a, b, c, d, e, f];
}

function isUpright(element: Element): boolean {
  const [a, b] = matrixOf(element);
  return a > 0 && Math.abs(b) < 0.05 * a;
}

function piecesOf(object: Element, code: Element, page: number): Piece[] {
  const [left = 0, top = 0] = numbers(object.attributes['Boundary']);
  const [a, , , d, e, f] = matrixOf(object);
  const size = Number(object.attributes['Size'] ?? 3.175) * d * POINTS;
  const text = radicalsToCharacters(code.text);
  const dx = runs(code.attributes['DeltaX'], text.length);
  const dy = runs(code.attributes['DeltaY'], text.length);
  let x = Number(code.attributes['X'] ?? 0);
  let y = Number(code.attributes['Y'] ?? 0);
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const place = { x: (left + a * x + e) * POINTS, y: (top + d * y + f) * POINTS };
    const own = (text.charCodeAt(at) < 0x2e80 ? 0.5 : 1) * size;
    // Without steps a font's own widths count, which we do not have: about so wide are its characters.
    const step = dx.length > 0 || dy.length > 0 ? (dx[at] ?? 0) : own / (a * POINTS);
    const width = step > 0 ? Math.min(step * a * POINTS, 3 * size) : own;
    const last = pieces.at(-1);
    const goesOn = last && Math.abs(last.y - place.y) < 0.3 * size && place.x >= (last.edges.at(-2) ?? 0) - 0.1;
    if (goesOn) {
      last.text += text.charAt(at);
      last.edges[last.edges.length - 1] = place.x;
      last.edges.push(place.x + Math.min(width, size));
    } else {
      pieces.push({ page, text: text.charAt(at), edges: [place.x, place.x + Math.min(width, size)], y: place.y, size });
    }
    x += step;
    y += dy[at] ?? 0;
  }
  return pieces;
}

/** `g 4 1.5875 3.175` says four times 1.5875, then 3.175; a single number stands for all that follow. */
function runs(text: string | undefined, length: number): number[] {
  const words = (text ?? '').trim().split(/\s+/).filter(Boolean);
  const all: number[] = [];
  for (let at = 0; at < words.length && all.length < length; at += 1) {
    if (words[at] === 'g') {
      const times = Math.min(Number(words[at + 1]), length);
      for (let n = 0; n < times; n += 1) all.push(Number(words[at + 2]));
      at += 2;
    } else all.push(Number(words[at]));
  }
  while (words.length === 1 && all.length < length) all.push(all[0] ?? 0);
  return all.map((step) => (Number.isFinite(step) ? step : 0));
}
