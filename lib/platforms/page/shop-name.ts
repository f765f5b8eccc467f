import { simplified } from '../../model/words/simplified';

/** Kinds of shops on Tmall, maybe behind a label; no button that leads to one, and no sentence that mentions one. */
const NAME =
  /^(?:(?:商家|卖家|店铺|店铺名称)\s?[:：]\s?)?(?!进入|查看|访问|收藏|关注|联系)([^:：，。；！？,;!?]{2,36}(?:旗舰店|专营店|专卖店))$/;

/** `商家：云顶 Store 旗舰店` -> `云顶 Store 旗舰店`, for pages that mark the name by nothing but its words. */
export function shopNamedBy(text: string): string | undefined {
  const name = text.length <= 50 ? NAME.exec(simplified(text))?.[1] : undefined;
  // Sign for sign the same length.
  return name && text.slice(-name.length);
}
