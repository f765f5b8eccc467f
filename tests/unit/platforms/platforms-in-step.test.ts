import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { manifestFor } from '@/lib/manifest';
import { PLATFORMS, readPage } from '@/lib/platforms';
import { loadPage, PAGES } from '../../fixtures/load-page';
import { ROOT } from '../../repo/imports';
import { END, layoutsToName, START, tableFault } from './platform-table';

const LAYOUTS = PLATFORMS.flatMap(({ layouts }) => layouts);

/** Every layout that some fixture is read by. */
function layoutsOfFixtures(): Set<string> {
  const read = globSync('**/*.expected.json', { cwd: PAGES }).map((file) => {
    const { url, html }: { url: string; html: string } = JSON.parse(readFileSync(path.join(PAGES, file), 'utf8'));
    return readPage(loadPage(path.join(path.dirname(file), html), url), new URL(url)).layout;
  });
  return new Set(read);
}

describe('the list of platforms', () => {
  test.each(['chrome', 'firefox'])('is what the manifest asks access to: %s', (browser) => {
    const asked = manifestFor(browser).host_permissions ?? [];
    expect([...asked].sort()).toEqual(
      PLATFORMS.flatMap(({ matches, imageHosts }) => [...matches, ...imageHosts]).sort(),
    );
  });

  test.each(PLATFORMS)('has a folder and a script of its own for $id', ({ id }) => {
    for (const file of ['index.ts', 'labels.ts', 'pages.ts', 'routes.ts', 'site.ts']) {
      expect(existsSync(path.join(ROOT, 'lib/platforms', id, file)), file).toBe(true);
    }
    expect(existsSync(path.join(ROOT, `entrypoints/${id}.content.ts`))).toBe(true);
  });

  test.each(PLATFORMS)('matches only pages that $id’s reader knows', ({ matches, pageKind }) => {
    const kinds = matches.map((pattern) =>
      pageKind(new URL(pattern.replace(/\*$/, '?order_sn=260101-000000000000001'))),
    );
    expect(kinds).not.toContain('other');
  });
});

describe('every layout', () => {
  test('has a name of its own that begins with its platform’s', () => {
    const ids = LAYOUTS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, layouts } of PLATFORMS)
      for (const layout of layouts) expect(layout.id.startsWith(`${id}-`)).toBe(true);
  });

  test('is exported from exactly one file in layouts/, and listed', () => {
    const files = globSync('lib/platforms/*/layouts/*/*.ts', { cwd: ROOT });
    const source = files.map((file) => readFileSync(path.join(ROOT, file), 'utf8'));
    const exported = source.flatMap((text) => [
      ...text.matchAll(/^export const (\w+): Layout\b|^export const (\w+) = shell\(/gm),
    ]);
    expect(exported).toHaveLength(LAYOUTS.length);
  });

  test('has a fixture that it reads', () => {
    const read = layoutsOfFixtures();
    expect(LAYOUTS.map(({ id }) => id).filter((id) => !read.has(id))).toEqual([]);
  });
});

describe('the table of layouts in the README', () => {
  test('says what the code does, once there is a README', () => {
    const file = path.join(ROOT, 'README.md');
    const fault = existsSync(file) ? tableFault(readFileSync(file, 'utf8'), PLATFORMS) : undefined;
    expect(fault).toBeUndefined();
  });

  const table = (ids: readonly string[]) => ids.map((id) => `| 京东 | 订单 | \`${id}\` |`).join('\n');
  const ids = layoutsToName(PLATFORMS);

  test.each([
    ['no table', '# 购机保', 'has no table'],
    ['its end lost', `${START}\n${table(ids)}`, 'has no table'],
    ['a layout missing', `${START}\n${table(ids.slice(1))}\n${END}`, `lacks ${ids[0]}`],
    ['a layout that is gone', `${START}\n${table([...ids, 'jd-old'])}\n${END}`, 'still names jd-old'],
  ])('is found wrong with %s', (_what, readme, fault) => {
    expect(tableFault(readme, PLATFORMS)).toContain(fault);
  });

  test('is found right between its marks', () => {
    expect(tableFault(`x\n\n${START}\n${table(ids)}\n${END}\ny`, PLATFORMS)).toBeUndefined();
  });
});
