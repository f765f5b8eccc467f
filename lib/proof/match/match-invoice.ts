import { type CivilDate, daysBetween } from '../../model/dates';
import { type Fen, formatFen } from '../../model/money';
import type { Invoice } from '../invoice/invoice';
import { namesLike } from './names-alike';

/** What is known of a purchase that an invoice could be of. */
export interface Candidate {
  id: string;
  title: string;
  orderId?: string;
  /** Of the whole order, as paid. */
  orderTotal?: Fen;
  unitPrice?: Fen;
  quantity: number;
  orderedOn?: CivilDate;
  imeis: readonly string[];
  /** From an invoice that is kept already. */
  sellerName?: string;
}

export interface Match {
  id: string;
  /** `sure`: a number says so. `likely`: amount and more. `possible`: the buyer has to say. */
  strength: 'sure' | 'likely' | 'possible';
  /** Why it fits, in sentences. */
  reasons: string[];
  /** What does not fit, in sentences. */
  mismatches: string[];
}

type Finding = { is: 'fits' | 'differs' | 'unknown'; says?: string };

const STRENGTHS = ['sure', 'likely', 'possible'] as const;
/** Invoices are asked for late: with the return window long closed, for a claim, for the year's accounts. */
const LATEST_DAYS = 400;

/** The purchases an invoice may be of, the best first. A red invoice takes another back: it is of none. */
export function matchInvoice(invoice: Invoice, candidates: readonly Candidate[]): Match[] {
  if (invoice.kind === 'red') return [];
  return candidates
    .flatMap((candidate) => matched(invoice, candidate) ?? [])
    .toSorted(
      (a, b) =>
        STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength) ||
        b.reasons.length - a.reasons.length ||
        a.mismatches.length - b.mismatches.length,
    );
}

function matched(invoice: Invoice, candidate: Candidate): Match | undefined {
  const imei = imeiOf(invoice, candidate);
  const order = orderOf(invoice, candidate);
  const amount = amountOf(invoice, candidate);
  const day = dayOf(invoice, candidate);
  const item = itemOf(invoice, candidate);
  const strength = strengthOf({ imei, order, amount, day, item });
  if (!strength) return undefined;
  const findings = [imei, order, amount, day, item, sellerOf(invoice, candidate)];
  const say = (is: Finding['is']) => findings.flatMap((one) => (one.is === is && one.says ? [one.says] : []));
  return { id: candidate.id, strength, reasons: say('fits'), mismatches: [...say('differs'), ...titleOf(invoice)] };
}

function strengthOf(
  found: Record<'imei' | 'order' | 'amount' | 'day' | 'item', Finding>,
): Match['strength'] | undefined {
  if (found.imei.is === 'differs' && found.order.is !== 'fits') return undefined;
  if (found.imei.is === 'fits' || found.order.is === 'fits') return 'sure';
  if (found.order.is === 'differs' || found.day.is === 'differs' || found.item.is === 'differs') return undefined;
  if (found.amount.is === 'fits' && (found.item.is === 'fits' || found.day.is === 'fits')) return 'likely';
  return found.item.is === 'fits' ? 'possible' : undefined;
}

function imeiOf({ imeis }: Invoice, candidate: Candidate): Finding {
  const same = imeis.find((imei) => candidate.imeis.includes(imei));
  if (same) return { is: 'fits', says: `发票上的 IMEI ${same} 就是这台手机的。` };
  if (imeis.length > 0 && candidate.imeis.length > 0)
    return { is: 'differs', says: `发票上的 IMEI 是 ${imeis[0]}，和这台手机的不同。` };
  return { is: 'unknown' };
}

function orderOf({ orderIds }: Invoice, { orderId }: Candidate): Finding {
  if (!orderId || orderIds.length === 0) return { is: 'unknown' };
  if (orderIds.includes(orderId)) return { is: 'fits', says: `备注里的订单号 ${orderId} 就是这一单。` };
  return { is: 'differs', says: `备注里的订单号是 ${orderIds[0]}，不是这一单。` };
}

function amountOf({ total }: Invoice, { orderTotal, unitPrice, quantity }: Candidate): Finding {
  if (total === undefined) return { is: 'unknown' };
  if (total === orderTotal) return { is: 'fits', says: `价税合计 ${formatFen(total)} 和订单实付一样。` };
  if (unitPrice !== undefined && (total === unitPrice || total === unitPrice * quantity))
    return { is: 'fits', says: `价税合计 ${formatFen(total)} 和商品价格一样。` };
  const paid = orderTotal ?? (unitPrice === undefined ? undefined : unitPrice * quantity);
  if (paid === undefined) return { is: 'unknown' };
  const more = total > paid ? '多' : '少';
  return {
    is: 'differs',
    says: `发票金额 ${formatFen(total)} 比订单的 ${formatFen(paid)} ${more} ${formatFen(Math.abs(total - paid))}。可能是优惠、国补或分开开票，请核对。`,
  };
}

function dayOf({ date }: Invoice, { orderedOn }: Candidate): Finding {
  if (!date || !orderedOn) return { is: 'unknown' };
  const days = daysBetween(orderedOn, date);
  if (days < 0) return { is: 'differs', says: `开票日期 ${date} 早于下单的 ${orderedOn}。` };
  if (days > LATEST_DAYS) return { is: 'differs', says: `开票日期 ${date} 离下单已有 ${days} 天。` };
  return { is: 'fits', says: days === 0 ? '下单当天开的票。' : `下单后 ${days} 天开的票。` };
}

function itemOf({ lines }: Invoice, { title }: Candidate): Finding {
  const goods = lines.filter(({ amount }) => amount > 0);
  if (goods.length === 0) return { is: 'unknown' };
  const same = goods.find(({ name, spec = '' }) => namesLike(`${name} ${spec}`, title));
  if (same) return { is: 'fits', says: `商品名称相近：${same.name}。` };
  const phone = goods.find(({ name }) => /移动通信|手机|智能终端|通信终端/.test(name));
  return phone ? { is: 'unknown' } : { is: 'differs', says: `发票上的商品是 ${goods[0]?.name}，不是这台手机。` };
}

function sellerOf({ sellerName }: Invoice, candidate: Candidate): Finding {
  if (!sellerName || !candidate.sellerName || sellerName === candidate.sellerName) return { is: 'unknown' };
  return { is: 'differs', says: `销售方是 ${sellerName}，和之前那张发票的 ${candidate.sellerName} 不同。` };
}

/** Nothing wrong with the invoice, but the other side may use it. */
function titleOf({ buyerName, buyerTaxId, imeis }: Invoice): string[] {
  const company = buyerTaxId !== undefined || /公司|集团|商行|工作室|事务所|中心$|学校|医院/.test(buyerName ?? '');
  return [
    ...(company && buyerName ? [`发票抬头是单位（${buyerName}），不是个人。`] : []),
    ...(imeis.length === 0 ? ['发票上没有写 IMEI，不能单凭它证明是哪一台手机。'] : []),
  ];
}
