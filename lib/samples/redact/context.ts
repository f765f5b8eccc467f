import type { Dummies } from '../dummies';

/** What was replaced, told to the user before the sample is saved. */
export type Kind = 'text' | 'number' | 'money' | 'time' | 'link' | 'image' | 'script' | 'input';

/** One pass over one page. */
export interface Context {
  readonly dummies: Dummies;
  readonly replaced: Record<Kind, number>;
  /** Registrable domains of all platforms: a link elsewhere is dropped. */
  readonly domains: readonly string[];
}

export function contextOf(dummies: Dummies, domains: readonly string[]): Context {
  const replaced = { text: 0, number: 0, money: 0, time: 0, link: 0, image: 0, script: 0, input: 0 };
  return { dummies, replaced, domains };
}
