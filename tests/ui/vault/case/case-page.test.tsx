import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ToastHost } from '@/components/shared/toast/Toast';
import { CasePage } from '@/components/vault/case/CasePage';
import { startCase } from '@/lib/cases/store/cases';
import { recordPage } from '@/lib/db/orders/record-page';
import { updateSays } from '@/lib/db/purchases/purchases';
import { Vault } from '@/lib/db/store/schema';
import type { CaseRecord } from '@/lib/model/case';
import { addDays } from '@/lib/model/dates';
import { phoneOrder, reading, report } from '../../../unit/db/examples';

const TODAY = '2026-11-20';
const ID = 'jd:350000000000/1';

let db: Vault;
beforeEach(() => {
  db = new Vault(`case-${crypto.randomUUID()}`);
  location.hash = '';
});
afterEach(async () => {
  cleanup();
  await db.delete();
});

/** A phone signed for `days` ago, and a case about it. */
async function begin(days: number, symptom: string): Promise<CaseRecord> {
  const signed = addDays(TODAY, -days);
  const bought = {
    placedAt: addDays(signed, -2),
    paidAt: addDays(signed, -2),
    status: { text: '完成', phase: 'completed' as const },
    shop: { name: '白鹭通讯旗舰店' },
  };
  await recordPage(db, report({ orders: [phoneOrder(reading(bought))] }), Date.parse(`${TODAY}T04:00:00Z`), TODAY);
  await updateSays(db, ID, { signedOn: signed }, TODAY);
  return startCase(db, { id: ID, orderKey: 'jd:350000000000' }, symptom, Date.parse(`${TODAY}T04:00:00Z`));
}

function show({ id }: CaseRecord, part: 'ask' | 'steps' = 'ask') {
  return render(
    <ToastHost>
      <CasePage db={db} id={id} part={part} today={TODAY} />
    </ToastHost>,
  );
}

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));

describe('the conversation about a black screen on day 5', () => {
  it('asks what is not known, one question a screen, and ends with the right to return it', async () => {
    show(await begin(5, 'dead'));
    await screen.findByText('哪天开始这样的？');
    await press(/^今天/);
    await screen.findByText('摔过、进过水、自己拆过吗？');
    await press('都没有');
    await screen.findByText('退、换、修，由你选。先用退。');
    expect(screen.getByText(/前提出，剩2天/)).toBeDefined();
    expect(screen.getByText(/白鹭通讯旗舰店您好.*没有摔过、没进过水、没拆过/)).toBeDefined();
  });

  it('keeps each answer, and goes back one at a time', async () => {
    const record = await begin(5, 'dead');
    show(record);
    await press(/^今天/);
    await screen.findByText('摔过、进过水、自己拆过吗？');
    expect((await db.cases.get(record.id))?.answers).toEqual({ part: 'function', faultOn: TODAY });
    await press('← 返回');
    await screen.findByText('哪天开始这样的？');
    expect((await db.cases.get(record.id))?.answers).toEqual({ part: 'function' });
  });

  it('reckons anew when an answer is changed', async () => {
    show(await begin(5, 'dead'));
    await press(/^今天/);
    await press('都没有');
    await screen.findByText('退、换、修，由你选。先用退。');
    fireEvent.click(screen.getByRole('link', { name: '改摔过拆过吗' }));
    await press('进过水');
    await screen.findByText('摔过、进过水、自己拆过的，不在免费保修里。还有几条路。');
  });
});

it('goes over to another trouble in the middle of it, with the answers that hold for both', async () => {
  const record = await begin(5, 'dead');
  show(record);
  await press(/^今天/);
  await screen.findByText('摔过、进过水、自己拆过吗？');
  fireEvent.click(await screen.findByRole('link', { name: '改它怎么了' }));
  await press('没坏，不想要了');
  await screen.findByText('激活过吗？');
  expect(await db.cases.get(record.id)).toMatchObject({ symptom: 'unwanted', answers: { faultOn: TODAY } });
});

it('stops for a swollen battery on the first screen', async () => {
  show(await begin(200, 'hot'));
  expect((await screen.findByRole('alert')).textContent).toContain('现在就停用');
});
