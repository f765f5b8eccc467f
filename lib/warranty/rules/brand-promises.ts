import type { Rule } from './rule';

/** Periods a maker promises beyond the law. Shown as 「品牌承诺，以官网为准」. */
export const BRAND_PROMISE_RULES: readonly Rule[] = [
  {
    id: 'brand.oppo.exchange30',
    title: '坏了能换',
    moment: 'days-8-15',
    right: '性能故障30天内可换机，比法定15天长。',
    how: '先在官网或服务中心核对是否适用，凭检测单要求换机。品牌承诺，以官网为准。',
    exclusions: '电池期限新旧文本不一致；以官网为准。',
    source: '品牌官网政策',
    url: 'https://support.oppo.com/cn/check/',
    confidence: 'medium',
    texts: ['三包4', '实施条例12'],
    calc: {
      kind: 'right-window',
      start: 'delivery',
      length: { n: 30, unit: 'day' },
      repairDays: 'none',
      restart: 'never',
      shifts: false,
      group: 'exchange',
      for: { goods: 'new', brands: ['OPPO'] },
    },
  },
  {
    id: 'brand.vivo.exchange30',
    title: '坏了能换',
    moment: 'days-8-15',
    right: '性能故障30天内可换机，比法定15天长。',
    how: '先在官网或服务中心核对是否适用，凭检测单要求换机。品牌承诺，以官网为准；起算日按自营商城的收货日。',
    exclusions: '电池期限据旧文本6个月，以官网为准。',
    source: '品牌官网政策',
    url: 'https://www.vivo.com.cn/service/policy/',
    confidence: 'medium',
    texts: ['三包4', '实施条例12'],
    calc: {
      kind: 'right-window',
      start: 'delivery',
      length: { n: 30, unit: 'day' },
      repairDays: 'none',
      restart: 'never',
      shifts: false,
      group: 'exchange',
      for: { goods: 'new', brands: ['vivo', 'iQOO'] },
    },
  },
];
