import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { redactPage } from '@/lib/samples/redact/redact';
import { randomFrom } from '../../bench/readers/random';
import { PAGES, parsePage } from '../../fixtures/load-page';
import { MORE_PLANTS } from './more-plants';
import { PLANTS } from './plants';

const ALL = [...PLANTS, ...MORE_PLANTS];

/** Ten pages of all platforms, lists and details. */
const HOSTS_OF_PLANTS = [
  'jd/list-table-states',
  'jd/list-cards-several',
  'jd/detail-self',
  'jd/detail-new-labels',
  'tmall/list-tm2',
  'tmall/list-tm1-data',
  'tmall/detail-tm2',
  'tmall/detail-tm1-tmall',
  'pinduoduo/list-combined',
  'pinduoduo/detail-received',
];

/** All plants in one page, each in a box of its own: then each must be gone from the whole sample. */
function samplesOf(fixture: string) {
  const { url, html }: { url: string; html: string } = JSON.parse(
    readFileSync(path.join(PAGES, `${fixture}.expected.json`), 'utf8'),
  );
  const page = readFileSync(path.join(PAGES, path.dirname(fixture), html), 'utf8');
  const planted = `${page.replace(/<\/body>[\s\S]*$/, '')}${ALL.map((plant) => `<div>${plant.html}</div>`).join('\n')}`;
  const sample = redactPage(parsePage(planted, url), url, randomFrom(7));
  if (!sample.ok) throw new Error(sample.reason);
  return sample.html;
}

describe.each(HOSTS_OF_PLANTS)('a sample of %s', (fixture) => {
  it('holds nothing of what was planted in it', () => {
    const sample = samplesOf(fixture);
    const survived = ALL.filter(({ secret }) => sample.toLowerCase().includes(secret.toLowerCase()));
    expect(survived.map(({ where }) => where)).toEqual([]);
  });
});
