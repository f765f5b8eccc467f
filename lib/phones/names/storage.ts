/*
 * Numbers are found by patterns of a few signs and looked up then: a pattern with every size, unit and blank in it takes an
 * engine a millisecond to compile, before the first title of a page is read.
 */

/** Two numbers with little in between: `12gb+256gb`, `(4g ram+64g rom)`, `8gb 128gb`. The second may be the first of two. */
const TWO = /(\d+)([^\d+/]{0,10})([+/]?) ?(?=(\d+) ?([gt]?))/g;
const BETWEEN = /^(?:gi?b?|b)?\(?(?:ram|内存|运存|运行)?\)?$/;
const RAM = new Set('1 2 3 4 6 8 10 12 16 18 20 24'.split(' '));
/** `5g`, `4g` with a blank behind: a network, which stands before a memory as often as a small RAM does. */
const NETWORK = /^[2-4]$/;
/** With its unit where the number alone could be anything. */
const ROM = new Set('8g 16 32 64 128 256 512 1024 1t 2t'.split(' '));

/** One number with its unit: `256gb`, `1 t`. */
const ONE = /(?<![\d.+/])(\d{1,3}) ?([gt])(?:i?b)?(?![a-z]{2}|\d)/g;
const ALONE = new Set('8g 16g 32g 64g 128g 256g 512g 1t 2t'.split(' '));

export interface Memory {
  /** Gigabytes, at least `ram`: they stand together in one of the ways shops write them. */
  ram: number;
  /** `256GB` */
  storage: string;
  joined: '+' | '/' | '';
}

/** The text that was looked at last, and what was found: one title is asked several times. */
let known: { text: string; memories: readonly Memory[] } = { text: '', memories: [] };

/** Every `8+256`, `8gb/256gb`, `(4g ram+64g rom)` of a normalised text. */
export function memoriesIn(text: string): readonly Memory[] {
  if (known.text !== text) known = { text, memories: findMemories(text) };
  return known.memories;
}

function findMemories(text: string): Memory[] {
  const found: Memory[] = [];
  let end = -1;
  TWO.lastIndex = 0;
  for (let match = TWO.exec(text); match !== null; match = TWO.exec(text)) {
    const [whole, ram = '', between = '', joined = '', rom = '', unit = ''] = match;
    const { index } = match;
    if (!RAM.has(ram) || text.charAt(index - 1) === '.') continue;
    if (!ROM.has(rom) && !ROM.has(rom + unit)) continue;
    if (joined === '' && (!/[gb] $/.test(between) || (NETWORK.test(ram) && between === 'g '))) continue;
    if (between !== '' && !BETWEEN.test(between.replaceAll(' ', ''))) continue;
    // `8GB+8GB+256GB`, `4G+8GB+128GB`: the last pair is the memory, before it stands an extension or a network.
    if (end === index) found.pop();
    end = index + whole.length;
    found.push({ ram: Number(ram), storage: shown(rom, unit), joined: joined as Memory['joined'] });
  }
  return found;
}

/** A storage that stands alone, as shown: `256GB`. */
export function aloneIn(text: string): string | undefined {
  ONE.lastIndex = 0;
  for (let match = ONE.exec(text); match !== null; match = ONE.exec(text)) {
    const [, size = '', unit = ''] = match;
    if (ALONE.has(size + unit)) return shown(size, unit);
  }
  return undefined;
}

function shown(size: string, unit: string): string {
  if (size === '1024') return '1TB';
  return `${size}${unit === 't' ? 'TB' : 'GB'}`;
}

/** `256GB` or `12GB+256GB` out of a text, however a shop writes it; absent where it says nothing. */
export function storageIn(written: string): string | undefined {
  const text = written.toLowerCase();
  const memory = memoriesIn(text).find(
    ({ ram, storage }) => storage.endsWith('TB') || ram < Number.parseInt(storage, 10),
  );
  return memory ? `${memory.ram}GB+${memory.storage}` : aloneIn(text);
}
