import type { Demand } from '../triage/problem';
import type { DraftFacts } from './facts';

/** How a text for the other side names what a right rests on. A rule without an article of its own is not cited. */
const CITES: Readonly<Record<string, string>> = {
  'law.sanbao.return7': '手机三包规定第十一条',
  'law.sanbao.exchange15': '手机三包规定第十二条',
  'law.sanbao.host1y': '手机三包规定第八条、第十条',
  'law.sanbao.two_repairs': '手机三包规定第十三条',
  'law.sanbao.spare7': '手机三包规定第十五条',
  'law.sanbao.repair60': '手机三包规定第十六条',
  'law.sanbao.repair30': '手机三包规定第十七条',
  'law.sanbao.nostock_refund': '手机三包规定第十八条',
  'law.sanbao.postrepair30': '手机三包规定第十条',
  'law.sanbao.battery6m': '手机三包规定第十四条',
  'law.sanbao.charger1y': '手机三包规定第十四条',
  'law.sanbao.earphone3m': '手机三包规定第十四条',
  'law.sanbao.accessory_swap': '手机三包规定第十四条',
  'law.sanbao.repair_extension': '消费者权益保护法实施条例第十八条',
  'law.quality_return': '消费者权益保护法第二十四条',
  'law.noreason7': '消费者权益保护法第二十五条',
  'law.noreason.refund7': '消费者权益保护法第二十五条',
  'law.noreason_confirm': '消费者权益保护法实施条例第十九条',
  'law.missing_parts': '消费者权益保护法第四十八条、第五十二条',
  'law.product_quality40': '产品质量法第四十条',
  'law.product_safety': '产品质量法第四十一条、第四十三条',
  'law.promise_binds': '消费者权益保护法实施条例第十二条',
  'law.refund_once': '消费者权益保护法实施条例第十八条',
  'law.subsidy.refund': '消费者权益保护法实施条例第十八条',
  'law.transport_risk': '电子商务法第二十条',
  'law.delivery.proxy': '民法典第五百一十二条',
  'law.late_delivery': '民法典第五百六十三条',
  'law.deposit_double': '民法典第五百八十七条',
  'law.rescind': '民法典第五百六十三条、第六百一十条',
  'law.visible_defect_notice': '民法典第六百二十条',
  'law.expired.known_defect': '民法典第六百二十一条',
  'law.expired.reported_in_time': '民法典第一百八十八条、第一百九十五条',
  'law.invoice': '消费者权益保护法第二十二条',
  'law.gift': '法释〔2022〕8号第八条',
  'law.sign_not_accept': '法释〔2022〕8号第一条',
  'law.delay15': '侵害消费者权益行为处罚办法第八条',
  'law.fraud3x': '消费者权益保护法第五十五条',
  'law.business_purchase': '民法典第五百八十二条、第六百一十七条',
};

/** In full where the text is kept: a court knows no short name. */
const SANBAO_NAME = '《移动电话机商品修理更换退货责任规定》';

/** The first of these rules that has an article. */
export function citeOf(ruleIds: readonly string[]): string | undefined {
  for (const id of ruleIds) if (CITES[id]) return CITES[id];
  return undefined;
}

/** Rights that are open besides, but that this demand does not rest on: cited, they would only say that less is enough. */
const BESIDE: Partial<Record<Demand, ReadonlySet<string>>> = {
  return: new Set(['law.sanbao.exchange15', 'law.sanbao.host1y']),
  exchange: new Set(['law.sanbao.host1y']),
};

/**
 * All that a demand rests on in one clause, articles of one law together and in their order: 手机三包规定第十三条、第十八条. Of at most `most`
 * rules. Fraud is cited only where the buyer claims it.
 */
export function citesOf({ rights, demand, said }: Pick<DraftFacts, 'rights' | 'demand' | 'said'>, most = 3): string {
  const laws = new Map<string, string[]>();
  const meant = rights.filter((id) => !BESIDE[demand]?.has(id) && (id !== 'law.fraud3x' || said.fraud === true));
  for (const cite of [...new Set(meant.flatMap((id) => CITES[id] ?? []))].slice(0, most)) {
    const at = cite.indexOf('第');
    const name = cite.slice(0, at).replace('手机三包规定', SANBAO_NAME);
    laws.set(name, [...(laws.get(name) ?? []), ...cite.slice(at).split('、')]);
  }
  return [...laws].map(([name, articles]) => name + [...new Set(articles)].toSorted(byNumber).join('、')).join('，');
}

const DIGITS = '〇一二三四五六七八九';

/** 第十八条 -> 18, 第五百六十三条 -> 563. */
function numberOf(article: string): number {
  let sum = 0;
  let digit = 0;
  for (const sign of article) {
    const weight = sign === '百' ? 100 : sign === '十' ? 10 : 0;
    if (weight > 0) {
      sum += (digit || 1) * weight;
      digit = 0;
    } else if (DIGITS.includes(sign)) digit = DIGITS.indexOf(sign);
  }
  return sum + digit;
}

const byNumber = (a: string, b: string) => numberOf(a) - numberOf(b);
