import { describe, expect, it } from 'vitest';
import { importsOf, reachableFrom, sources } from './imports';

/**
 * Who may import whom: page -> platforms read it -> messages carry it -> db keeps it -> warranty judges it -> components
 * show it. A folder that is not named here may be imported by nobody.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  zip: [],
  word: ['zip'],
  platforms: ['model'],
  phones: ['model'],
  warranty: ['model'],
  messages: ['model', 'platforms'],
  samples: ['model', 'platforms'],
  lock: ['model'],
  db: ['model', 'platforms', 'phones', 'warranty', 'lock'],
  cards: ['model', 'platforms', 'warranty', 'db'],
  pictures: ['model', 'platforms', 'lock', 'db'],
  evidence: ['model', 'platforms', 'warranty', 'db'],
  proof: ['model', 'zip', 'word', 'db', 'evidence'],
  texts: ['model', 'zip', 'db', 'proof'],
  cases: ['model', 'word', 'zip', 'platforms', 'warranty', 'db', 'evidence'],
  reread: ['model', 'platforms', 'phones', 'db'],
  reminders: ['model', 'platforms', 'warranty', 'db', 'evidence'],
  backup: ['model', 'zip', 'db', 'proof'],
  capture: ['model', 'platforms', 'phones', 'messages', 'pictures', 'samples'],
  background: [
    'model',
    'platforms',
    'warranty',
    'messages',
    'db',
    'cards',
    'pictures',
    'evidence',
    'cases',
    'reminders',
    'capture',
    'texts',
    'lock',
  ],
};

const folderOf = (file: string) => /^lib\/([\w-]+)\//.exec(file)?.[1];

describe('the direction of imports', () => {
  it('leads from every folder in lib only to those below it', () => {
    const wrong = sources()
      .flatMap(importsOf)
      .filter(({ from, to }) => {
        const [above, below] = [folderOf(from), folderOf(to)];
        return above && below && above !== below && !MAY_IMPORT[above]?.includes(below);
      })
      .map(({ from, to }) => `${from} -> ${to}`);
    expect(wrong).toEqual([]);
  });

  it('never leads from lib up to components or entrypoints, nor from components up to entrypoints', () => {
    const wrong = sources()
      .flatMap(importsOf)
      .filter(
        ({ from, to }) =>
          (from.startsWith('lib/') && /^(components|entrypoints)\//.test(to)) ||
          (from.startsWith('components/') && to.startsWith('entrypoints/')),
      );
    expect(wrong).toEqual([]);
  });

  it('finds only files that exist', () => {
    const known = new Set(sources());
    const dangling = sources()
      .flatMap(importsOf)
      .filter(({ to }) => /^(lib|components|entrypoints)\//.test(to) && !/\.(css|json)$/.test(to) && !known.has(to));
    expect(dangling).toEqual([]);
  });
});

describe('what reaches a shop’s page', () => {
  const entries = sources().filter(
    (file) => /^entrypoints\/[\w-]+\.content\.ts$/.test(file) || /^entrypoints\/[\w-]+\.ts$/.test(file),
  );
  const injected = entries.filter((file) => file !== 'entrypoints/background.ts');

  it('is the content scripts and the parts they call', () => {
    expect(injected).toEqual(
      expect.arrayContaining([
        'entrypoints/jd.content.ts',
        'entrypoints/pinduoduo.content.ts',
        'entrypoints/tmall.content.ts',
        'entrypoints/serialise.ts',
      ]),
    );
  });

  it.each(injected)('%s contains neither database nor schema library', (entry) => {
    const reached = [...reachableFrom(entry)];
    expect(reached.filter((file) => /^(dexie|zod)|^lib\/(db|warranty|reminders|backup)\//.test(file))).toEqual([]);
  });
});

it('takes the browser only from wxt/browser', () => {
  const wrong = sources()
    .flatMap(importsOf)
    .filter(({ to }) => /webextension-polyfill|@wxt-dev\/browser/.test(to));
  expect(wrong).toEqual([]);
});

it('has an index only where the contract names one', () => {
  expect(sources().filter((file) => /^lib\/[\w-]+\/index\.ts$/.test(file))).toEqual([
    'lib/phones/index.ts',
    'lib/platforms/index.ts',
    'lib/warranty/index.ts',
  ]);
});
