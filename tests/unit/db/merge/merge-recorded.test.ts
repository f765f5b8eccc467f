import { describe, expect, it } from 'vitest';
import { afterRecord, type Spoken } from '@/lib/db/merge/merge-recorded';
import { type OrderRecord, PURGED_TITLE, type Purchase } from '@/lib/model/purchase';
import { NOW, TODAY } from '../examples';
import { KEY, phone as phoneOf } from './phone-of-order';

const NOBODY: Spoken = new Map();

const order = (fields: Partial<OrderRecord> = {}): OrderRecord => ({
  key: KEY,
  platform: 'jd',
  orderId: '350000000000',
  status: { text: '完成', phase: 'completed' },
  signedAt: '2026-11-18',
  links: {},
  otherLines: 0,
  sources: [],
  firstSeenAt: NOW,
  updatedAt: NOW,
  ...fields,
});

const phone = (skuId: string, fields: Partial<Purchase> = {}) => phoneOf('1', skuId, fields);

const of = (...purchases: Purchase[]) => ({ order: order(), purchases });
const add = (here: Purchase, saved: Purchase, spoken: Spoken = NOBODY) =>
  afterRecord(of(here), of(saved), spoken, TODAY).purchases;
const spokenOf = (...fields: string[]): Spoken => new Map([[`${KEY}/1`, new Set(fields)]]);

describe('a whole record of an order', () => {
  it('of which nothing is known is as it was, its deadlines counted today', () => {
    const { order: found, purchases } = afterRecord(undefined, of(phone('7')), NOBODY, TODAY);
    expect(found).toEqual(order());
    expect(purchases).toMatchObject([{ id: `${KEY}/1`, line: { skuId: '7' }, shelf: 'active' }]);
    expect(purchases[0]?.nextDeadline).toBe('2026-11-25');
  });

  it('counts as a page of its time, whichever of the two is given first', () => {
    const [early, late] = [
      order({ status: { text: '等待收货', phase: 'shipped' }, total: 1, updatedAt: NOW - 5 }),
      order({ total: 2 }),
    ];
    for (const [here, saved] of [
      [early, late],
      [late, early],
    ] as const) {
      const { order: found } = afterRecord(
        { order: here, purchases: [] },
        { order: saved, purchases: [] },
        NOBODY,
        TODAY,
      );
      expect(found).toMatchObject({ status: { phase: 'completed' }, total: 2, updatedAt: NOW });
    }
  });

  it('of the same moment does not change what is here', () => {
    const here = { order: order({ total: 1 }), purchases: [] };
    expect(afterRecord(here, { order: order({ total: 2 }), purchases: [] }, NOBODY, TODAY).order.total).toBe(1);
  });
});

describe('the phones of a record', () => {
  it('are known by their lines, whatever numbers they had', () => {
    const here = of(phone('7'), phone('8', { id: `${KEY}/2` }));
    const saved = of(phone('8', { says: { note: '八' } }), phone('7', { id: `${KEY}/2`, says: { note: '七' } }));
    expect(afterRecord(here, saved, NOBODY, TODAY).purchases).toMatchObject([
      { id: `${KEY}/1`, line: { skuId: '7' }, says: { note: '七' } },
      { id: `${KEY}/2`, line: { skuId: '8' }, says: { note: '八' } },
    ]);
  });

  it('that are new get a number that is free, and their further pieces follow them', () => {
    const saved = [phone('8'), phone('8', { id: `${KEY}/1.2`, says: { note: '第二台' } })];
    const { purchases } = afterRecord(of(phone('7')), of(...saved), NOBODY, TODAY);
    expect(purchases.map(({ id, line, pieces }) => [id, line.skuId, pieces])).toEqual([
      [`${KEY}/1`, '7', undefined],
      [`${KEY}/2`, '8', 2],
      [`${KEY}/2.2`, '8', 2],
    ]);
    expect(purchases[2]?.says.note).toBe('第二台');
  });

  it('were added when the first of the two knew of them, and changed when the last did', () => {
    const other = phone('7', { addedAt: NOW - 9, updatedAt: NOW - 3 });
    for (const [here, saved] of [
      [phone('7'), other],
      [other, phone('7')],
    ] as const)
      expect(add(here, saved)).toMatchObject([{ addedAt: NOW - 9, updatedAt: NOW }]);
  });

  it('are told by the page that told the record of them, and by a file where no page is named', () => {
    const here = phone('7', { told: { title: 'order-list jd-list-legacy' } });
    const title = (told: Purchase['told']) =>
      add(here, phone('7', { line: { ...here.line, title: '荣耀 Magic7 新名' }, ...(told ? { told } : {}) }))[0]?.line
        .title;
    expect(title({ title: 'order-detail jd-detail-legacy' })).toBe('荣耀 Magic7 新名');
    expect(title(undefined)).toBe(here.line.title);
  });

  it('move to the shelf that what is said of them asks for', () => {
    expect(add(phone('7'), phone('7', { says: { state: 'sold' } }))).toMatchObject([{ shelf: 'ended' }]);
  });
});

describe('a phone that one of the two deleted', () => {
  const gone = phone('7', { shelf: 'deleted', deletedAt: NOW - 1, nextDeadline: '2027-01-01' });
  const purged = phone('7', {
    line: { title: PURGED_TITLE, skuId: '7', quantity: 1 },
    shelf: 'deleted',
    deletedAt: NOW - 1,
  });

  it('here stays deleted, as it is', () => {
    expect(add(gone, phone('7', { says: { note: '新的话' }, updatedAt: NOW + 9 }))).toEqual([gone]);
    expect(add(gone, purged)).toEqual([gone]);
  });

  it('there is deleted, since the same moment', () => {
    expect(add(phone('7', { says: { note: '这里' } }), gone)).toMatchObject([
      { shelf: 'deleted', deletedAt: NOW - 1, says: { note: '这里' } },
    ]);
    const { deletedAt: _at, ...undated } = gone;
    expect(add(phone('7'), { ...undated, updatedAt: NOW - 7 })).toMatchObject([{ deletedAt: NOW - 7 }]);
  });

  it('for good there keeps nothing of here but its number', () => {
    const here = of(phone('8'), phone('7', { id: `${KEY}/2`, says: { note: '这里' } }));
    expect(afterRecord(here, of(purged), NOBODY, TODAY).purchases[1]).toEqual({ ...purged, id: `${KEY}/2` });
  });
});

describe('what the buyer said of a phone', () => {
  it('in two vaults is put together, the words of the record over those of here', () => {
    const here = phone('7', { says: { nickname: '这里', note: '只在这里' }, addedAt: NOW - 1 });
    const saved = phone('7', { says: { nickname: '那里', imei: '352099001761481' }, updatedAt: NOW + 1 });
    expect(add(here, saved)[0]?.says).toEqual({ nickname: '那里', note: '只在这里', imei: '352099001761481' });
  });

  it('in two states of one vault is as the later one has it: it knows what was taken back', () => {
    const here = phone('7', { says: { nickname: '旧', note: '后来删了' } });
    expect(add(here, phone('7', { says: { nickname: '新' }, updatedAt: NOW + 1 }))[0]?.says).toEqual({
      nickname: '新',
    });
    for (const updatedAt of [NOW, NOW - 1])
      expect(add(here, phone('7', { says: { nickname: '新' }, updatedAt }))[0]?.says).toEqual({
        nickname: '新',
        note: '后来删了',
      });
  });

  it('in so many words is touched by no record: neither what was said nor what was taken back', () => {
    const here = phone('7', { says: { nickname: '说过的', note: '没说过的' } });
    const spoken = spokenOf('nickname', 'imei');
    const saved = { nickname: '那里', imei: '352099001761481', hasInvoice: true };
    expect(add(here, phone('7', { says: saved, updatedAt: NOW + 1 }), spoken)[0]?.says).toEqual({
      nickname: '说过的',
      hasInvoice: true,
    });
    expect(add(here, phone('7', { says: saved }), spoken)[0]?.says).toEqual({
      nickname: '说过的',
      note: '没说过的',
      hasInvoice: true,
    });
  });
});
