import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

export interface Import {
  /** Both relative to the project's root, e.g. `lib/db/store/schema.ts`. */
  from: string;
  to: string;
  /** Leaves nothing behind in the build. */
  typeOnly: boolean;
}

const IMPORT = /^(?:import|export)\s+(type\s+)?(?:[\w*{}\s,]+?\s+from\s+)?'([^']+)'|import\('([^']+)'\)/gm;

const all = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}', { cwd: ROOT }).sort();
const KNOWN = new Set(all);

/** Every source file of the extension itself. */
export function sources(): readonly string[] {
  return all;
}

/** What a file imports: files of ours by their path, packages by their name. */
export function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  return [...text.matchAll(IMPORT)].flatMap(([, type, named, dynamic]) => {
    // `x.css?inline`: how the bundler hands a file over, not another file.
    const spec = (named ?? dynamic ?? '').replace(/\?\w+$/, '');
    return [{ from: file, to: resolve(spec, file), typeOnly: type !== undefined }];
  });
}

function resolve(spec: string, from: string): string {
  if (!spec.startsWith('.') && !spec.startsWith('@/')) return spec;
  const base = spec.startsWith('@/') ? spec.slice(2) : path.join(path.dirname(from), spec);
  return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((file) => KNOWN.has(file)) ?? base;
}

/** Everything that ends up in the build of an entrypoint, by following imports that are not types only. */
export function reachableFrom(entry: string): Set<string> {
  const seen = new Set([entry]);
  const queue = [entry];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (!KNOWN.has(file)) continue;
    for (const { to, typeOnly } of importsOf(file)) {
      if (typeOnly || seen.has(to)) continue;
      seen.add(to);
      queue.push(to);
    }
  }
  return seen;
}
