import { expect, it } from 'vitest';
import { draftFacts } from '@/lib/cases/drafts/facts';
import { addByHand } from '@/lib/db/orders/add-by-hand';
import { updateSays } from '@/lib/db/purchases/purchases';
import { getPurchase } from '@/lib/db/purchases/queries';
import { Vault } from '@/lib/db/store/schema';
import { STARTS, TODAY, walks } from './walk-all';

const INVOICE = { number: '26932000000700000079', sellerName: '样例有限公司', sellerTaxId: '91510100MA6TP0006E' };

it('drafts name who sold the phone in law, as its invoice says, unless the buyer says otherwise', async () => {
  const db = new Vault('seller-in-law');
  const added = await addByHand(db, { platform: 'jd', title: '样例 S7 5G手机' }, Date.now(), TODAY);
  const id = added.ok ? added.value : '';
  await updateSays(db, id, { invoice: INVOICE }, TODAY);
  const found = await getPurchase(db, id);
  const start = STARTS[0];
  const end = start && walks(start).next().value;
  if (!found || !end) throw new Error('nothing to draft from');
  const { purchase, order } = found;
  const materials = { purchase, order, situation: end.situation, leaf: end.leaf, symptom: undefined };
  expect(draftFacts(materials).said.sellerCode).toBe('样例有限公司，91510100MA6TP0006E');
  expect(draftFacts({ ...materials, said: { sellerCode: '另一家' } }).said.sellerCode).toBe('另一家');
  await db.delete();
});
