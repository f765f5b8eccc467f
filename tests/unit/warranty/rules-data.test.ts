import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isCivilDate } from '@/lib/model/dates';
import { HOLIDAYS } from '@/lib/warranty/calendar/holidays';
import { answerTime } from '@/lib/warranty/engine/answer-time';
import { LAW_TEXTS } from '@/lib/warranty/law-texts/all-texts';
import { findArticle } from '@/lib/warranty/law-texts/law-text';
import { ALL_RULES } from '@/lib/warranty/rules/all-rules';
import { WINDOW_RULES } from '@/lib/warranty/rules/window-rules';
import { changedRules, RELEASES, RULES_VERSION, releasesBetween, touchedWindows } from '@/lib/warranty/version';
import { RIGHT_NAMES } from '@/lib/warranty/words/right-names';
import { windowOf } from './find';

describe('the rules', () => {
  test('have ids of their own', () => {
    expect(new Set(ALL_RULES.map(({ id }) => id)).size).toBe(ALL_RULES.length);
  });

  test('cite articles that can be read here', () => {
    const cited = ALL_RULES.flatMap(({ texts }) => texts ?? []);
    expect(cited.filter((key) => !findArticle(LAW_TEXTS, key))).toEqual([]);
  });

  test('have real dates, a source and a right in words', () => {
    for (const { id, right, source, effectiveFrom, collectedOn } of ALL_RULES) {
      expect(right && source, id).toBeTruthy();
      for (const date of [effectiveFrom, collectedOn]) if (date) expect(isCivilDate(date), id).toBe(true);
    }
  });

  test('tell how to use every right that has a date', () => {
    const silent = WINDOW_RULES.filter(({ calc, how }) => calc?.kind === 'right-window' && !how);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test('bear the one name of their right, whoever gives it', () => {
    const rights = WINDOW_RULES.flatMap(({ title, calc }) =>
      calc && 'group' in calc && calc.group ? [[title, RIGHT_NAMES[calc.group]]] : [],
    );
    expect(rights.length).toBeGreaterThan(20);
    expect(rights.filter(([title, name]) => title !== name)).toEqual([]);
    expect(new Set(Object.values(RIGHT_NAMES)).size).toBe(Object.keys(RIGHT_NAMES).length);
  });

  test('hang only on rules that come before them', () => {
    const before = new Set<string>();
    for (const { id, calc } of WINDOW_RULES) {
      if (calc && 'within' in calc && calc.within) expect(before.has(calc.within), id).toBe(true);
      before.add(id);
    }
  });
});

describe('releases of the rules', () => {
  test('whoever changes what dates follow from adds a release (and then this number)', () => {
    const data = JSON.stringify([WINDOW_RULES.map(({ id, calc }) => [id, calc]), HOLIDAYS]);
    const seal = createHash('sha256').update(data).digest('hex').slice(0, 12);
    expect({ version: RULES_VERSION, seal }).toEqual({ version: 2, seal: 'da7450174026' });
  });

  test('are numbered in order, and name rules that exist or existed', () => {
    expect(RELEASES.map(({ version }) => version)).toEqual(RELEASES.map((_, i) => i + 1));
  });

  const releases = [
    { version: 1, date: '2026-11-22', summary: '', rules: [] },
    { version: 2, date: '2027-01-05', summary: '2027年放假安排', rules: [], holidays: 2027 },
    { version: 3, date: '2027-03-01', summary: '', rules: ['law.burden6m', 'law.noreason7'] },
    { version: 4, date: '2027-04-01', summary: '', rules: ['law.burden6m'] },
  ];

  test('a change is told once, to those who come from an older version', () => {
    expect(changedRules(2, 4, releases)).toEqual(['law.burden6m', 'law.noreason7']);
    expect(changedRules(4, 4, releases)).toEqual([]);
    expect(changedRules(RULES_VERSION)).toEqual([]);
  });

  test('new holidays concern the rules that shift, not the platform clocks', () => {
    const changed = changedRules(1, 2, releases);
    expect(changed).toContain('law.sanbao.host1y');
    expect(changed).not.toContain('jd.self.noreason7');
  });

  test('a phone is touched only where a window that is not over may differ', () => {
    const facts = { platform: 'jd', sellerType: 'self', signedAt: '2026-03-15' } as const;
    const windows = ['law.noreason7', 'law.burden6m', 'law.sanbao.host1y', 'jd.self.noreason7'].map((id) =>
      windowOf(facts, '2026-06-01', id),
    );
    const touched = (from: number, to: number) =>
      touchedWindows(windows, releasesBetween(from, to, releases)).map(({ ruleId }) => ruleId);
    expect(touched(1, 2)).toEqual(['law.sanbao.host1y']);
    expect(touched(2, 4)).toEqual(['law.burden6m']);
  });
});

describe('how long the other side has to answer', () => {
  test('fifteen days for the seller, shifted', () => {
    expect(answerTime('law.delay15', '2026-09-20', '2026-10-05')).toMatchObject({
      safeEnd: '2026-10-05',
      legalEnd: '2026-10-08',
      state: 'waiting',
    });
  });

  test('seven working days for the authority, make-up workdays among them', () => {
    expect(answerTime('gov.12315.accept', '2026-09-28', '2026-10-12')).toMatchObject({
      safeEnd: '2026-10-13',
      state: 'waiting',
      daysLeft: 1,
    });
  });

  test('working days of a year whose holidays are not announced give the earliest day, as an estimate', () => {
    const answer = (today: string) => answerTime('gov.12315.accept', '2026-12-30', today);
    expect(answer('2027-01-05')).toMatchObject({
      safeEnd: '2027-01-11',
      state: 'waiting',
      estimated: true,
      daysLeft: 6,
    });
    expect(answer('2027-01-05')).not.toHaveProperty('legalEnd');
    expect([answer('2027-01-12')?.state, answer('2027-01-22')?.state]).toEqual(['unknown', 'due']);
    expect(answer('2027-01-05')?.notes.join()).toContain('最早的一天');
    // The spring festival of 2027 lies between.
    expect(answerTime('gov.12315.accept', '2027-02-03', '2027-02-04')?.safeEnd).toBe('2027-02-16');
  });

  test('a stalled return is counted from the demand and from the day the goods were back', () => {
    expect(answerTime('law.noreason.stall15', '2026-03-02', '2026-03-03')?.safeEnd).toBe('2026-03-17');
    expect(answerTime('law.noreason.stall15', '2026-03-06', '2026-03-07')?.safeEnd).toBe('2026-03-21');
  });

  test('a complaint is taken for three years from the day one knew', () => {
    expect(answerTime('gov.12315.bar3y', '2023-11-21', '2026-11-20')).toMatchObject({
      safeEnd: '2026-11-21',
      legalEnd: '2026-11-23',
      state: 'open',
      daysLeft: 1,
    });
  });

  test('there is none for a right of the buyer or a day that is none', () => {
    expect(answerTime('law.noreason7', '2026-09-20', '2026-10-05')).toBeUndefined();
    expect(answerTime('law.delay15', '昨天', '2026-10-05')).toBeUndefined();
  });
});
