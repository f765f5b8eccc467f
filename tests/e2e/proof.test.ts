import { beforeEach, expect, test } from 'vitest';
import { canonicalJson } from '@/lib/db/store/canonical-json';
import { catalogueHtml } from '@/lib/proof/package/catalogue';
import { catalogueBlocks } from '@/lib/proof/package/catalogue-word';
import { FILES, type PackageManifest } from '@/lib/proof/package/manifest';
import { wordFile } from '@/lib/word/word-file';
import { openZip } from '@/lib/zip/read-zip';
import { drawModern } from '../fixtures/invoices/drawn-invoice.ts';
import { makePdf } from '../fixtures/invoices/make-pdf.ts';
import { SAMPLE } from '../fixtures/invoices/sample-invoice.ts';
import { FIXED_SUM, type sumOfFixedPackage } from '../fixtures/package/fixed-package.ts';
import { keepPhone, KEPT_ORDER as ORDER } from './harness/kept-phone.ts';
import { programOf } from './harness/page-program.ts';
import { freshSession, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';

let session: Session;
beforeEach(async () => {
  session = await freshSession();
});

/** Chooses a file, as the browser's dialog does, in the part of the page that has this name. */
async function choose(tab: Tab, name: string, bytes: Uint8Array, part = 'body'): Promise<void> {
  const put = (fileName: string, base64: string, within: string) => {
    const input = document.querySelector<HTMLInputElement>(`${within} input[type=file]`);
    if (!input || input.disabled) return false;
    const files = new DataTransfer();
    files.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], fileName));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  };
  const base64 = Buffer.from(bytes).toString('base64');
  await until(() => tab.evaluate(put, name, base64, part), 'a place for files');
}

async function press(tab: Tab, words: string): Promise<void> {
  const click = (text: string) => {
    const button = [...document.querySelectorAll<HTMLElement>('button, summary')].find((one) =>
      one.textContent?.includes(text),
    );
    button?.click();
    return button !== undefined;
  };
  await until(() => tab.evaluate(click, words), `the button ${words}`);
}

const says = (tab: Tab, words: string) =>
  until(() => tab.evaluate((text: string) => document.body.textContent.includes(text), words), `“${words}”`);

/** Runs in the page. */
function chooseReceiver(id: string): boolean {
  const select = [...document.querySelectorAll('select')].find((one) => one.querySelector(`option[value=${id}]`));
  if (!select) return false;
  select.value = id;
  return select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** From now on, what the page offers as a download is kept where a test can take it. */
const catchDownloads = (tab: Tab) =>
  tab.evaluate(() => {
    const made = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      Object.assign(globalThis, { caught: blob });
      return made(blob);
    };
  });

const caught = (tab: Tab) =>
  tab.evaluate(async () => {
    const { caught: blob } = globalThis as { caught?: Blob };
    if (blob?.type !== 'application/zip') return undefined;
    let signs = '';
    for (const byte of new Uint8Array(await blob.arrayBuffer())) signs += String.fromCharCode(byte);
    return btoa(signs);
  });

async function openPhone(): Promise<Tab> {
  return session.openOwn(`vault.html#/phone/${encodeURIComponent(await keepPhone(session))}`);
}

test('an invoice whose fonts need CMaps is read in the vault, matched by its order number, and kept', async () => {
  const page = await openPhone();
  await choose(
    page,
    '发票.pdf',
    makePdf([drawModern({ ...SAMPLE, remark: `订单号:${ORDER} IMEI:867400012345678` })]),
    '[aria-label="发票"]',
  );
  await says(page, SAMPLE.sellerName);
  await says(page, `备注里的订单号 ${ORDER} 就是这一单。`);
  await press(page, '是这台手机的发票');
  const { purchases, evidence } = await session.vault.until(
    (stored) =>
      stored.evidence.some(({ kind }) => kind === 'invoice') && stored.purchases[0]?.says.invoice !== undefined,
    'the invoice',
  );
  expect(purchases[0]?.says).toMatchObject({
    hasInvoice: true,
    invoiceDate: SAMPLE.date,
    imei: '867400012345678',
    invoice: { number: SAMPLE.number, sellerName: SAMPLE.sellerName, sellerTaxId: SAMPLE.sellerTaxId },
  });
  expect(evidence.find(({ kind }) => kind === 'invoice')).toMatchObject({
    mime: 'application/pdf',
    name: '发票.pdf',
    method: 'added-by-hand',
  });
});

test('an evidence package of a phone is whole on the check page, and with one byte changed it is not', async () => {
  const page = await openPhone();
  await catchDownloads(page);
  await press(page, '做一个证据包');
  await until(() => page.evaluate(chooseReceiver, 'gov12315'), 'the choice of a receiver');
  await says(page, '最多4个，每个不超过5MB');
  await press(page, '打包');
  const zip = Buffer.from(await until(() => caught(page), 'the package'), 'base64');

  // Made anew here, from what the package says of itself: whichever browser made it, the bytes are the same.
  const files = await openZip(new Uint8Array(zip), { entries: 100, entryBytes: 1e8, totalBytes: 1e8 });
  const bytesOf = async (name: string) => Buffer.from((await files.get(name)?.read()) ?? []);
  const manifest = JSON.parse((await bytesOf(FILES.manifest)).toString()) as PackageManifest;
  const head = { title: manifest.title };
  const word = await wordFile(catalogueBlocks(head, manifest.items));
  expect(await bytesOf(FILES.catalogueWord)).toEqual(Buffer.from(await word.arrayBuffer()));
  expect((await bytesOf(FILES.catalogue)).toString()).toBe(catalogueHtml(head, manifest.items));
  expect(canonicalJson(manifest)).toBe((await bytesOf(FILES.manifest)).toString());

  // The kept picture is a WebP, which 12315 does not take.
  const copies = [...files.keys()].filter((name) => /^副本（给12315）\/.*（副本）\.jpg$/.test(name));
  expect(copies.length).toBeGreaterThan(0);
  expect(copies.length).toBeLessThanOrEqual(4);
  for (const name of copies) {
    const copy = await bytesOf(name);
    expect([copy.subarray(0, 3).toString('hex'), copy.length <= 5_000_000]).toEqual(['ffd8ff', true]);
  }
  expect((await bytesOf('副本（给12315）/附件说明.txt')).toString()).toContain(manifest.items[0]?.sha256);

  const check = await session.openOwn('check.html');
  await choose(check, '证据包.zip', zip);
  await says(check, '这个证据包完好');
  await says(check, '由购机保按订单页面的内容和样式重新画成');

  const at = zip.indexOf('RIFF');
  zip.writeUInt8(zip.readUInt8(at + 60) ^ 1, at + 60);
  await choose(check, '改过的.zip', zip);
  await says(check, '这个证据包不完好');
  await says(check, '内容和压缩包里记的校验值不符');
});

test('a package of which everything is given has in this browser the bytes it has everywhere', async () => {
  const program = await programOf(new URL('../fixtures/package/fixed-package.ts', import.meta.url), 'fixed');
  // Any page with an origin; one without orders, so that nothing is kept.
  const tab = await session.open('https://www.jd.com/nothing');
  const sum = await tab.evaluate((code) => {
    const script = document.createElement('script');
    script.textContent = code;
    document.documentElement.append(script);
    return (
      globalThis as unknown as { fixed: { sumOfFixedPackage: typeof sumOfFixedPackage } }
    ).fixed.sumOfFixedPackage();
  }, program);
  expect(sum).toBe(FIXED_SUM);
});
