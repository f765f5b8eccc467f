import { clean } from '../../page/text';

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  times: '×',
  divide: '÷',
  plusmn: '±',
  middot: '·',
  bull: '•',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  deg: '°',
  reg: '®',
  trade: '™',
  copy: '©',
  yen: '¥',
};

/** Only tags that a page puts around words: `<Pro>` in a title is the seller's own bracket and stays. */
const TAG = /<\/?(?:font|span|b|i|u|em|strong|small|br|p|div|h[1-6]|a)(?:\s[^<>]{0,500})?\/?>/gi;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi;

/**
 * Text of inline data as the page would show it. Searching a list wraps the found words of a title in
 * `<font color="red">`, and titles hold HTML entities. Nothing is parsed as markup.
 */
export function plain(value: unknown, max = 500): string {
  if (typeof value !== 'string') return '';
  const text = value.slice(0, 20_000).replace(TAG, '');
  return clean(text.replace(ENTITY, decoded), max);
}

function decoded(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
