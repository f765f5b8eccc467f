import type { CivilDate } from '../../model/dates';
import { type Fen, yuanToFen } from '../../model/money';
import type { Platform } from '../../model/order';
import { type Paid, paidFor, paidInWords } from '../../model/phone/paid';
import { phoneName, phonesIn } from '../../model/phone/phone-name';
import type { OrderRecord, Purchase } from '../../model/purchase';
import type { CircumstanceId } from '../content/circumstances';
import type { Demand, Leaf } from '../triage/problem';
import { type Result, resultOf } from '../triage/result';
import type { Situation } from '../triage/situation';
import type { Symptom } from '../triage/symptoms';

/** What the buyer says besides the answers; all of it optional, nothing of it invented. */
export interface Said {
  /** The fault in the buyer's words: 按电源键没反应. */
  fault?: string;
  /** Which accessory is missing or broken. */
  part?: string;
  /** What was promised. */
  promise?: string;
  /** What was harmed. */
  harm?: string;
  /** Where the order's page did not say it. */
  shop?: string;
  order?: string;
  /** Yuan, as typed. */
  paid?: string;
  /** The seller's answer and the platform's, where the log has none. */
  answer?: string;
  platformAnswer?: string;
  /** A video of the fault goes with the text. */
  video?: boolean;
  name?: string;
  phone?: string;
  address?: string;
  idNumber?: string;
  sellerAddress?: string;
  /** 统一社会信用代码 of the shop's licence page. */
  sellerCode?: string;
  court?: string;
  /** Yuan, as typed: of the accessory, of the deposit. */
  amount?: string;
  /** What a court is asked for, where the demand is no claim. */
  claim?: string;
  /** An exchange is due, and the buyer wants the money instead: then days of use may be taken off. */
  moneyInstead?: boolean;
  /** Confirmed by the buyer, one by one: the seller knew and deceived. */
  fraud?: boolean;
  /** Fen, for what is neither refund nor freight: bills of a harm, a repair paid for. */
  loss?: Fen;
  freight?: Fen;
}

/** What happened with the seller, from the log. */
export interface Contacts {
  /** The day the demand was first made. */
  askedOn?: CivilDate;
  /** In the seller's words. */
  answer?: string;
  answeredOn?: CivilDate;
  platformAnswer?: string;
  /** They promised something by this day. */
  promisedBy?: CivilDate;
}

/** All that a text may use. */
export interface DraftFacts {
  today: CivilDate;
  platform: Platform;
  seller: Situation['seller'];
  outside: boolean;
  /** How the seller is called: to the seller 贵方, to others 商家. */
  you: '贵方' | '商家';
  shop: string | undefined;
  orderId: string | undefined;
  phone: string;
  title: string;
  imei: string | undefined;
  /** In the order. */
  phones: number;
  also: ReadonlySet<CircumstanceId>;
  /** Cards included: they come back too. */
  paid: Fen | undefined;
  /** How it was paid, where that takes more than one word. */
  paidHow: string | undefined;
  placedOn: CivilDate | undefined;
  received: CivilDate | undefined;
  delivered: boolean;
  faultOn: CivilDate | undefined;
  /** In the middle of a sentence. */
  fault: string | undefined;
  /** The buyer said that it was neither dropped nor wet nor opened. */
  noMisuse: boolean;
  repairs: readonly { sent: CivilDate; returned?: CivilDate }[];
  demand: Demand;
  /** Ids of the rights that are open, the one to use first in front. */
  rights: readonly string[];
  leaf: Leaf;
  result: Result;
  situation: Situation;
  said: Said;
  contacts: Contacts;
}

export interface Materials {
  purchase: Purchase;
  order: OrderRecord;
  situation: Situation;
  leaf: Leaf;
  symptom: Symptom | undefined;
  said?: Said;
  contacts?: Contacts;
}

export function draftFacts(materials: Materials): DraftFacts {
  const { purchase, order, situation, leaf, symptom, said = {}, contacts = {} } = materials;
  const result = resultOf(leaf, situation);
  const { line } = purchase;
  const paid = paidOf(purchase, order);
  return {
    today: situation.today,
    platform: purchase.platform,
    seller: situation.seller,
    you: '贵方',
    outside: situation.buyer === 'company' || situation.seller === 'private',
    shop: order.shop?.name ?? said.shop,
    orderId: order.orderId ?? said.order,
    phone: phoneName({ ...purchase, says: {} }),
    title: line.title,
    imei: purchase.says.imei,
    phones: situation.phones,
    also: new Set(result.also.map(({ id }) => id)),
    paid: paid?.fen ?? (said.paid ? yuanToFen(said.paid) : undefined),
    paidHow: paid && paidInWords(paid, order),
    placedOn: (order.placedAt ?? purchase.placedAt)?.slice(0, 10),
    received: situation.receivedSure ? situation.received : undefined,
    delivered: situation.delivered,
    faultOn: situation.faultOn,
    fault: said.fault?.trim() || symptom?.words,
    noMisuse: situation.answers.misuse === 'none',
    repairs: purchase.says.repairs ?? [],
    demand: result.demand,
    rights: result.rights,
    leaf,
    result,
    situation,
    said: { ...fromInvoice(purchase), ...said },
    contacts: {
      ...(situation.answers.askedOn && /^\d/.test(situation.answers.askedOn)
        ? { askedOn: situation.answers.askedOn }
        : {}),
      ...(said.answer ? { answer: said.answer } : {}),
      ...(said.platformAnswer ? { platformAnswer: said.platformAnswer } : {}),
      ...contacts,
    },
  };
}

/** Who sold the phone in law, as its invoice says: a complaint wants that, and a shop's name is not it. */
function fromInvoice({ says: { invoice } }: Purchase): Said {
  const seller = [invoice?.sellerName, invoice?.sellerTaxId].filter(Boolean).join('，');
  return seller ? { sellerCode: seller } : {};
}

/** What one phone cost. */
function paidOf(purchase: Purchase, order: OrderRecord): Paid | undefined {
  const { unitPrice } = purchase.line;
  if (phonesIn(purchase) === 1) return paidFor(purchase, order);
  return unitPrice ? { fen: unitPrice, price: true } : undefined;
}
