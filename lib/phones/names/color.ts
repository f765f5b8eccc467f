/** Ends of colour names: 深空黑, 远峰蓝, 极光色, 原色钛金属. */
const COLOUR = /^[\u4e00-\u9fff]{0,6}(?:[黑白金银灰蓝红绿紫粉橙青黄棕褐橘米咖色钛]|钛金属|星光|午夜|琥珀|香槟)$/;
/** What ends like a colour but is none. */
const NOT_COLOUR = /[合基定订押奖资淘现]金$|[小大玉厘毫纳]米$|^红米$|[角特出本]色$|优惠|首款/;
const LABELLED = /(?:机身)?颜色(?:分类)?\s*[:：]\s*([^;；,，|/]+)/;
/** No colour has none of these. */
const HINT = /[黑白金银灰蓝红绿紫粉橙青黄棕褐橘米咖色钛星午琥香]/;
const ENDS = ['手机', '版', '款'];
const BREAK = /[\s,，;；、|/+()（）【】[\]{}<>《》]+/;
const PACKAGE = /\s*(?:\d+\s?[gGtT][bB]?.*|官方标配.*|标配.*|套餐.*|全网通.*)$/;

function clean(words: string): string | undefined {
  const colour = words
    .replace(/[【[(（].*$/, '')
    .replace(PACKAGE, '')
    .trim();
  return colour === '' || colour.length > 12 ? undefined : colour;
}

/** `256gb黑色款` -> `黑色` */
function withoutEnds(word: string): string {
  const bare = word.charCodeAt(0) < 0x80 || word.startsWith('：') ? word.replace(/^[\dA-Za-z:：.]+/, '') : word;
  const end = ENDS.find((one) => bare.endsWith(one));
  return end === undefined ? bare : bare.slice(0, -end.length);
}

/** The colour a spec or a title names, as written there: 深空黑. The spec is asked first: it is what was bought. */
export function colourIn(spec: string, title: string): string | undefined {
  const labelled = spec.includes('颜色') ? LABELLED.exec(spec)?.[1] : undefined;
  if (labelled !== undefined) {
    const colour = clean(labelled);
    if (colour !== undefined) return colour;
  }
  for (const text of [spec, title]) {
    if (!HINT.test(text)) continue;
    for (const word of text.split(BREAK).reverse()) {
      const bare = withoutEnds(word);
      if (bare.length >= 2 && bare.length <= 7 && COLOUR.test(bare) && !NOT_COLOUR.test(bare)) return bare;
    }
  }
  return undefined;
}
