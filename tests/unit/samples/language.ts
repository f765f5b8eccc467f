import { ADDRESS_PARTS, AFTER_NUMBER, BEFORE_NUMBER, LATIN, WORDS } from '@/lib/samples/vocabulary';

/**
 * What a sample may say at all, checked without the code that wrote it: known words, dummies, units. Whatever else is left
 * over came from the page.
 */
const longestFirst = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length);
const KNOWN = new RegExp(longestFirst(WORDS).join('|'), 'g');
const DUMMIES = /[某甲乙丙丁戊己庚辛壬癸]/g;
const UNITS = new RegExp(`[${AFTER_NUMBER}${BEFORE_NUMBER}${ADDRESS_PARTS}到至]`, 'g');
const LATIN_DUMMIES = /[x-zt-wp-s]+/gi;

/** Texts and attribute values of a document, and its data with every escape resolved; not what names things. */
export function saidBy(document: Document): string[] {
  const said: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) if (!NAMES.test(name)) said.push(value, decoded(value));
    for (const node of element.childNodes) if (node.nodeType === 3) said.push(unescapedTwice(node.nodeValue ?? ''));
  }
  return said;
}

const NAMES = /^(?:id|class|for|name|type|role|rel|target|clstag|style|lang|charset|oty|data-(?:spm|test|reactid))$/;

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** A string in a string: `\\\"`, `\u5F20`, `\/`. */
export function unescapedTwice(text: string): string {
  const once = (escaped: string) =>
    escaped.replace(/\\(?:u([\da-fA-F]{4})|([\s\S]))/g, (_, hex?: string, one?: string) =>
      hex ? String.fromCharCode(Number.parseInt(hex, 16)) : (one ?? ''),
    );
  return decoded(once(once(text)));
}

/** Chinese of a text that is neither known nor a dummy. */
export function foreignHan(text: string): string[] {
  const rest = text
    // Labels are padded to one width: `运　　费：`.
    .replace(/(\p{Script=Han})\u3000+(?=\p{Script=Han}[:：])/gu, '$1')
    .replace(KNOWN, ' ')
    .replace(DUMMIES, ' ')
    .replace(UNITS, ' ')
    .match(/\p{Script=Han}+/gu);
  return [...(rest ?? [])];
}

/** Chinese of a page that is nobody's label: two characters or more between known words. */
export function withoutKnown(text: string): string {
  return text.replace(KNOWN, ' ');
}

export function personalHan(text: string): string[] {
  return (withoutKnown(text).match(/\p{Script=Han}{2,}/gu) ?? []).filter(
    (run) => run.replace(DUMMIES, '').replace(UNITS, '') !== '',
  );
}

export function longRuns(text: string): string[] {
  return text.match(/\d{5,}/g) ?? [];
}

/** Latin words that are neither known nor written with the letters of dummies. */
export function foreignLatin(text: string): string[] {
  return (text.match(/[A-Za-z]+(?:[_.][A-Za-z]+)*/g) ?? []).filter(
    (word) => !LATIN.has(word) && word.split(/[_.]/).some((part) => part.replace(LATIN_DUMMIES, '') !== ''),
  );
}
