import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { OrderReading, PageReading } from '@/lib/model/order';
import { readPage } from '@/lib/platforms';
import { redactPage } from '@/lib/samples/redact/redact';
import { randomFrom } from '../../bench/readers/random';
import { loadPage, PAGES, parsePage } from '../../fixtures/load-page';
import {
  foreignHan,
  foreignLatin,
  longRuns,
  personalHan,
  saidBy,
  shownBy,
  unescapedTwice,
  withoutKnown,
} from '../../fixtures/sample-language';

const fixtures = globSync('**/*.expected.json', { cwd: PAGES }).sort();

/** What is behind it nearly always, after a layout was added. */
const LOST = 'a word that the reader looks for did not survive: vocabulary.ts for Chinese, known-names.ts for names';

const samples = new Map<string, ReturnType<typeof makeSample>>();

function sampleOf(fixture: string) {
  const known = samples.get(fixture) ?? makeSample(fixture);
  samples.set(fixture, known);
  return known;
}

function makeSample(fixture: string) {
  const { url, html }: { url: string; html: string } = JSON.parse(readFileSync(path.join(PAGES, fixture), 'utf8'));
  const file = path.join(path.dirname(fixture), html);
  const original = loadPage(file, url);
  // Always the same dummies: by chance one may look like a number that stands for something else on the page.
  const sample = redactPage(original, url, randomFrom(1));
  if (!sample.ok) throw new Error(`${fixture}: ${sample.reason}`);
  return {
    html: readFileSync(path.join(PAGES, file), 'utf8'),
    original,
    reading: readPage(original, new URL(url)),
    sample,
    document: parsePage(sample.html, sample.url),
    again: readPage(parsePage(sample.html, sample.url), new URL(sample.url)),
  };
}

/** What a reading says of its page apart from anyone's values: which fields are there. */
function shapeOf({ platform, page, layout, claimed, problems, orders }: PageReading) {
  return {
    platform,
    page,
    layout,
    claimed,
    problems: problems.map((problem) => problem.split(':')[0]),
    orders: orders.map(shapeOfOrder),
  };
}

function shapeOfOrder(order: OrderReading) {
  return {
    platform: order.platform,
    fields: Object.keys(order).sort(),
    phase: order.status.phase,
    shop: Object.keys(order.shop ?? {}).sort(),
    selfOperated: order.shop?.selfOperated,
    links: Object.keys(order.links).sort(),
    lines: order.lines.map((line) => ({
      fields: Object.keys(line).sort(),
      promises: line.promises?.length,
      isFree: line.unitPrice === 0,
    })),
  };
}

/** Everything personal that a reading knows of its page. */
function valuesOf(reading: PageReading): string[] {
  const yuan = (fen: number | undefined) => (fen ? [(fen / 100).toFixed(2), `${fen}`] : []);
  return reading.orders
    .flatMap(({ orderId, parentOrderId, shop, lines, total, links, ...times }) => [
      orderId,
      parentOrderId,
      shop?.name,
      shop?.id,
      shop?.chatId,
      ...[times.placedAt, times.paidAt, times.shippedAt, times.signedAt, times.completedAt].map((time) =>
        time?.slice(0, 10),
      ),
      ...yuan(total).filter((amount) => amount.length > 4),
      ...lines.flatMap(({ title, spec, lineId, itemId, skuId, unitPrice }) => [
        title,
        spec,
        lineId,
        itemId,
        skuId,
        ...yuan(unitPrice).filter((amount) => amount.length > 4),
      ]),
      ...Object.values(links).flatMap((link) => longRuns(link ?? '')),
    ])
    .filter((value) => value !== undefined);
}

describe('the redacted sample of every page in tests/fixtures/pages', () => {
  test.each(fixtures)('%s: says nothing but known words and dummies', (fixture) => {
    const { document } = sampleOf(fixture);
    expect(saidBy(document).flatMap((text) => (isSplit(text) ? [] : foreignHan(text)))).toEqual([]);
    expect(shownBy(document).flatMap(foreignLatin)).toEqual([]);
  });

  test.each(fixtures)('%s: no Chinese that is nobody’s label survives', (fixture) => {
    const { html, sample } = sampleOf(fixture);
    const said = withoutKnown(unescapedTwice(sample.html));
    expect(personalHan(unescapedTwice(html)).filter((run) => said.includes(run))).toEqual([]);
  });

  test.each(fixtures)('%s: no long number survives', (fixture) => {
    const { html, sample } = sampleOf(fixture);
    const said = new Set(longRuns(unescapedTwice(sample.html)));
    const originals = new Set(longRuns(unescapedTwice(html.replace(/<(?:script|style)[^>]*src[\s\S]*?>/g, ''))));
    // The one telephone number of all dummies; a fixture may have been a sample itself.
    originals.delete('10000000000');
    expect([...originals].filter((run) => said.has(run))).toEqual([]);
  });

  test.each(fixtures)('%s: no number, title, shop, price or day of the reading survives', (fixture) => {
    const { reading, sample } = sampleOf(fixture);
    const said = unescapedTwice(sample.html);
    const survivors = valuesOf(reading).filter((value) => {
      // Known words alone (京东) are nobody's.
      if (!/\d/.test(value) && personalHan(value).length === 0 && !/[A-Za-z]/.test(value)) return false;
      return new RegExp(`(?<![\\d.])${value.replace(/[^\p{L}\p{N}]/gu, '\\$&')}(?![\\d])`).test(said);
    });
    expect(survivors).toEqual([]);
  });

  test.each(fixtures)('%s: the readers find in it what they find in the original', (fixture) => {
    const { reading, again } = sampleOf(fixture);
    expect(shapeOf(again), LOST).toEqual(shapeOf(reading));
  });

  test.each(fixtures)('%s: the same number has the same dummy wherever it stands', (fixture) => {
    const { reading, again } = sampleOf(fixture);
    const ids = ({ orders }: PageReading) =>
      orders.flatMap(({ orderId, parentOrderId, lines }) => [
        orderId,
        parentOrderId,
        ...lines.flatMap(({ lineId, itemId, skuId }) => [lineId, itemId, skuId]),
      ]);
    expect(equalities(ids(again))).toEqual(equalities(ids(reading)));
  });

  test.each(fixtures)('%s: the page itself is left as it was', (fixture) => {
    const { original, html } = sampleOf(fixture);
    const untouched = parsePage(html, original.URL);
    expect(original.documentElement.outerHTML).toBe(untouched.documentElement.outerHTML);
  });
});

/** Which of the values are the same: `['a', 'b', 'a']` -> `[0, 1, 0]`. */
function equalities(values: readonly (string | undefined)[]): number[] {
  return values.map((value) => values.indexOf(value));
}

/** A single character may be a part of a known word that the page cut in two. */
function isSplit(text: string): boolean {
  return text.trim().length <= 3;
}
