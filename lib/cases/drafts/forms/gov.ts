import { formatFen } from '../../../model/money';
import { fullDay } from '../../../model/words/day';
import { advice, law, type Statement } from '../../content/statement';
import type { Demand } from '../../triage/problem';
import { citesOf } from '../cite';
import { platformName } from '../clauses';
import type { Draft, Field } from '../draft';
import type { DraftFacts } from '../facts';
import { claimOf, matterOf } from '../matter';
import { type Clause, clip, lengthOf, shorten } from '../shorten';
import { gap, joined, type Part } from '../text';
import { contacts, toOthers } from './platform';

/** What the 12315 pages take; seen on the 举报 page, likely on the 投诉 page: 以页面为准. */
export const LIMITS = {
  text: 400,
  product: 50,
  platform: 20,
  shop: 50,
  address: 40,
} as const;

const CLAIMS: Partial<Record<Demand, string>> = {
  return: '退货、退还货款',
  refund: '退还货款',
  'agree-return': '退货、退还货款',
  exchange: '更换',
  'swap-part': '更换',
  repair: '修理',
  deliver: '退还货款',
  compensate: '赔偿损失',
  'send-part': '补足商品数量',
  'refund-part': '退还货款',
  settle: '退还货款',
};

/** 投诉: to have one's own dispute settled. */
export function govComplaint(seller: DraftFacts): Draft {
  const facts = toOthers(seller);
  return {
    kind: 'gov-complaint',
    title: '12315 投诉',
    stage: 'gov12315',
    fields: [
      ...respondent(facts),
      ...person(facts),
      ...product(facts),
      {
        id: 'day',
        label: '争议发生时间',
        parts: [since(facts)],
      },
      { id: 'claim', label: '诉求', parts: [CLAIMS[facts.demand] ?? '其他'], choose: true },
      ...SORTED,
      contentField(story(facts)),
    ] as unknown as Draft['fields'],
    hints: [
      law('要真实身份；冒用他人、材料虚假的不受理。', 'gov.12315.materials'),
      law('消协、法院处理过的不再受理，平台处理过不算。', 'gov.12315.bar_handled'),
      ...OF_THE_FORM,
    ],
  };
}

/** 举报: to report what breaks a rule; anonymous if one likes, and no claim of one's own. */
export function govReport(seller: DraftFacts): Draft {
  const facts = toOthers(seller);
  const clauses: Clause[] = [
    { parts: joined(`${platformName(facts)}上的“`, facts.shop ?? gap('shop', '店铺名'), '”：') },
    { parts: joined(matterOf(facts), '。') },
    { parts: contacts(facts) },
    { parts: ['线索见附件，请依法查处。'], short: ['请依法查处。'] },
  ];
  return {
    kind: 'gov-report',
    title: '12315 举报',
    stage: 'gov12315',
    fields: [...respondent(facts), ...product(facts), ...SORTED, contentField(clauses)] as unknown as Draft['fields'],
    hints: [
      law('投诉解决自己的事，举报反映违法，分开提，也分开处理。', 'gov.12315.materials'),
      law('普通毛病不算违法。拖过15天、卖翻新、卖假的，才举报。', 'law.delay15'),
      advice('可以匿名，但要写具体线索，并对真实性负责。'),
      ...OF_THE_FORM,
    ],
  };
}

/** What is chosen from lists, in the form's order: some choices empty a later one. */
const SORTED: readonly Field[] = [
  { id: 'topic', label: '问题类别', parts: ['在列表里选最像的'], choose: true },
  { id: 'unit', label: '处理单位', parts: ['前面选好了再选：改销售方式、问题类别会清空它'], choose: true },
];

const OF_THE_FORM: readonly Statement[] = [
  advice('长框可能不让粘贴：用“最短的”，照着打。字数、附件以页面为准。'),
  advice('附件在“证据目录”里准备：最多4个，每个不超过5MB。'),
];

/** The long box: as full as its limit allows, and as short as the facts allow. */
function contentField(clauses: readonly Clause[]): Field {
  const { parts, over } = shorten(clauses, LIMITS.text);
  const brief = shorten(clauses, 0).parts;
  return {
    id: 'text',
    label: '内容',
    parts,
    limit: LIMITS.text,
    ...(over ? { over } : {}),
    ...(lengthOf(brief) < lengthOf(parts) ? { brief } : {}),
  };
}

/** When the dispute began: the fault, or where there is none the first demand. */
function since({ faultOn, leaf, contacts: { askedOn } }: DraftFacts): Part {
  const day = faultOn ?? askedOn;
  if (day) return fullDay(day);
  return /^(damage|unusable|expired)/.test(leaf.id) ? gap('faultOn', '哪天开始的') : gap('askedOn', '哪天第一次提的');
}

function bounded(parts: readonly Part[], limit: number): Pick<Field, 'parts' | 'limit' | 'over'> {
  const over = lengthOf(parts) - limit;
  return { parts, limit, ...(over > 0 ? { over } : {}) };
}

function person({ said }: DraftFacts): Field[] {
  return [
    { id: 'name', label: '姓名', parts: [said.name ?? gap('name', '你的姓名')] },
    { id: 'idType', label: '证件类型', parts: ['自己选'], choose: true },
    { id: 'idNumber', label: '证件号码', parts: [said.idNumber ?? gap('idNumber', '证件号码')] },
    { id: 'phone', label: '联系电话', parts: [said.phone ?? gap('phone', '你的电话')] },
    {
      id: 'address',
      label: '联系地址',
      // Whose address it is nobody may cut: how much it is too long is said.
      ...bounded([said.address ?? gap('address', '你的地址')], LIMITS.address),
    },
    { id: 'publish', label: '是否同意公示投诉信息', parts: ['自己选'], choose: true },
    { id: 'delegate', label: '是否同意委托调解', parts: ['自己选'], choose: true },
  ];
}

function respondent({ shop, said }: DraftFacts): Field[] {
  return [
    {
      id: 'company',
      label: '被投诉的商家',
      parts: [shop ? clip(shop, LIMITS.shop) : gap('shop', '店铺名')],
      limit: LIMITS.shop,
    },
    {
      id: 'companyCode',
      label: '商家名称或统一社会信用代码（店铺营业执照页）',
      parts: [said.sellerCode ?? gap('sellerCode', '营业执照上的名称或代码')],
    },
  ];
}

function product(facts: DraftFacts): Field[] {
  const { title, shop, orderId, paid } = facts;
  return [
    { id: 'product', label: '商品名称', parts: [clip(title, LIMITS.product)], limit: LIMITS.product },
    { id: 'sort', label: '商品类别', parts: ['选手机、通讯一类；没有就自己填中文，不能写“其他”'], choose: true },
    { id: 'way', label: '销售方式', parts: ['网购'], choose: true },
    { id: 'platform', label: '平台', parts: [clip(platformName(facts), LIMITS.platform)], limit: LIMITS.platform },
    {
      id: 'shop',
      label: '入驻商户',
      parts: [shop ? clip(shop, LIMITS.shop) : gap('shop', '店铺名')],
      limit: LIMITS.shop,
    },
    { id: 'order', label: '订单号（选填）', parts: [orderId ?? gap('order', '订单号')] },
    {
      id: 'amount',
      label: '消费金额',
      parts: [paid === undefined ? gap('paid', '实付多少元') : (paid / 100).toFixed(2)],
    },
  ];
}

/** The case in one paragraph. Dates, amounts and numbers are facts and stay; a quotation may be shortened. */
export function story(facts: DraftFacts): { parts: Part[]; spare?: number; short?: Part[] }[] {
  const { placedOn, shop, phone, paid, orderId, contacts: said } = facts;
  const cites = citesOf(facts, 2);
  const told = contacts(facts);
  const shorter = contacts({
    ...facts,
    contacts: {
      ...said,
      ...(said.answer ? { answer: clip(said.answer, 40) } : {}),
      ...(said.platformAnswer ? { platformAnswer: clip(said.platformAnswer, 30) } : {}),
    },
  });
  return [
    {
      parts: joined(
        '本人',
        placedOn ? fullDay(placedOn) : undefined,
        `在${platformName(facts)}`,
        shop ? `“${shop}”` : undefined,
        `购买${phone}，实付`,
        paid === undefined ? gap('paid', '实付多少元') : formatFen(paid),
        '，订单',
        orderId ?? gap('order', '订单号'),
        '。',
      ),
      short: joined(
        '本人',
        placedOn ? fullDay(placedOn) : undefined,
        `在${platformName(facts)}`,
        shop ? `“${clip(shop, 24)}”` : undefined,
        `购买${clip(phone, 24)}，实付`,
        paid === undefined ? gap('paid', '实付多少元') : formatFen(paid),
        '，订单',
        orderId ?? gap('order', '订单号'),
        '。',
      ),
    },
    // The day of the order stands in front already.
    { parts: joined(matterOf({ ...facts, placedOn: undefined }), '。') },
    { parts: told, short: shorter },
    ...(cites ? [{ parts: [`依据${cites}。`], spare: 2 }] : []),
    { parts: joined(claimOf(facts, { cited: true }), '。') },
    { parts: ['附订单、聊天等材料。'], spare: 3 },
  ];
}
