import { isPromise, isServiceMark } from '../../../model/words/service-mark';
import { at, list } from '../../page/json';
import { clean } from '../../page/text';
import { plain } from './plain';

/** Words of a line; marks may stand in elements of their own with no space between them. */
export function wordsOf(line: Element): string[] {
  const parts = [...line.querySelectorAll('*')].filter(({ childElementCount }) => childElementCount === 0);
  const texts = parts.length > 1 ? parts.map((part) => part.textContent) : [line.textContent];
  const words = texts.flatMap((text) => marksIn(clean(text, 300))).filter(Boolean);
  return words.length > 0 ? words : clean(line.textContent, 300).split(' ').filter(Boolean);
}

/** A mark may have blanks in it, and several may stand in one text. */
function marksIn(text: string): string[] {
  const words = text.split(/[\s|·、/]+/);
  return words.length > 1 && isServiceMark(text) && !words.every(isServiceMark) ? [text] : words;
}

/** Is a line about service rather than about what was bought? `share`: how many of its words must be marks. */
export function isServiceLine(words: readonly string[], share: number): boolean {
  const marks = words.filter(isServiceMark).length;
  return marks > 0 && marks >= words.length * share;
}

/** The promises among words. A mark that says a right is missing (`不支持7天无理由退货`) is none. */
export function promisesAmong(words: readonly string[]): string[] {
  return unique(words.filter(isPromise));
}

/**
 * `serviceIcons` of inline data: `{title, name, linkTitle}`. A price guarantee's dates stand in `linkTitle`. 保障卡 is only
 * a link to a card.
 */
export function promisesOfIcons(icons: unknown): string[] {
  const words = list(icons).flatMap((icon) => {
    const link = plain(at(icon, 'linkTitle'), 60);
    const text = link.startsWith('价保') ? link : plain(at(icon, 'title'), 60) || plain(at(icon, 'name'), 60) || link;
    return text && text !== '保障卡' ? [text] : [];
  });
  return unique(words);
}

export function unique(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => clean(word, 60)))].filter(Boolean).slice(0, 20);
}
