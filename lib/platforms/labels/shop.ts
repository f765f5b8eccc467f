import { type PageText, piecesIn, type Range } from './page-text';

/** Kinds of shops on Tmall; no button that leads to one. */
const NAME = /^(?!进入|查看|访问|收藏|关注|联系)\S{2,40}(?:旗舰店|专营店|专卖店)$/;

/** The shop, where one text names it by its kind and no other does: a second name is of a recommended shop. */
export function shopNameIn(page: PageText, box: Range): string | undefined {
  const names = new Set(piecesIn(page, box).flatMap(({ text }) => (NAME.test(text) ? [text] : [])));
  return names.size === 1 ? [...names][0] : undefined;
}
