/** Ends of colour names: 深空黑, 远峰蓝, 极光色, 原色钛金属. */
const COLOUR =
  /^[\u4e00-\u9fff]{0,6}(?:黑|白|金|银|灰|蓝|红|绿|紫|粉|橙|青|黄|棕|褐|橘|米|杏|驼|咖|色|钛|钛金属|星光|午夜|玄黑|琥珀|香槟)$/;
/** What ends like a colour but is none. */
const NOT_COLOUR =
  /^(?:现货|合金|基金|定金|订金|押金|奖金|红包|资金|老白|小米|大米|玉米|厘米|毫米|纳米|角色|特色|出色|本色)|(?:淘金|补贴|优惠|专用|首款)/;
const LABELLED = /(?:机身)?颜色(?:分类)?\s*[:：]\s*([^;；,，|/]+)/;
const BREAK = /[\s,，;；、|/+()（）【】[\]{}<>《》]+/;
const PACKAGE = /\s*(?:\d+\s?[gGtT][bB]?.*|官方标配.*|标配.*|套餐.*|全网通.*)$/;

function clean(words: string): string | undefined {
  const colour = words
    .replace(/[【[(（].*$/, '')
    .replace(PACKAGE, '')
    .trim();
  return colour === '' || colour.length > 12 ? undefined : colour;
}

/** The colour a spec or a title names, as written there: 深空黑. The spec is asked first: it is what was bought. */
export function colourIn(spec: string, title: string): string | undefined {
  const labelled = LABELLED.exec(spec)?.[1];
  if (labelled !== undefined) {
    const colour = clean(labelled);
    if (colour !== undefined) return colour;
  }
  for (const text of [spec, title]) {
    for (const word of text.split(BREAK).reverse()) {
      const bare = word.replace(/^[\dA-Za-z:：.]+/, '').replace(/(?:手机|版|款)$/, '');
      if (bare.length >= 2 && bare.length <= 7 && COLOUR.test(bare) && !NOT_COLOUR.test(bare)) return bare;
    }
  }
  return undefined;
}
