import { pairsOf, startOf } from '../weights/sign-pairs';
import type { Brand } from './brands';
import { type ModelMatch, modelFinder } from './model-pattern';

/** A brand named in a text, and the model that follows it. Positions are those of the normalised text. */
export interface Mention {
  brand: Brand;
  start: number;
  /** Where the brand's own name ends; equal to `start` where a series implies it. */
  named: number;
  end: number;
  /** Absent where the brand stands alone. `model-name.ts` makes it fit to be shown. */
  model?: Model;
}

/** A model as the title writes it, in lower case. */
export interface Model {
  /** `mate`, `gt neo`; empty where a number follows the brand. */
  series: string;
  /** `60`, `13c`; empty where the series stands alone. */
  number: string;
  /** ` pro+`, `青春版` */
  rest: string;
  /** The table knows the series, and only phones bear its name: 华为 also makes a Watch, but no other Mate than a phone. */
  own: boolean;
}

export interface PhoneTable {
  find(text: string): Mention[];
}

interface Entry {
  word: string;
  brand: Brand;
  modelAt: ReturnType<typeof modelFinder>;
  /** The word is the start of a model, not a brand's name. */
  series: boolean;
  /** Short Latin words count only where no letter touches them. */
  bounded: boolean;
}

/** What may stand between a brand and its model: up to three signs, up to three words, 手机, up to three signs. */
const GAP_SIGNS = ' /()[]_·|,、-';
const GAP_WORD = /智能|老人|老年|翻盖|三防|移动|电信|联通|新品|新款|旗下|系列|gsm|cdma|[2345]g/y;
const MOST = 3;

function gapEnd(text: string, from: number): number {
  let at = signsEnd(text, from);
  for (let k = 0; k < MOST; k++) {
    GAP_WORD.lastIndex = at;
    if (!GAP_WORD.test(text)) break;
    at = GAP_WORD.lastIndex;
  }
  return signsEnd(text, text.startsWith('手机', at) ? at + 2 : at);
}

function signsEnd(text: string, from: number): number {
  let at = from;
  while (at < from + MOST && at < text.length && GAP_SIGNS.includes(text.charAt(at))) at++;
  return at;
}

/** Words before a number that name another product, a part or a feature. */
const NO_SERIES =
  /^(?:imx|pad|tab|watch|band|buds|book|tv|tws|enco|free|wifi|usb|type|care|air|gen|ip|os|miui|android|bt|core|ram|rom|hi-?res)/;

/** Galaxy Tab, Redmi Watch, Mate Book: the series goes on into another product. */
const OTHER_PRODUCT =
  /[ -]?(?:tab|pad|watch|buds|book|band|fit|ring|tv|tws|平板|手表|手环|电视|笔记本|路由|音箱|耳机)/y;

/** A weak series is a model with its number or an edition only; 苹果X is one without. */
function modelOf({ name }: Brand, { strong, weak, unknown = '', number, rest }: ModelMatch): Model | undefined {
  // A weak series of two words tells enough: vivo X Flip. So does a generation: Light Phone III.
  const told = weak === undefined ? /^[ -]?i/.test(rest) : rest !== '' || /[ -]/.test(weak) || name === 'Apple';
  const alone = strong !== undefined || told;
  if (number === '' && !alone) return undefined;
  return { series: strong ?? weak ?? unknown, number, rest, own: strong !== undefined };
}

const isLetter = (code: number): boolean => code >= 97 && code <= 122;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Short Latin names that are part of no other word. */
const UNMISTAKABLE = new Set(['oppo', 'vivo', 'iqoo', 'redmi', 'meizu', 'honor', 'apple']);

function entries(brands: readonly Brand[]): Map<number, Entry[]> {
  const byStart = new Map<number, Entry[]>();
  const add = (entry: Entry): void => {
    const start = startOf(entry.word);
    const known = byStart.get(start);
    if (known === undefined) byStart.set(start, [entry]);
    else known.push(entry);
  };
  for (const brand of brands) {
    const modelAt = modelFinder(brand);
    for (const alias of brand.aliases) {
      const bounded = alias.length < 6 && isLetter(alias.charCodeAt(1)) && !UNMISTAKABLE.has(alias);
      add({ word: alias, brand, modelAt, series: false, bounded });
    }
    for (const series of brand.series) {
      const end = series.indexOf('_');
      const word = (end < 0 ? series : series.slice(0, end)).toLowerCase();
      if (word.length < 2 || byStart.get(startOf(word))?.some((entry) => entry.word === word)) continue;
      add({ word, brand, modelAt, series: true, bounded: false });
    }
  }
  for (const list of byStart.values()) if (list.length > 1) list.sort((a, b) => b.word.length - a.word.length);
  return byStart;
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
/** What may stand before a series without a blank: 新款畅享80, 手机麦芒, 官方畅玩. Any other sign makes a name of its own: 优畅享. */
const BEFORE_SERIES = /(?:手机|机|新|款|版|品|方|网|通|代|店|装|用|的|惠|货|行|手|拆|列|选)$/;

/** U-MAGIC, 优畅享: a series within a longer name is another maker's. */
function isInLongerName(series: string, text: string, at: number): boolean {
  if (at === 0) return false;
  const before = text.charCodeAt(at - 1);
  if (!isLetter(series.charCodeAt(0))) return isHan(before) && !BEFORE_SERIES.test(text.slice(Math.max(0, at - 2), at));
  return isLetter(before) || (text.charAt(at - 1) === '-' && isLetter(text.charCodeAt(at - 2)));
}

/** Compiles a table of brands into a finder. The shipped table is compiled once; tests compile smaller ones. */
export function phoneTable(brands: readonly Brand[]): PhoneTable {
  const byStart = entries(brands);

  /** 朵唯 Mate 60 is another maker's Mate; 飞利浦 iPhone 数据线 is a cable for Apple's. */
  const namesAnother = (text: string): boolean =>
    byStart
      .get(startOf(text))
      ?.some(({ word, series }) => text.startsWith(word) && (!series || word === 'iphone' || word === 'galaxy')) ??
    false;

  function modelAt(entry: Entry, text: string, from: number): { end: number; model: Model } | undefined {
    const match = entry.modelAt(text, from);
    if (match === undefined) return undefined;
    const { end, unknown } = match;
    OTHER_PRODUCT.lastIndex = end;
    if (OTHER_PRODUCT.test(text)) return undefined;
    if (unknown !== undefined && (NO_SERIES.test(unknown) || namesAnother(unknown))) return undefined;
    const model = modelOf(entry.brand, match);
    return model === undefined ? undefined : { end, model };
  }

  function mentionAt(entries: readonly Entry[], text: string, at: number): Mention | undefined {
    for (const entry of entries) {
      if (!text.startsWith(entry.word, at)) continue;
      const after = at + entry.word.length;
      if (entry.series) {
        if (isInLongerName(entry.word, text, at)) continue;
        const found = modelAt(entry, text, at);
        if (found === undefined || found.end < after) continue;
        if (found.end === after && !isLetter(entry.word.charCodeAt(0))) continue;
        return { brand: entry.brand, start: at, named: at, ...found };
      }
      if (entry.bounded && (isLetter(text.charCodeAt(after)) || (at > 0 && isLetter(text.charCodeAt(at - 1)))))
        continue;
      if (entry.word === '荣耀' && text.startsWith('王者', at - 2)) continue;
      // 1+2 is a sum: `500g 1+2`, `咖啡1+2`.
      if (entry.word === '1+' && (isDigit(text.charCodeAt(after)) || isDigit(text.charCodeAt(at - 1)))) continue;
      const found = modelAt(entry, text, gapEnd(text, after));
      return { brand: entry.brand, start: at, named: after, end: after, ...found };
    }
    return undefined;
  }

  return {
    find(text) {
      const mentions: Mention[] = [];
      const pairs = pairsOf(text);
      for (let at = 0; at < text.length; ) {
        const candidates = byStart.get(pairs[at] ?? 0);
        const mention = candidates === undefined ? undefined : mentionAt(candidates, text, at);
        if (mention === undefined) at++;
        else {
          mentions.push(mention);
          at = mention.end;
        }
      }
      return mentions;
    },
  };
}
