import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CHECK_PARTS, checkFile } from '@/lib/proof/package/check-file';
import { type HonestPackage, honestPackage } from '../fixtures/package/honest-package.ts';
import { CHANGED, UNSOUND } from '../fixtures/package/tampering.ts';
import { freshSession, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';

/** As a build of the extension makes it of what it carries. */
const fileOf = (build: string) => {
  const part = (name: string) => readFileSync(new URL(`../../.output/${build}/${name}`, import.meta.url), 'utf8');
  return checkFile({ script: part(CHECK_PARTS.script), style: part(CHECK_PARTS.style) });
};
const BUILD = process.env['E2E_BROWSER'] === 'firefox' ? 'firefox-mv3' : 'chrome-mv3';
const built = await fileOf(BUILD);

let folder: string;
let honest: HonestPackage;
let session: Session;
let page: Tab;

beforeAll(async () => {
  honest = await honestPackage();
  folder = await mkdtemp(join(tmpdir(), 'goujibao-check-'));
  await writeFile(join(folder, '核对证据包.html'), built);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** The one file, opened from the disk as a stranger would: no server, nothing of ours beside it. */
beforeEach(async () => {
  session = await freshSession();
  page = await session.browser.newTab(pathToFileURL(join(folder, '核对证据包.html')).href);
});

/** What the page says of a package that is dropped on it: the verdict, and everything it finds wrong in the words of a report. */
async function dropped(zip: Uint8Array, name: string): Promise<{ verdict: string; says: string }> {
  const drop = (base64: string, fileName: string) => {
    const place = document.querySelector('.drop');
    if (!place || document.querySelector('progress')) return false;
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], fileName));
    place.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
    return true;
  };
  await until(() => page.evaluate(drop, Buffer.from(zip).toString('base64'), name), 'a place to drop it');
  const read = (fileName: string) => {
    const verdict = document.querySelector('.verdict');
    if (!verdict?.textContent.includes(fileName)) return undefined;
    const items = [...document.querySelectorAll('.items > li')].flatMap((item, at) => {
      const problem = item.querySelector('.problem');
      return problem ? [`第 ${at + 1} 件：${problem.textContent}`] : [];
    });
    const rest = [...document.querySelectorAll('.faults li, .chip.warn')].map((one) => one.parentElement?.textContent);
    return {
      verdict: verdict.querySelector('h3')?.textContent ?? '',
      says: [verdict.textContent, ...rest, ...items].join('\n'),
    };
  };
  return until(() => page.evaluate(read, name), `what it says of ${name}`);
}

test('the check page in one file, opened from the disk, names each item of a package and asks nobody for anything', async () => {
  session.mall.visits.length = 0;
  const { verdict, says } = await dropped(honest.zip, '证据包.zip');
  expect(verdict).toBe('完好');
  expect(says).toContain('3 件证据和签名时一样');
  const text = await page.evaluate(() => document.body.textContent);
  expect(text).toContain('1. 订单截图');
  expect(text).toContain('根证书请自行核对');
  // Firefox asks for news of its own now and then, whatever page is open.
  expect(session.mall.visits.filter(({ host }) => !/\.mozilla\.(?:com|net|org)$/.test(host))).toEqual([]);
});

describe('it finds what was done to a package', () => {
  test('every kind of it, each named', async () => {
    const wrong: string[] = [];
    for (const [at, [what, expected, make]] of [...CHANGED, ...UNSOUND].entries()) {
      const { verdict, says } = await dropped(await make(honest), `${at}号.zip`);
      if (verdict === '完好' || !expected.test(says)) wrong.push(`${what}: ${verdict} ${says}`);
    }
    expect(wrong).toEqual([]);
  });
});

test('both builds make the same file: the same choice is the same package in either browser', async () => {
  const other = await fileOf(BUILD === 'firefox-mv3' ? 'chrome-mv3' : 'firefox-mv3');
  expect(Buffer.from(other).equals(built)).toBe(true);
});
