const RAM = String.raw`(?<![\d.])(1[0268]|2[04]|[1-9])\s?(?:g(?:b|ib)?)?\s?(?:\(?(?:ram|内存|运存|运行)\)?)?`;
const ROM = String.raw`(1024|512|256|128|64|32|16|8|[12](?=\s?t))\s?(t(?:b|ib)?|g(?:b|ib)?)?(?!\d|[a-z]{3})`;
/** Joined by a sign, or by a blank after a unit. */
const PAIR = new RegExp(`${RAM}(?:\\s?[+/]\\s?|(?<=[gb]) )${ROM}`);
const SINGLE = /(?<![\d.+/])(?:(512|256|128|64|32|16|8)\s?g(?:b|ib)?|([12])\s?t(?:b|ib)?)(?![a-z]{2}|\d)/;

/** `256GB` or `12GB+256GB` out of a text, however a shop writes it; absent where it says nothing. */
export function storageIn(written: string): string | undefined {
  // Patterns that ignore case take several times as long to compile.
  const text = written.toLowerCase();
  const pair = PAIR.exec(text);
  if (pair !== null) {
    const [, ram, rom, unit = 'g'] = pair;
    const shown = rom === '1024' ? '1TB' : `${rom}${unit.startsWith('t') ? 'TB' : 'GB'}`;
    if (Number(ram) < Number(rom) || shown.endsWith('TB')) return `${ram}GB+${shown}`;
  }
  const single = SINGLE.exec(text);
  if (single === null) return undefined;
  return single[1] === undefined ? `${single[2]}TB` : `${single[1]}GB`;
}
