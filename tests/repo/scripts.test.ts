import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PLATFORMS } from '@/lib/platforms';
import { ORDER_PAGES } from './expected-hosts';
import { ROOT } from './imports';

const text = (path: string) => readFileSync(join(ROOT, path), 'utf8');

test('continuous integration runs npm test and nothing else', () => {
  const lines = text('.ci/run')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(lines).toEqual(['set -eu', 'cd "$(dirname "$0")/.."', 'exec npm test']);
});

test('every dependency is pinned to one version', () => {
  const { dependencies, devDependencies } = JSON.parse(text('package.json'));
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d/.test(String(version)),
  );
  expect(loose).toEqual([]);
});

test('the lock file names the builds of every machine, so that npm ci works on each', () => {
  const { packages } = JSON.parse(text('package-lock.json')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});

test('every platform has its script, its order pages and fixtures of both kinds', () => {
  const ids = PLATFORMS.map(({ id }) => id).toSorted();
  expect(
    globSync('entrypoints/*.content.ts', { cwd: ROOT })
      .map((file) => /(\w+)\.content/.exec(file)?.[1])
      .toSorted(),
  ).toEqual(ids);
  expect(Object.keys(ORDER_PAGES)).toEqual(ids);
  for (const { id, matches } of PLATFORMS) {
    expect(matches.toSorted()).toEqual(ORDER_PAGES[id]);
    const pages = globSync(`tests/fixtures/pages/${id}/*.html`, { cwd: ROOT });
    const expected = globSync(`tests/fixtures/pages/${id}/*.expected.json`, { cwd: ROOT });
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.map((page) => page.replace(/\.html$/, '')).toSorted()).toEqual(
      expected.map((file) => file.replace(/\.expected\.json$/, '')).toSorted(),
    );
  }
});

test('no test is left out, run alone or tried again', () => {
  const files = globSync('tests/**/*.test.{ts,tsx}', { cwd: ROOT }).filter(
    (file) => !file.endsWith('repo/scripts.test.ts'),
  );
  expect(
    files.filter((file) =>
      /\b(test|it|describe)(\.each)?\.(skip|only|todo|fails|skipIf)\b|\bretry: \d/.test(text(file)),
    ),
  ).toEqual([]);
});
