/** The name under which the isolated world of a page is told what the user ticked on the sample page. */
export interface WithTicked {
  goujibaoTicked?: unknown;
}

/** Words of which the user has said that they are the site's own. Anything else that lies there counts as none. */
export function tickedIn(world: object): ReadonlySet<string> {
  const { goujibaoTicked } = world as WithTicked;
  if (!Array.isArray(goujibaoTicked)) return new Set();
  return new Set(goujibaoTicked.filter((word): word is string => typeof word === 'string' && word.length <= 100));
}
