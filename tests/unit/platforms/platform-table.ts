import type { PlatformReader } from '@/lib/platforms/reading/reader';

export const START = '<!-- platforms:start -->';
export const END = '<!-- platforms:end -->';

/** The layouts that a README should name, in the order of the code: those that read orders, and the one behind them all. */
export function layoutsToName(platforms: readonly PlatformReader[]): string[] {
  const ids = platforms.flatMap(({ layouts }) => layouts.map(({ id }) => id));
  // A shell says why a page shows no order; it reads none.
  return [...ids.filter((id) => !id.endsWith('-empty')), 'labels'];
}

/** What is wrong with the table between the marks of a README; `undefined` if it names what the code has. */
export function tableFault(readme: string, platforms: readonly PlatformReader[]): string | undefined {
  const from = readme.indexOf(START);
  const to = readme.indexOf(END);
  if (from < 0 || to < from) return `README.md has no table between ${START} and ${END}`;
  const named = [...readme.slice(from, to).matchAll(/^\|.*\| `([\w-]+)` *\|$/gm)].map(([, id]) => id ?? '');
  const wanted = layoutsToName(platforms);
  const missing = wanted.filter((id) => !named.includes(id));
  const gone = named.filter((id) => !wanted.includes(id));
  if (missing.length > 0) return `the table in README.md lacks ${missing.join(', ')}`;
  return gone.length > 0 ? `the table in README.md still names ${gone.join(', ')}` : undefined;
}
