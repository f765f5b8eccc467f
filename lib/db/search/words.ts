import { CONDITION_WORDS, conditionOf } from '@/lib/model/phone/condition';
import type { OrderRecord, Purchase } from '../../model/purchase';

/** A title of 500 characters must not fill the index. */
const MAX_WORDS = 80;

/**
 * The words a purchase is found by, for a prefix search in the index: runs of letters and digits (`iphone`, `17`,
 * `256gb`) and pairs of neighbouring Chinese characters (`华为`, `为手`), since Chinese has no spaces to split at.
 *
 * @param typed also what the buyer typed; an index lies in plain, so that a vault with a lock has none of it there
 */
export function searchWords(purchase: Purchase, order: OrderRecord, typed = true): string[] {
  const words = new Set<string>();
  const { nickname: _nickname, imei: _imei, ...says } = purchase.says;
  for (const part of searchParts(typed ? purchase : { ...purchase, says }, order)) {
    for (const word of splitWords(part)) words.add(word);
    if (words.size >= MAX_WORDS) break;
  }
  return [...words].slice(0, MAX_WORDS);
}

/** All that is searched, as one text: what an index hit is checked against. */
export function searchText(purchase: Purchase, order: OrderRecord): string {
  return [...searchParts(purchase, order), ...stateParts(purchase, order)].map(fold).join('\n');
}

const SAID = { 'in-use': '', 'in-repair': '在修 送修 维修', exchanged: '已换新机', returned: '已退货', sold: '已卖' };

/** How the phone stands. Not in the index: it changes with every reading, and is checked on what else was found. */
function stateParts(purchase: Purchase, { status }: OrderRecord): string[] {
  const { says, line } = purchase;
  const condition = conditionOf(purchase);
  const repairing = says.repairs?.some(({ returned }) => returned === undefined) ? SAID['in-repair'] : '';
  const phase = { unpaid: '没付款', closed: '已取消', shipped: '在路上', refunding: '退款中', refunded: '已退款' };
  return [
    status.text,
    status.phase in phase ? phase[status.phase as keyof typeof phase] : '',
    line.refund ?? '',
    condition ? `${CONDITION_WORDS[condition]} 二手` : '',
    SAID[says.state ?? 'in-use'],
    repairing,
  ];
}

/** What the user typed, as terms that must all occur. */
export function searchTerms(typed: string): string[] {
  return fold(typed)
    .split(/\s+/)
    .filter((term) => term !== '')
    .slice(0, 10);
}

/** The words of the terms as they stand in the index, or begin there; none for terms of signs only. */
export function indexWords(terms: readonly string[]): string[] {
  return [...new Set(terms.flatMap(splitWords))].slice(0, 8);
}

function searchParts(purchase: Purchase, order: OrderRecord): string[] {
  const { says, line } = purchase;
  return [
    says.nickname,
    purchase.brand,
    purchase.model,
    purchase.storage,
    purchase.color,
    order.orderId,
    order.shop?.name,
    line.title,
    line.spec,
    says.imei,
  ].filter((part) => part !== undefined);
}

/** Full-width forms and capitals look the same to a buyer. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function splitWords(text: string): string[] {
  const words: string[] = [];
  for (const [run] of fold(text).matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+?(?=\p{Script=Han}|[^\p{L}\p{N}]|$)/gu)) {
    if (!/^\p{Script=Han}/u.test(run)) words.push(run);
    else if (run.length === 1) words.push(run);
    else for (let i = 0; i + 1 < run.length; i++) words.push(run.slice(i, i + 2));
  }
  return words;
}
