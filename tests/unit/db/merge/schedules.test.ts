import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { sealOfCase } from '@/lib/db/cases/seal-case';
import { sealOfOrder } from '@/lib/db/history/sum';
import type { CaseRecord, LogEntry } from '@/lib/model/case';
import type { OrderReading } from '@/lib/model/order';
import { runs } from '../../runs';
import { NOW, reading, TODAY } from '../examples';
import { PureVault } from './pure-vault';

/** Of each of the two properties: ten thousand in all. */
const SCHEDULES = runs(30, 5000);
const LIMIT = 600_000;
const KEY = 'jd:350000000000';
const YEAR = 365 * 86_400_000;

const phone = (skuId: string) => ({ title: `荣耀 Magic${skuId}`, skuId, quantity: 1 });
const order = fc.record({
  total: fc.constantFrom(399900, 499900),
  status: fc.constantFrom<OrderReading['status']>(
    { text: '等待收货', phase: 'shipped' },
    { text: '完成', phase: 'completed' },
    { text: '退款中', phase: 'refunding' },
  ),
  lines: fc.constantFrom<OrderReading['lines']>(
    [phone('7')],
    [phone('8')],
    [phone('7'), phone('8')],
    [phone('8'), phone('7')],
  ),
});

const who = fc.nat(2);
const says = fc.record(
  { nickname: fc.constantFrom('妈妈的', '备用', null), note: fc.constantFrom('屏幕有划痕', null) },
  { requiredKeys: [] },
);
const caseId = fc.constantFrom('case-1', 'case-2');
/** Something written down, answered, ticked or taken back; by its number nobody else writes the same entry. */
const words = fc.record({
  entry: fc.boolean(),
  answer: fc.constantFrom('yes', 'no', undefined),
  said: fc.constantFrom('黑屏', undefined),
  ticked: fc.constantFrom<string[]>([], ['invoice'], ['invoice', 'box']),
  status: fc.constantFrom<CaseRecord['status']>('asking', 'open', 'closed'),
});
const step = fc.oneof(
  fc.record({ does: fc.constant('capture' as const), who, order, layout: fc.constantFrom('jd-list', 'jd-detail') }),
  fc.record({ does: fc.constant('said' as const), who, phone: fc.nat(2), says }),
  fc.record({ does: fc.constantFrom('deleted' as const, 'restored' as const), who, phone: fc.nat(2) }),
  fc.record({ does: fc.constantFrom('split' as const, 'join' as const), who, phone: fc.nat(2) }),
  fc.record({ does: fc.constant('argue' as const), who, id: caseId, phone: fc.nat(2), words }),
  fc.record({ does: fc.constant('withdraw' as const), who, id: caseId }),
  fc.record({ does: fc.constant('take' as const), who, from: fc.nat(2) }),
);
const schedule = fc.record({
  steps: fc.array(step, { minLength: 3, maxLength: 12 }),
  // Right, a few minutes off, years behind, years ahead.
  skews: fc.array(fc.constantFrom(0, 0, 90_000, -6 * YEAR, 9 * YEAR), { minLength: 3, maxLength: 3 }),
  last: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
});

type Words = typeof words extends fc.Arbitrary<infer T> ? T : never;
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function run({ steps, skews }: { steps: readonly Step[]; skews: readonly number[] }): PureVault[] {
  const vaults = ['a', 'b', 'c'].map((name, i) => new PureVault(name.repeat(32), skews[i] ?? 0, KEY));
  for (const [i, one] of steps.entries()) {
    const vault = vaults[one.who];
    if (!vault) continue;
    const now = NOW + i * 60_000;
    if (one.does === 'capture') vault.capture(reading(one.order), one.layout, now);
    else if (one.does === 'argue') vault.argue(one.id, one.phone, changed(one.words, i), now);
    else if (one.does === 'withdraw') vault.withdraw(one.id, now);
    else if (one.does === 'take') vault.take(vaults[one.from] ?? vault);
    else if (one.does === 'split' || one.does === 'join') vault[one.does](one.phone, now);
    else vault.change(one.does, one.phone, now, 'says' in one ? one.says : undefined);
  }
  return vaults;
}

const changed =
  ({ entry, answer, said, ticked, status }: Words, i: number) =>
  (record: CaseRecord): CaseRecord => ({
    ...record,
    status,
    ticked,
    answers: answer ? { ...record.answers, answer } : {},
    said: said ? { reason: said } : {},
    entries: entry ? [...record.entries, entryOf(`entry-${i}`)] : record.entries,
  });

const entryOf = (id: string): LogEntry => ({
  id,
  kind: 'note',
  on: TODAY,
  stage: 'seller',
  channel: 'chat',
  text: id,
  writtenAt: NOW,
});

const LAST = entryOf('last');

const stateOf = ({ known, cases }: PureVault) =>
  known && [sealOfOrder(known.order, known.purchases), cases.map((record) => [record.purchaseId, sealOfCase(record)])];

it(
  'leaves three vaults equal, whatever happened on each and whoever gives to whom in which order',
  () => {
    fc.assert(
      fc.property(schedule, ({ steps, skews, last }) => {
        const vaults = run({ steps, skews });
        const [a, b, c] = last.map((i) => vaults[i]);
        if (!a || !b || !c) throw new Error('three vaults');
        // A gets all; the others what A has, once directly and once by a third.
        a.take(b);
        a.take(c);
        b.take(c);
        b.take(a);
        c.take(b);
        expect([stateOf(b), stateOf(c)]).toEqual([stateOf(a), stateOf(a)]);
        const once = stateOf(a);
        a.take(a);
        a.take(c);
        expect(stateOf(a)).toEqual(once);
      }),
      { numRuns: SCHEDULES },
    );
  },
  LIMIT,
);

it(
  'loses no word said after all others were known, and brings back nothing taken back or deleted then',
  () => {
    fc.assert(
      fc.property(schedule, fc.nat(2), ({ steps, skews }, i) => {
        const vaults = run({ steps, skews });
        const old = run({ steps: steps.slice(0, -1), skews });
        const vault = vaults[i];
        if (!vault) throw new Error('three vaults');
        for (const other of vaults) vault.take(other);
        const now = NOW + 3_600_000;
        const changed = vault.known?.purchases.map((_, n) =>
          vault.change('said', n, now, { nickname: '最后的话', note: null }),
        );
        const said = vault.known?.purchases.map(({ id, says: words }) => [id, words]);
        const deleted = vault.known?.purchases.some((_, n) => n === 0 && vault.change('deleted', n, now));
        const written = vault.argue('case-1', 0, (record) => ({ ...record, entries: [...record.entries, LAST] }), now);
        vault.withdraw('case-2', now);
        const state = stateOf(vault);
        // Backups made at any time before, of any of them.
        for (const other of [...vaults, ...old]) vault.take(other);
        expect(stateOf(vault)).toEqual(state);
        vault.known?.purchases.forEach((purchase, n) => {
          if (changed?.[n]) expect([purchase.says.nickname, purchase.says.note]).toEqual(['最后的话', undefined]);
          expect([purchase.id, purchase.says]).toEqual(said?.[n]);
          if (n === 0 && deleted) expect(purchase.shelf).toBe('deleted');
        });
        expect(vault.cases.find(({ id }) => id === 'case-1')?.entries.some(({ id }) => id === 'last') ?? false).toBe(
          written,
        );
        expect(vault.cases.some(({ id }) => id === 'case-2')).toBe(false);
        // The page that is read again does not bring it back either.
        vault.capture(reading({ lines: [phone('7')] }), 'jd-list', now + 1);
        if (deleted && vault.known?.purchases[0]?.line.skuId === '7')
          expect(vault.known.purchases[0]?.shelf).toBe('deleted');
      }),
      { numRuns: SCHEDULES },
    );
  },
  LIMIT,
);
