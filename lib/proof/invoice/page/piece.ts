import { radicalsToCharacters } from '../values';

/** A run of characters on one baseline, as a PDF or an OFD draws it. Points, y downwards, page from 0. */
export interface Piece {
  page: number;
  text: string;
  /** Left edge of each character of `text`, and last the right edge of all. */
  edges: number[];
  y: number;
  size: number;
}

/** A piece whose characters' places are not told, only its width: Chinese ones are taken as twice as wide as others. */
export function evenPiece(piece: {
  page: number;
  text: string;
  x: number;
  width: number;
  y: number;
  size: number;
}): Piece {
  const text = radicalsToCharacters(piece.text);
  const weights = Array.from({ length: text.length }, (_, at) => (isWide(text.charCodeAt(at)) ? 2 : 1));
  const unit =
    piece.width /
    Math.max(
      1,
      weights.reduce((sum, weight) => sum + weight, 0),
    );
  const edges = [piece.x];
  for (const weight of weights) edges.push((edges.at(-1) ?? piece.x) + weight * unit);
  return { page: piece.page, text, edges, y: piece.y, size: piece.size };
}

function isWide(code: number): boolean {
  return code >= 0x2e80 && !(code >= 0xff61 && code <= 0xffdc);
}
