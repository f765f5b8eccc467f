import { isServiceMark } from '../../../model/words/service-mark';
import { at, list } from '../../page/json';
import type { Said } from '../../page/marks';
import { clean } from '../../page/text';
import { plain } from './plain';

/** Words of a line; marks may stand in elements of their own with no space between them. */
export function wordsOf(line: Element): Said[] {
  const leaves = [...line.querySelectorAll('*')].filter(({ childElementCount }) => childElementCount === 0);
  const words = (leaves.length > 1 ? leaves : [line]).flatMap((element) =>
    marksIn(clean(element.textContent, 300)).flatMap((text) => (text ? [{ text, element }] : [])),
  );
  if (words.length > 0) return words;
  const all = clean(line.textContent, 300).split(' ');
  return all.flatMap((text) => (text ? [{ text, element: line }] : []));
}

/** A mark may have blanks in it, and several may stand in one text. */
function marksIn(text: string): string[] {
  const words = text.split(/[\s|·、/]+/);
  return words.length > 1 && isServiceMark(text) && !words.every(isServiceMark) ? [text] : words;
}

/** Is a line about service rather than about what was bought? `share`: how many of its words must be marks. */
export function isServiceLine(words: readonly Said[], share: number): boolean {
  const marks = words.filter(({ text }) => isServiceMark(text)).length;
  return marks > 0 && marks >= words.length * share;
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
