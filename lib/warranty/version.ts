import type { Rule } from './rules/rule';
import { WINDOW_RULES } from './rules/window-rules';
import type { Window } from './window';

/** What one release changed in the data that dates follow from. */
export interface RulesRelease {
  version: number;
  /** `YYYY-MM-DD` */
  date: string;
  /** For the buyer, after 「规则更新：」. */
  summary: string;
  /** Ids of rules that were added, changed or dropped. */
  rules: readonly string[];
  /** A year whose holidays became known or were changed: legal dates in it follow. */
  holidays?: number;
}

/** Oldest first. Whoever changes a rule's `calc` or the holidays adds a release; a test holds the two together. */
export const RELEASES: readonly RulesRelease[] = [
  { version: 1, date: '2026-11-22', summary: '第一版规则，放假安排到2026年。', rules: [] },
  {
    version: 2,
    date: '2026-11-30',
    summary:
      '没签收的不再给日期；签收日未知的，按最后一次付款或发货算最早的一天，不再凭猜测说“已过”或“最后一天”；修过两次的多了换机的期限；按小时算的期限到那个钟点为止。',
    rules: [
      'law.noreason7',
      'law.sanbao.return7',
      'law.sanbao.exchange15',
      'law.sanbao.two_repairs',
      'jd.pop.surface48h',
      'jd.pop.surface72h',
    ],
  },
];

/** Stored beside what was judged by it. */
export const RULES_VERSION: number = RELEASES.at(-1)?.version ?? 0;

/** Releases after `from`, up to and with `to`. */
export function releasesBetween(
  from: number,
  to: number = RULES_VERSION,
  releases: readonly RulesRelease[] = RELEASES,
): RulesRelease[] {
  return releases.filter(({ version }) => version > from && version <= to);
}

/** Ids of the rules whose dates may differ between two versions, each once. New holidays concern every rule that shifts. */
export function changedRules(
  from: number,
  to: number = RULES_VERSION,
  releases: readonly RulesRelease[] = RELEASES,
): string[] {
  const changed = releasesBetween(from, to, releases).flatMap(({ rules, holidays }) => [
    ...rules,
    ...(holidays === undefined ? [] : WINDOW_RULES.filter(shifts).map(({ id }) => id)),
  ]);
  return [...new Set(changed)];
}

/** The windows of one phone that these releases touch and that are not over: what 「规则更新」 lists, once. */
export function touchedWindows(windows: readonly Window[], releases: readonly RulesRelease[]): Window[] {
  const shifting = new Set(WINDOW_RULES.filter(shifts).map(({ id }) => id));
  return windows.filter(
    ({ ruleId, state, safeEnd }) =>
      state !== 'closed' &&
      releases.some(
        ({ rules, holidays }) =>
          rules.includes(ruleId) ||
          (holidays !== undefined && shifting.has(ruleId) && safeEnd?.startsWith(String(holidays))),
      ),
  );
}

function shifts({ calc }: Rule): boolean {
  return calc !== undefined && calc.kind !== 'start-rule' && calc.shifts;
}
