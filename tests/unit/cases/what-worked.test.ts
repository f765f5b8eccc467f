import { expect, it } from 'vitest';
import { whatWorked } from '@/lib/cases/what-worked';
import type { CaseOutcome, CaseRecord, LogEntry } from '@/lib/model/case';

const closed = (outcome: CaseOutcome, entries: Partial<LogEntry>[] = []): CaseRecord => ({
  id: 'c',
  purchaseId: 'jd:1/1',
  orderKey: 'jd:1',
  symptom: 'dead',
  answers: {},
  said: {},
  status: 'closed',
  stage: 'platform',
  entries: entries.map(
    (entry) => ({ id: 'e', on: '2026-11-02', channel: 'chat', text: '', writtenAt: 0, ...entry }) as LogEntry,
  ),
  drafts: [],
  ticked: [],
  outcome,
  nextOn: '9999-12-31',
  openedAt: Date.parse('2026-11-01T12:00:00+08:00'),
  updatedAt: 0,
});

it('counts outcomes, days, money and the steps at which the other side gave in', () => {
  const records = [
    closed({ kind: 'refunded', on: '2026-11-05', amount: 100_00 }, [{ kind: 'agreed', stage: 'seller' }]),
    closed({ kind: 'refunded', on: '2026-11-11', amount: 50_00 }),
    closed({ kind: 'refunded', on: '2026-11-11' }),
    closed({ kind: 'gave-up', on: '2026-11-01' }),
  ];
  expect(whatWorked(records)).toEqual([
    { kind: 'refunded', count: 3, days: 8, amount: 150_00, steps: ['platform', 'seller'] },
    { kind: 'gave-up', count: 1, days: 0, amount: 0, steps: [] },
  ]);
});

it('has nothing to say of what is still under way', () => {
  const { outcome: _outcome, ...open } = closed({ kind: 'other', on: '2026-11-01' });
  expect(whatWorked([{ ...open, status: 'open' }])).toEqual([]);
});
