import type { Known } from '../engine/dated-facts';
import type { Length, RightGroup, RightWindow, Rule } from '../rules/rule';
import { conditionWords, RIGHT_NAMES } from '../words/right-names';
import type { PeriodMark } from './read-marks';

/** 实施条例 18 speaks of every agreed period of exchange and repair: time in repair does not count in a promised one either. */
const PROLONGED: ReadonlySet<RightGroup> = new Set(['fault-return', 'exchange', 'host']);

/** A promised period as a rule, so that the engine counts it and the page explains it like any other. */
export function promiseRule(mark: PeriodMark, known: Pick<Known, 'platform' | 'seller'>): Rule {
  const { group, length, text, conditions } = mark;
  return {
    id: `promise.${group}.${length.n}${length.unit}`,
    title: RIGHT_NAMES[group],
    moment: 'purchase',
    right: `商品页标注“${text}”，卖家应按承诺履行${conditions ? `；${conditionWords(conditions)}才有` : ''}。`,
    how: '保留商品快照或这条标注的截图；在期限内从订单页提交申请，写明页面承诺。',
    exclusions: '以商品页和活动说明写明的条件为准。',
    source: `页面标注“${text}”`,
    article: '实施条例12；三包4',
    confidence: 'medium',
    texts: ['实施条例12', '三包4'],
    calc: group === 'price' ? priceCalc(length, known) : promiseCalc(group, length),
  };
}

function promiseCalc(group: RightGroup, length: Length): RightWindow {
  return { ...COMMON, start: 'delivery', length, repairDays: PROLONGED.has(group) ? 'legal' : 'none', group };
}

/**
 * JD counts its own price protection in days from the day after signing, that of other shops in hours from the order
 * (help.jd.com, read 2026-09-29). Elsewhere the start is not verified: counted from the order, the earliest it can be.
 */
function priceCalc(length: Length, { platform, seller }: Pick<Known, 'platform' | 'seller'>): RightWindow {
  const group = 'price';
  if (platform === 'jd' && seller === 'self') return { ...COMMON, start: 'delivery', length, group };
  const fromOrder: RightWindow = { ...COMMON, start: 'ordered', length: inHours(length), group };
  return platform === 'jd' && seller === 'pop' ? fromOrder : { ...fromOrder, earliest: true };
}

const COMMON = { kind: 'right-window', repairDays: 'none', restart: 'never', shifts: false } as const;

function inHours(length: Length): Length {
  return length.unit === 'day' ? { n: length.n * 24, unit: 'hour' } : length;
}
