import { addDays, civilDateOf } from '@/lib/model/dates';
import { press } from './find.ts';
import type { Session } from './session.ts';
import type { Tab } from './tab.ts';
import { until } from './until.ts';

/** An order of the demo mall with one phone. */
const ORDER = '3512079655120417';

/** A stored phone, signed for `days` ago. @returns its id */
export async function phoneSignedFor(
  { open, vault }: Session,
  days: number,
  says: Record<string, unknown> = {},
): Promise<string> {
  const tab = await open(`https://details.jd.com/normal/item.action?orderid=${ORDER}`);
  // The page's own script writes the milestones last; what is read after the change would undo it.
  const { purchases } = await vault.until(
    ({ purchases: rows, orders, evidence }) =>
      rows.length > 0 && evidence.length > 0 && orders.every(({ completedAt }) => completedAt !== undefined),
    'the phone, and all that its page says',
  );
  await tab.close();
  const id = purchases[0]?.id ?? '';
  const signedOn = addDays(civilDateOf(Date.now()), -days);
  await vault.run(change, id, { signedOn, ...says }, addDays(signedOn, -2));
  return id;
}

/** Runs in the page: what the buyer would have typed in long ago. */
async function change(id: string, says: Record<string, unknown>, paidAt: string): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const open = indexedDB.open('goujibao');
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
  const writing = database.transaction(['purchases', 'orders'], 'readwrite');
  const get = (store: string, key: string) =>
    new Promise<Record<string, unknown>>((resolve) => {
      const asked = writing.objectStore(store).get(key);
      asked.onsuccess = () => resolve(asked.result as Record<string, unknown>);
    });
  const purchase = await get('purchases', id);
  const order = await get('orders', String(purchase['orderKey']));
  for (const field of ['signedAt', 'completedAt', 'shippedAt']) delete order[field];
  writing.objectStore('orders').put({ ...order, paidAt, placedAt: paidAt });
  writing.objectStore('purchases').put({ ...purchase, says: { ...(purchase['says'] as object), ...says } });
  await new Promise<void>((resolve) => {
    writing.oncomplete = () => resolve();
  });
  database.close();
}

export const question = (page: Tab) => page.evaluate(() => document.querySelector('.question h2')?.textContent ?? '');

/** Chooses what is wrong, then answers one question after the other. */
export async function tell(page: Tab, symptom: string, ...answers: string[]): Promise<void> {
  await press(page, 'button.choice', symptom);
  await press(page, 'button', '答几句，说得更准');
  for (const answer of answers) {
    const asked = await until(() => question(page), 'a question');
    await press(page, '.question button.choice', answer);
    // The next screen has come: a second click would else answer this one.
    await until(async () => (await question(page)) !== asked, `what follows “${answer}”`);
  }
}
