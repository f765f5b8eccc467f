import { signHead } from '@/lib/proof/signature/sign-head';
import { hex } from '@/lib/proof/timestamp/bytes';
import { clickOn, sees } from '../e2e/harness/find.ts';
import type { Tab } from '../e2e/harness/tab.ts';
import { until } from '../e2e/harness/until.ts';
import { filesOf, honestPackage } from '../fixtures/package/honest-package.ts';
import { choiceOf, makeVault, packageBytes } from '../fixtures/package/make-package.ts';
import { edit, itemFile, zipOf } from '../fixtures/package/tampering.ts';
import type { State } from './states.ts';

const BOTH = [1280, 390];

/** Of two devices, stamped, with one item changed since: all that the check page has to say. */
async function hurtPackage(): Promise<string> {
  const [honest, old, vault] = [await honestPackage(), await makeVault(), await makeVault()];
  const key = hex(new Uint8Array(await crypto.subtle.digest('SHA-256', old.signedHead.publicKey)));
  const last = vault.ledger.at(-1);
  const signedHead = await signHead({ seq: last?.seq ?? 0, hash: last?.hash ?? '' }, vault.keys, new Date(0), [key]);
  const stamps = [await honest.stampOver(signedHead.signature)];
  const others = [{ signedHead: old.signedHead, entries: old.ledger }];
  const files = await filesOf(await packageBytes(choiceOf({ ...vault, signedHead }, { stamps, others })));
  edit(files, itemFile(files, 1), (text) => text.replace('4799', '4999'));
  return Buffer.from(zipOf(files)).toString('base64');
}

async function checkHurt(tab: Tab): Promise<void> {
  const zip = await hurtPackage();
  const put = (base64: string) => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) return false;
    const files = new DataTransfer();
    files.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], '证据包.zip'));
    input.files = files.files;
    return input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  await until(() => tab.evaluate(put, zip), 'a place for the package');
  await sees(tab, '谁签的');
}

async function writeText(tab: Tab): Promise<void> {
  await clickOn(tab, 'button', '写一段文字');
  await sees(tab, '要存的文字');
  await tab.evaluate(() => {
    const area = document.querySelector<HTMLTextAreaElement>('.write-text textarea');
    if (!area) return;
    area.value =
      '客服王先生说三天内换新。\n收货人：李示例 13800000000\n收货地址：浙江省杭州市西湖区示例路1号2幢\n订单里的金额 4799.00';
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await clickOn(tab, '.write-text button', '存下');
  await sees(tab, '存好了');
}

async function maskText(tab: Tab): Promise<void> {
  await writeText(tab);
  await clickOn(tab, '.item-tile', '文字');
  await clickOn(tab, '.viewer button', '遮盖后另存一份');
  await sees(tab, '打勾的会盖住');
}

/** Runs in the page: a stamp over the last item that was kept of its phone, as if an authority had given it. */
async function putStamp(): Promise<boolean> {
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await asked(indexedDB.open('goujibao'));
  const store = db.transaction(['history', 'stamps'], 'readwrite');
  const entries: { kind: string; orderKey: string; seq: number; hash: string }[] = await asked(
    store.objectStore('history').getAll(),
  );
  const phone = decodeURIComponent(location.hash);
  const last = entries
    .filter(({ kind, orderKey }) => kind === 'kept' && phone.includes(`/${orderKey}/`))
    .toSorted((a, b) => b.seq - a.seq)[0];
  const bytes = { statement: 'e30=', signature: 'AAAA', publicKey: 'AAAA', reply: 'AAAA', chain: ['AAAA'] };
  const told = { at: Date.UTC(2026, 10, 20, 4, 5, 6), authority: 'Sectigo', state: 'good', keptAt: Date.now() };
  if (last) {
    const { seq, hash } = last;
    await asked(store.objectStore('stamps').put({ sum: 'ab'.repeat(32), seq, hash, ...bytes, ...told }));
  }
  db.close();
  return last !== undefined;
}

async function stamped(tab: Tab): Promise<void> {
  await writeText(tab);
  await until(() => tab.evaluate(putStamp), 'an entry to stamp');
  await tab.reload();
  await clickOn(tab, '.trusted-times summary', '可信时间');
  await tab.evaluate(() => document.querySelector('.trusted-times')?.scrollIntoView({ block: 'center' }));
}

/** What is shared, and what is proved to others. */
export const PROOF: readonly State[] = [
  { name: 'mask-text', path: 'vault.html#/phone/{id}', of: 'Fold 3', widths: BOTH, darkToo: true, act: maskText },
  { name: 'phone-stamped', path: 'vault.html#/phone/{id}', of: 'Fold 3', widths: BOTH, darkToo: true, act: stamped },
  { name: 'check-report', path: 'check.html', widths: BOTH, darkToo: true, act: checkHurt },
];
