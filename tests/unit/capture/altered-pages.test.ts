import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportOf } from '@/lib/capture/report';
import { recordPage } from '@/lib/db/orders/record-page';
import type { Vault } from '@/lib/db/store/schema';
import { classifyItem } from '@/lib/phones';
import { platformAt } from '@/lib/platforms';
import { readByLabels } from '@/lib/platforms/labels/read-by-labels';
import { withoutMemory } from '@/lib/platforms/reading/box-memory';
import { findOrders } from '@/lib/platforms/reading/find-orders';
import { inOneGo } from '@/lib/platforms/reading/pausing';
import { PAGES, parsePage } from '../../fixtures/load-page';
import { WHOLE_LISTS } from '../../fixtures/whole-lists';
import { freshVault, NOW, TODAY } from '../db/examples';

const HAN = /\p{Script=Han}+/gu;

function textNodes(document: Document): Text[] {
  const walker = document.createTreeWalker(document.body, 4);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!/^(?:script|style)$/i.test(node.parentElement?.tagName ?? '')) found.push(node as unknown as Text);
  }
  return found;
}

/** As Chromium's translator leaves a page: other words, in two nested `<font>`, and a class on the root. */
function translated(document: Document): Document {
  document.documentElement.className = 'translated-ltr';
  for (const node of textNodes(document)) {
    const words = node.data.replace(HAN, ' translated words ');
    if (words === node.data) continue;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    for (const font of [outer, inner]) font.setAttribute('style', 'vertical-align: inherit;');
    inner.textContent = words;
    outer.append(inner);
    node.replaceWith(outer);
  }
  return document;
}

function shortened(titles: ReadonlySet<string>) {
  return (document: Document): Document => {
    for (const node of textNodes(document)) {
      if (titles.has(node.data.trim())) node.data = `${node.data.trim().slice(0, 4)}…`;
    }
    return document;
  };
}

describe.each(WHOLE_LISTS)('%s', (_name, file, address) => {
  const url = new URL(address);
  const html = readFileSync(path.join(PAGES, file), 'utf8');
  const plain = (document: Document) => document;

  async function see(vault: Vault, altered: (document: Document) => Document, at: number) {
    const platform = platformAt(url);
    if (!platform) throw new Error('no platform');
    const document = altered(parsePage(html, address));
    const finding = inOneGo(findOrders(platform, document, url, readByLabels, withoutMemory, TODAY));
    const content = inOneGo(reportOf(finding, classifyItem, new Set()));
    if (!content) throw new Error('nothing to report');
    await recordPage(vault, content.report, at, TODAY);
    return content;
  }

  async function kept(vault: Vault) {
    const orders = await vault.orders.orderBy('key').toArray();
    const purchases = await vault.purchases.orderBy('id').toArray();
    return {
      orders: orders.map(({ key, status, placedAt, total, shop }) => ({
        key,
        status,
        placedAt,
        total,
        shop: shop?.name,
      })),
      phones: purchases.map(({ id, line, kind, brand, model }) => ({ id, title: line.title, kind, brand, model })),
    };
  }

  async function keptAfter(...pages: ((document: Document) => Document)[]) {
    const vault = freshVault();
    for (const [i, altered] of pages.entries()) await see(vault, altered, NOW + i * 60_000);
    return kept(vault);
  }

  it('keeps the seller’s words when the page is translated afterwards, and says that it is', async () => {
    const { report } = await see(freshVault(), translated, NOW);
    expect(report.problems).toContain('translated');
    expect(await keptAfter(plain, translated)).toEqual(await keptAfter(plain));
  });

  it('has the seller’s words once a page that was read translated is shown as it is', async () => {
    const { orders, phones } = await keptAfter(translated, plain);
    expect({ orders, phones }).toEqual(await keptAfter(plain));
    expect(phones.length).toBeGreaterThan(0);
  });

  it('keeps its phones when another script has shortened their titles, and offers what it no longer knows', async () => {
    const whole = await keptAfter(plain);
    const short = shortened(new Set(whole.phones.map(({ title }) => title)));
    expect(await keptAfter(plain, short)).toEqual(whole);
    expect(await keptAfter(short, plain)).toEqual(whole);
    const { report, others } = await see(freshVault(), short, NOW);
    expect((report.phones ?? 0) + others.length).toBeGreaterThanOrEqual(whole.phones.length);
  });
});
