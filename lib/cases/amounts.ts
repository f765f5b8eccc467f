import { daysBetween } from '../model/dates';
import { type Fen, formatFen, yuanToFen } from '../model/money';
import type { DraftFacts } from './drafts/facts';

/** One amount and how it was reached; read by the buyer and printed in texts. */
export interface Amount {
  name: string;
  fen: Fen;
  working: string;
  /** Ids of the rules it rests on; empty = as the buyer said. */
  by: readonly string[];
}

export interface Amounts {
  lines: Amount[];
  /** What is claimed in all. */
  total: Fen;
  /** For a court: the fee of an ordinary case, and half of it for a simple or small one. */
  fee: { full: Fen; half: Fen } | undefined;
}

/** What can be claimed in money. `undefined` total parts are left out, never guessed. */
export function amountsOf(facts: DraftFacts): Amounts {
  const { paid, said } = facts;
  const lines: Amount[] = [];
  const refund = paid !== undefined && asksMoneyBack(facts);
  if (refund) {
    lines.push({
      name: '退还货款',
      fen: paid,
      working: facts.paidHow ?? `实付 ${formatFen(paid)}`,
      by: ['law.refund_once'],
    });
    const less = depreciation(facts, paid);
    if (less) lines.push(less);
  }
  lines.push(...typed(facts));
  if (said.freight) {
    lines.push({
      name: '来回运费',
      fen: said.freight,
      working: `单据 ${formatFen(said.freight)}`,
      by: ['law.quality_return'],
    });
  }
  if (said.loss) lines.push({ name: '其他损失', fen: said.loss, working: `单据 ${formatFen(said.loss)}`, by: [] });
  const threefold = fraud(facts);
  if (threefold) lines.push(threefold);
  const total = lines.reduce((sum, { fen }) => sum + fen, 0);
  return { lines, total, fee: total > 0 ? courtFee(total) : undefined };
}

/** What the buyer names himself: the price of an accessory, a deposit. */
function typed({ leaf, demand, said: { amount } }: DraftFacts): Amount[] {
  const fen = amount ? yuanToFen(amount) : undefined;
  if (fen === undefined || fen <= 0) return [];
  const words = formatFen(fen);
  if (demand === 'refund-part') return [{ name: '退还配件的价款', fen, working: `单卖 ${words}`, by: leaf.rights }];
  if (demand !== 'refund-deposit') return [];
  const working = `定金 ${words} × 2；定金超过总价两成的部分不翻倍`;
  return [{ name: '双倍返还定金', fen: 2 * fen, working, by: ['law.deposit_double'] }];
}

const MONEY_BACK = new Set(['return', 'refund', 'agree-return']);

function asksMoneyBack(facts: DraftFacts): boolean {
  // What never came cannot be kept: before a court it is the money.
  if (facts.demand === 'refund-deposit' || facts.leaf.pleads) return false;
  if (facts.leaf.id.startsWith('undelivered.')) return true;
  return MONEY_BACK.has(facts.demand) || (facts.said.moneyInstead === true && exchangeDue(facts));
}

/** May the buyer choose money instead? */
export function exchangeDue({ rights, situation }: Pick<DraftFacts, 'rights' | 'situation'>): boolean {
  return EXCHANGES.has(rights[0] ?? '') && situation.condition === 'new';
}

const EXCHANGES: ReadonlySet<string> = new Set([
  'law.sanbao.exchange15',
  'law.sanbao.two_repairs',
  'law.sanbao.repair30',
  'law.sanbao.repair60',
]);

/** 三包 19: stock exists, an exchange is due, and money is wanted instead. Not within the days in which a return is a right. */
function depreciation(facts: DraftFacts, paid: Fen): Amount | undefined {
  const { received, repairs, today, said } = facts;
  if (!said.moneyInstead || !exchangeDue(facts) || received === undefined) return undefined;
  const inRepair = repairs.reduce((sum, { sent, returned }) => sum + daysBetween(sent, returned ?? today), 0);
  const days = Math.max(0, daysBetween(received, today) - inRepair);
  const fen = Math.min(paid, Math.round((paid * days * 5) / 1000));
  if (fen === 0) return undefined;
  const working = `${formatFen(paid)} × 0.5% × ${days} 天（签收到今天，扣去送修 ${inRepair} 天）`;
  return { name: '可能扣的折旧（店家有同型号时）', fen: -fen, working, by: ['law.sanbao.depreciation'] };
}

/** Least and multiple of 消法55. */
const TIMES = 3;
const LEAST: Fen = 50_000;

/** Only where the buyer confirmed the fraud, and on a leaf that allows it at all. */
function fraud({ paid, said, rights }: DraftFacts): Amount | undefined {
  if (!said.fraud || paid === undefined || !rights.includes('law.fraud3x')) return undefined;
  const fen = Math.max(LEAST, paid * TIMES);
  const working = fen === LEAST ? `价款三倍不足 500 元，按 500 元` : `${formatFen(paid)} × 3`;
  return { name: '赔偿价款三倍', fen, working, by: ['law.fraud3x'] };
}

/** 诉讼费用交纳办法 13: property cases, by steps; 15 and 16: half of it in simple proceedings or when mediated. */
export function courtFee(claim: Fen): { full: Fen; half: Fen } {
  const yuan = claim / 100;
  const steps: readonly [from: number, to: number, rate: number][] = [
    [10_000, 100_000, 0.025],
    [100_000, 200_000, 0.02],
    [200_000, 500_000, 0.015],
    [500_000, 1_000_000, 0.01],
  ];
  const above = steps.reduce((sum, [from, to, rate]) => sum + Math.max(0, Math.min(yuan, to) - from) * rate, 0);
  const full = Math.round((50 + above) * 100);
  return { full, half: Math.round(full / 2) };
}
