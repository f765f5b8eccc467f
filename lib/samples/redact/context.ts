import type { Dummies } from '../dummies';
import { Candidates } from './candidates';

/** What was replaced, told to the user before the sample is saved. */
export type Kind = 'text' | 'number' | 'money' | 'time' | 'link' | 'image' | 'script' | 'input';

/** One pass over one page. */
export interface Context {
  readonly dummies: Dummies;
  readonly replaced: Record<Kind, number>;
  /** Words of the page that the user has said are the site's own: they stay. */
  readonly ticked: ReadonlySet<string>;
  /** Words that may be the site's own: shown to the user, who alone decides. */
  readonly candidates: Candidates;
  /** Registrable domains of all platforms: a link elsewhere is dropped. */
  readonly domains: readonly string[];
}

export function contextOf(
  dummies: Dummies,
  domains: readonly string[],
  ticked: ReadonlySet<string> = new Set(),
): Context {
  const replaced = { text: 0, number: 0, money: 0, time: 0, link: 0, image: 0, script: 0, input: 0 };
  return { dummies, replaced, domains, ticked, candidates: new Candidates() };
}
