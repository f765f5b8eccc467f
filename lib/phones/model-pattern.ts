import type { Brand } from './brands';

/** What makes a number something else than a model: 5G, 256GB, 24期, 6.8英寸. */
const UNIT = String.raw`(?!\d|\.\d|\s?(?:g(?![a-z])|gb|tb|hz|mah|mm|nm|nit|w(?![a-z])|k屏|mp|期|英?寸|年|月|元|万|亿|倍|核|%|天|小时|毫安|分|片|个|只|张|条|米|包|袋|斤|克|盒|颗|粒|ml|kg|码))`;
const SUFFIX = String.raw`(?:\s?(?:promax|pro|plus|max|ultra|mini|lite|turbo|classic|infinity|edge|flip|fold|neo|note|prime|air|se|fe|gt|rsr|rs|art|\+|(?:青春|活力|极速|竞速|标准|尊享|典藏|至尊|狂欢|探索|大师|冠军|高配|增强|电竞|精英|梦境|幻彩|巅峰|无界|长续航){1,2}版|非凡大师))`;
/** `mate` must not match in `matebook`. */
const WORD_END = '(?![a-z])|(?=pro|plus|max|ultra|mini|lite|air|se(?![a-z]))';
/** The second form is a model glued to its memory: `oppoa372gb+16gb`. */
const NUMBER = String.raw`\d{1,4}${UNIT}(?:[a-z](?=promax|pro|plus|max|turbo|ultra)|[a-z]{1,2}(?![a-z]))?|(?<=[a-z])\d{1,3}(?=[2346]gb?\+)`;
const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** `GT_Neo` is written `gt neo`, `gtneo` or `gt-neo`. */
const spelling = (series: string): string => literal(series.toLowerCase().replace(/_$/, '')).replace(/_/g, '[ -]?');
const longestFirst = (words: readonly string[]): string[] => words.toSorted((a, b) => b.length - a.length);

/** Matches a model at a position: 1 a series that tells enough alone, 2 a weak one, 3 neither, 4 a number, 5 what follows. */
export function modelPattern(brand: Brand): RegExp {
  const strong = longestFirst(brand.series).map((word) =>
    /[a-z]_?$/i.test(word) ? `${spelling(word)}(?:${WORD_END})` : spelling(word),
  );
  const weak = longestFirst(brand.weak).map(spelling);
  const some = (words: string[]): string => (words.length > 0 ? words.join('|') : '(?!)');
  return new RegExp(
    `(?:(${some(strong)})|(${some(weak)})|([a-z]{1,9}(?:-[a-z]{1,3})?)(?=[ -]?\\d))?[ -]?(${NUMBER})?(${SUFFIX}{0,4})`,
    'y',
  );
}
