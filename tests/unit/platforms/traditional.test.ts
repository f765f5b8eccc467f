import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { PageReading } from '@/lib/model/order';
import { simplified } from '@/lib/model/words/simplified';
import { readPage } from '@/lib/platforms';
import { loadPage, PAGES } from '../../fixtures/load-page';

interface Fixture {
  url: string;
  html: string;
  today?: string;
}

const fixtures = globSync('**/*.expected.json', { cwd: PAGES }).sort();

/** One traditional character for each simplified one that has any. */
const TRADITIONAL = new Map<string, string>();
for (let code = 0x4e00; code <= 0x9fff; code++) {
  const sign = String.fromCharCode(code);
  const plain = simplified(sign);
  if (plain !== sign && !TRADITIONAL.has(plain)) TRADITIONAL.set(plain, sign);
}
const traditional = (text: string) => [...text].map((sign) => TRADITIONAL.get(sign) ?? sign).join('');

/** What a browser's extension leaves of a page that it writes in traditional characters: text is changed, data in scripts is not. */
function rewrite(document: Document): Document {
  const walker = document.createTreeWalker(document, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!/^(?:script|style)$/i.test(node.parentElement?.tagName ?? ''))
      node.nodeValue = traditional(node.nodeValue ?? '');
  }
  return document;
}

/** The reading with its words in simplified characters; how it was found does not count. */
function plain({ via: _via, ...reading }: PageReading): unknown {
  return JSON.parse(simplified(JSON.stringify(reading)));
}

test.each(fixtures)('%s says the same in traditional characters', (fixture) => {
  const { url, html, today }: Fixture = JSON.parse(readFileSync(path.join(PAGES, fixture), 'utf8'));
  const load = () => loadPage(path.join(path.dirname(fixture), html), url);
  const read = (document: Document) => plain(readPage(document, new URL(url), today));
  expect(read(rewrite(load()))).toEqual(read(load()));
});
