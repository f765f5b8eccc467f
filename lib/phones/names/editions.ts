import { UNIT } from './patterns';

/*
 * By word lists: one pattern for all editions costs a page a third of a millisecond of compiling, and every title of a phone
 * asks for two.
 */

/** By their first sign, longer ones before those they begin with. */
const WORDS = new Map<string, readonly string[]>();
for (const word of 'promax pro plus prime max mini ultra lite turbo classic infinity edge flip fold fe neo note air art se gt rsr rs xl + 非凡大师'.split(
  ' ',
)) {
  const first = word.charAt(0);
  WORDS.set(first, [...(WORDS.get(first) ?? []), word]);
}
/** One or two of these before 版. */
const CHINESE =
  '青春 活力 极速 竞速 标准 尊享 典藏 至尊 狂欢 探索 大师 冠军 高配 增强 电竞 精英 梦境 幻彩 巅峰 无界 长续航'.split(
    ' ',
  );
/** `Flip 5`, `Fold s` */
const FOLDS = new RegExp(` ?\\d{1,2}${UNIT}| ?s(?![a-z])`, 'y');
const MOST = 4;

/** Where the editions end that begin at `at`: ` pro+`, `青春版`, ` pro max`; `at` where there is none. */
export function editionsEnd(text: string, at: number): number {
  let end = at;
  for (let k = 0; k < MOST; k++) {
    const next = editionEnd(text, text.charAt(end) === ' ' ? end + 1 : end);
    if (next < 0) break;
    end = next;
  }
  return end;
}

function editionEnd(text: string, at: number): number {
  const word = WORDS.get(text.charAt(at))?.find((one) => text.startsWith(one, at));
  if (word === undefined) return chineseEnd(text, at);
  const end = at + word.length;
  if (word !== 'flip' && word !== 'fold') return end;
  FOLDS.lastIndex = end;
  return FOLDS.test(text) ? FOLDS.lastIndex : end;
}

function chineseEnd(text: string, at: number): number {
  if (text.charCodeAt(at) < 0x4e00) return -1;
  let end = at;
  for (let k = 0; k < 2; k++) {
    const word = CHINESE.find((one) => text.startsWith(one, end));
    if (word === undefined) break;
    end += word.length;
  }
  return end > at && text.charAt(end) === '版' ? end + 1 : -1;
}
