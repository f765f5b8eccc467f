import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { OrderReading } from '@/lib/model/order';
import { readPage } from '@/lib/platforms';
import { loadPage, PAGES } from '../../fixtures/load-page';

/**
 * `<name>.expected.json` beside `<name>.html` says what a correct reading contains. Only the fields it names are
 * compared; `null` = absent; number and order of orders and lines count.
 */
interface Expected {
  url: string;
  html: string;
  /** The day on which a page without years was read. */
  today?: string;
  reading: Record<string, unknown>;
}

const fixtures = globSync('**/*.expected.json', { cwd: PAGES }).sort();

function load(fixture: string): Expected & { document: Document } {
  const expected: Expected = JSON.parse(readFileSync(path.join(PAGES, fixture), 'utf8'));
  return { ...expected, document: loadPage(path.join(path.dirname(fixture), expected.html), expected.url) };
}

/** Where a reading differs, one line each; a missing field is told apart from a wrong one. */
function differences(want: unknown, got: unknown, where: string): string[] {
  if (Array.isArray(want)) {
    const entries: readonly unknown[] = Array.isArray(got) ? got : [];
    const count = entries.length === want.length ? [] : [`${where}: ${want.length} expected, ${entries.length} read`];
    return [...count, ...want.flatMap((item, i) => differences(item, entries[i], `${where}[${i}]`))];
  }
  if (typeof want === 'object' && want !== null) {
    const fields = (typeof got === 'object' && got !== null ? got : {}) as Record<string, unknown>;
    return Object.entries(want).flatMap(([key, value]) => differences(value, fields[key], `${where}.${key}`));
  }
  return (got ?? null) === want ? [] : [`${where}: ${JSON.stringify(want)} expected, ${JSON.stringify(got)} read`];
}

describe('every page in tests/fixtures/pages', () => {
  test('has a page and an expected reading', () => {
    const pages = globSync('**/*.html', { cwd: PAGES }).map((file) => file.replace(/\.html$/, ''));
    const described = fixtures.map((file) => file.replace(/\.expected\.json$/, ''));
    expect(pages.sort()).toEqual(described.sort());
    expect(described.length).toBeGreaterThan(0);
  });

  test.each(fixtures)('%s is read as its expected file says', (fixture) => {
    const { document, url, today, reading } = load(fixture);
    expect(differences(reading, readPage(document, new URL(url), today), 'reading')).toEqual([]);
  });

  test.each(fixtures)('%s gives orders that the model accepts', (fixture) => {
    const { document, url, today } = load(fixture);
    for (const order of readPage(document, new URL(url), today).orders) {
      expect(OrderReading.safeParse(order)).toMatchObject({ success: true });
    }
  });

  test.each(fixtures)('%s is left exactly as it was', (fixture) => {
    const { document, url } = load(fixture);
    const before = document.documentElement.outerHTML;
    readPage(document, new URL(url));
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
