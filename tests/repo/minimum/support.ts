import { createRequire } from 'node:module';

/** Names of MDN's browser-compat-data. */
export type Engine = 'chrome' | 'edge' | 'firefox';
/** The oldest release of a browser that our manifest lets in. */
export interface Minimum {
  engine: Engine;
  version: number;
}

interface Statement {
  version_added?: string | boolean | null;
  version_removed?: string | boolean | null;
  flags?: unknown[];
  prefix?: string;
  alternative_name?: string;
  partial_implementation?: boolean;
}
interface Entry {
  __compat?: { support: Partial<Record<Engine, Statement | Statement[]>> };
}
type Tree = Entry & { [name: string]: Tree };

/** 20 MB: an import would have Vite make a module of it. */
const data: Record<string, Tree> = createRequire(import.meta.url)('@mdn/browser-compat-data');

/** Has this release the feature, without a flag and under its own name? `undefined` where the table does not say. */
function has({ engine, version }: Minimum, entry: Entry): boolean | undefined {
  const support = entry.__compat?.support[engine];
  if (!support) return undefined;
  return (Array.isArray(support) ? support : [support]).some(
    ({ version_added: added, flags, prefix, alternative_name }) =>
      typeof added === 'string' &&
      (added === 'preview' ? false : Number.parseFloat(added.replace('≤', '')) <= version) &&
      !flags &&
      !prefix &&
      !alternative_name,
  );
}

const children = (tree: Tree | undefined): [string, Tree][] =>
  Object.entries(tree ?? {}).filter(([name]) => name !== '__compat');

/** `any_static` of an interface is `AbortSignal.any`; names with other words about them are no names of members. */
const plain = (name: string) => name.replace(/_static$/, '');

/** What a script may name, and since when that is too much to ask of the oldest browser. */
export interface TooNew {
  /** Names that stand alone: `Temporal`, `EditContext`. */
  globals: Set<string>;
  /** `Promise.withResolvers`, `Object.groupBy`. */
  statics: Set<string>;
  /** Members which not one interface had: `toSorted` in Chrome 109. Says nothing of a name that another interface had before. */
  members: Set<string>;
  /** `offscreen.createDocument`, of the extension's own API. */
  extension: Set<string>;
}

export function tooNew(minimum: Minimum): TooNew {
  const found: TooNew = { globals: new Set(), statics: new Set(), members: new Set(), extension: new Set() };
  const known = new Set<string>();
  const interfaces = [...children(data['api']), ...children(data['javascript']?.['builtins'])];
  for (const [owner, members] of interfaces) {
    const present = has(minimum, members);
    if (present === false) found.globals.add(owner);
    for (const [name, member] of children(members)) {
      if (!/^[a-z]\w*$/i.test(name)) continue;
      if (has(minimum, member) === false || present === false) {
        found.members.add(plain(name));
        // Statics of JavaScript's own objects stand beside their methods.
        found.statics.add(`${owner}.${plain(name)}`);
      } else known.add(plain(name));
    }
  }
  for (const name of known) found.members.delete(name);
  for (const [name, namespace] of children(data['webextensions']?.['api']))
    for (const [member, entry] of children(namespace))
      if (has(minimum, entry) === false) found.extension.add(`${name}.${member}`);
  return found;
}

/** CSS: properties, at-rules and selectors that the oldest browser does not know. */
export function tooNewInCss(minimum: Minimum): {
  properties: Set<string>;
  atRules: Set<string>;
  selectors: Set<string>;
} {
  const missing = (section: string) =>
    new Set(
      children(data['css']?.[section])
        .filter(([, entry]) => has(minimum, entry) === false)
        .map(([name]) => name),
    );
  return { properties: missing('properties'), atRules: missing('at-rules'), selectors: missing('selectors') };
}
