import { fileURLToPath } from 'node:url';
import { fromBER } from 'asn1js';
import { TimeStampReq } from 'pkijs';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { digestOf } from '@/lib/proof/timestamp/bytes';
import { toPem } from '@/lib/proof/timestamp/certificates';
import { makeParty, makeReply, PURPOSES } from '../fixtures/timestamp/authority.ts';
import { type Mall, type OtherHost, startMall } from '../mall/server.ts';
import { withAllSites } from './harness/all-sites.ts';
import { clickOn, sees } from './harness/find.ts';
import { launchFirefox } from './harness/firefox.ts';
import { keepPhone } from './harness/kept-phone.ts';
import type { Tab, TestBrowser } from './harness/tab.ts';
import { until } from './harness/until.ts';
import { VaultReader } from './harness/vault.ts';

/** Real names, not 127.0.0.1: only there a browser's policy may turn http into https, or forbid it. */
const PLAIN = 'http://tsa-plain.example/tsr';
const SECURE = 'https://tsa-secure.example/tsr';

const originOf = (url: string) => `${new URL(url).origin}/*`;

const NAME = process.env['E2E_BROWSER'] === 'firefox' ? 'firefox' : 'chromium';
const EXTENSION = fileURLToPath(
  new URL(`../../.output/${NAME === 'firefox' ? 'firefox' : 'chrome'}-mv3`, import.meta.url),
);

interface OwnSession {
  mall: Mall;
  browser: TestBrowser;
  vault: VaultReader;
  open: (url: string) => Promise<Tab>;
  openOwn: (path: string) => Promise<Tab>;
}
let session: OwnSession;

/** Firefox allows the one host in the click; Chromium's question no script can answer, so there both are allowed before. */
beforeAll(async () => {
  const mall = await startMall();
  const { port, plainPort } = mall;
  const browser =
    NAME === 'firefox'
      ? await launchFirefox({ port, plainPort, extension: EXTENSION })
      : await withAllSites(NAME, port, EXTENSION, { plainPort, hosts: [originOf(SECURE), originOf(PLAIN)] });
  const open = (url: string) => browser.newTab(url);
  const openOwn = (path: string) => open(`${browser.extensionOrigin}${path}`);
  session = { mall, browser, vault: await VaultReader.open(browser), open, openOwn };
});

afterAll(async () => {
  await session?.browser.close();
  await session?.mall.close();
});

beforeEach(async () => {
  for (const tab of await session.browser.tabs())
    if (/\/(?:vault|check)\.html|jd\.com/.test(await tab.url())) await tab.close();
  await session.vault.empty();
  session.mall.visits.length = 0;
  session.mall.other = undefined;
});

/** An authority of nobody behind those two names, and its root. */
async function authority(): Promise<{
  answer: OtherHost;
  root: string;
  replyTo: (digest: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;
}> {
  const root = await makeParty({ name: '示例根证书', authority: true });
  const purposes = { ids: [PURPOSES.timeStamping], critical: true };
  const signer = await makeParty({ name: '示例时间戳', issuer: root, purposes });
  const certificates = [signer.certificate];
  const at = new Date(Date.now() - 1000);
  return {
    root: toPem(new Uint8Array(root.certificate.toSchema(true).toBER())),
    replyTo: (digest) => makeReply({ digest, signer, certificates, at }),
    answer: async ({ host, method }, body) => {
      if (!/^tsa-(?:plain|secure)\.example$/.test(host) || method !== 'POST') return undefined;
      const asked = new TimeStampReq({ schema: fromBER(new Uint8Array(body)).result });
      const digest = new Uint8Array(asked.messageImprint.hashedMessage.valueBlock.valueHexView);
      const nonce = new Uint8Array(asked.nonce?.valueBlock.valueHexView ?? []);
      return {
        type: 'application/timestamp-reply',
        body: await makeReply({ digest, nonce, signer, certificates, at }),
      };
    },
  };
}

/** Chooses files at the input whose label says the words. */
async function choose(tab: Tab, words: string, files: readonly { name: string; base64: string }[]): Promise<void> {
  const put = (label: string, given: typeof files) => {
    const input = [...document.querySelectorAll('label')]
      .find((one) => one.textContent?.includes(label))
      ?.querySelector<HTMLInputElement>('input[type=file]');
    if (!input || input.disabled) return false;
    const transfer = new DataTransfer();
    for (const { name, base64 } of given)
      transfer.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name));
    input.files = transfer.files;
    return input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  await until(() => tab.evaluate(put, words, files), words);
}

const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64');

async function addOwn(settings: Tab, address: string, root: string): Promise<void> {
  await settings.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('[aria-label="可信时间"] details'))
      fold.open = true;
  });
  await choose(settings, '根证书', [{ name: 'root.pem', base64: base64(root) }]);
  await sees(settings, '根证书选好了');
  const type = (text: string) => {
    const field = document.querySelector<HTMLInputElement>('.own-authority input[inputmode="url"]');
    if (!field) return false;
    field.value = text;
    return field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  await until(() => settings.evaluate(type, address), 'the field for the address');
  await clickOn(settings, '.own-authority button', '打开');
}

const stampsShown = (tab: Tab, count: number) => sees(tab, `盖过的 ${count} 个`);

/** Runs in the page: is there a network, as far as the page can tell? */
function setOnline(is: boolean): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => is });
  if (is) dispatchEvent(new Event('online'));
}

/** Runs in the page: from now on its clock and its timers go so many times as fast, and what waits is looked at anew. */
function hurry(times: number): void {
  const Real = Date;
  const start = Real.now();
  const now = () => start + (Real.now() - start) * times;
  globalThis.Date = new Proxy(Real, {
    construct: (target, given) => (given.length > 0 ? Reflect.construct(target, given) : new target(now())),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
  const wait = globalThis.setTimeout;
  Object.assign(globalThis, { setTimeout: (run: () => void, after = 0) => wait(run, after / times) });
  dispatchEvent(new Event('online'));
}

test('authorities by https and by plain http, at real names, stamp the ledger; the stamp is in a package and good there', async () => {
  const { answer, root } = await authority();
  session.mall.other = answer;
  const id = await keepPhone(session);
  const settings = await session.openOwn('vault.html#/settings');
  await sees(settings, '可信时间');
  await settings.evaluate(setOnline, false);
  await addOwn(settings, SECURE, root);
  await sees(settings, '打开了 tsa-secure.example');
  expect(session.mall.visits.filter(({ host }) => host.startsWith('tsa-'))).toEqual([]);
  // As the network comes back, it is asked for by itself.
  await settings.evaluate(setOnline, true);
  await stampsShown(settings, 1);
  await addOwn(settings, PLAIN, root);
  await stampsShown(settings, 2);
  const asked = session.mall.visits.filter(({ host }) => host.startsWith('tsa-'));
  expect(asked.map(({ host, method }) => `${method} ${host}`)).toEqual([
    'POST tsa-secure.example',
    'POST tsa-plain.example',
  ]);
  for (const { headers } of asked) {
    expect(headers['cookie']).toBeUndefined();
    expect(headers['referer']).toBeUndefined();
  }

  const page = await session.openOwn(`vault.html#/phone/${encodeURIComponent(id)}`);
  // Tokens are evidence of this phone too.
  await sees(page, '可信时间 2 个');
  await page.evaluate(() => {
    const made = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      Object.assign(globalThis, { caught: blob });
      return made(blob);
    };
  });
  await clickOn(page, 'summary', '做一个证据包');
  await clickOn(page, '[aria-label="证据包"] button', '打包');
  await sees(page, '已生成');
  const zip = await page.evaluate(async () => {
    const { caught } = globalThis as { caught?: Blob };
    let signs = '';
    for (const byte of new Uint8Array((await caught?.arrayBuffer()) ?? [])) signs += String.fromCharCode(byte);
    return btoa(signs);
  });
  const check = await session.openOwn('check.html');
  await choose(check, '点这里选择文件', [{ name: '证据包.zip', base64: zip }]);
  await sees(check, '这个证据包完好');
  await sees(check, '示例时间戳 说明：存证链末端的签名在');
});

test('an authority that does not answer is told, and within its spacing is not asked again, whoever presses; then it is by itself', async () => {
  const { answer, root } = await authority();
  await keepPhone(session);
  const settings = await session.openOwn('vault.html#/settings');
  await sees(settings, '可信时间');
  await addOwn(settings, SECURE, root);
  // The mall has no such page: an answer, but no stamp.
  await sees(settings, '上次没有盖成');
  expect(session.mall.visits.filter(({ host }) => host === 'tsa-secure.example')).toHaveLength(1);
  session.mall.other = answer;
  // Within the spacing nothing is asked, whoever presses.
  await clickOn(settings, '[aria-label="可信时间"] button', '现在盖一次');
  await sees(settings, '过一会儿自己再试');
  expect(session.mall.visits.filter(({ host }) => host === 'tsa-secure.example')).toHaveLength(1);
  // And after it, by itself: half a minute, which the page is let live through in a second and a half.
  await settings.evaluate(hurry, 20);
  await stampsShown(settings, 1);
  expect(session.mall.visits.filter(({ host }) => host === 'tsa-secure.example')).toHaveLength(2);
});

test('a token from elsewhere is checked and kept, one over something else is refused', async () => {
  const { replyTo, root } = await authority();
  await keepPhone(session);
  const settings = await session.openOwn('vault.html#/settings');
  await sees(settings, '可信时间');
  await settings.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('[aria-label="可信时间"] details'))
      fold.open = true;
    const made = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      Object.assign(globalThis, { caught: blob });
      return made(blob);
    };
  });
  await clickOn(settings, '[aria-label="可信时间"] button', '存下要盖的文件');
  await sees(settings, '存好了 存证链末端-');
  const signature = await settings.evaluate(async () => {
    const { caught } = globalThis as { caught?: Blob };
    return [...new Uint8Array((await caught?.arrayBuffer()) ?? [])];
  });
  const files = async (over: Uint8Array<ArrayBuffer>, name: string) => [
    { name, base64: base64(await replyTo(await digestOf('SHA-256', over))) },
    { name: 'root.crt', base64: base64(root) },
  ];
  await choose(settings, '添时间戳文件', await files(Uint8Array.of(1, 2, 3), '别的.tsr'));
  await sees(settings, '别的.tsr：这个时间戳盖的不是这份数据。');
  await choose(settings, '添时间戳文件', await files(Uint8Array.from(signature), '对的.tsr'));
  await sees(settings, '对的.tsr：核对过了，示例时间戳 说的时间是');
  await stampsShown(settings, 1);
});
