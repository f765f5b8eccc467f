import { addDays } from '../../../model/dates';
import { fullDay } from '../../../model/words/day';
import { amountsOf } from '../../amounts';
import { advice, law } from '../../content/statement';
import { citesOf } from '../cite';
import { theThing } from '../clauses';
import type { Draft } from '../draft';
import type { DraftFacts } from '../facts';
import { claimOf, matterOf } from '../matter';
import { gap, joined, type Part } from '../text';
import { story } from './gov';
import { contacts, toOthers } from './platform';

/** 消费者协会: the same facts, no form of its own is known. */
export function associationDraft(seller: DraftFacts): Draft {
  const facts = toOthers(seller);
  const { said } = facts;
  return {
    kind: 'association',
    title: '消费者协会投诉',
    stage: 'association',
    fields: [
      { id: 'name', label: '姓名', parts: [said.name ?? gap('name', '你的姓名')] },
      { id: 'phone', label: '电话', parts: [said.phone ?? gap('phone', '你的电话')] },
      { id: 'address', label: '地址', parts: [said.address ?? gap('address', '你的地址')] },
      { id: 'company', label: '商家', parts: [facts.shop ?? gap('shop', '店铺名')] },
      { id: 'text', label: '事实和要求', parts: joined(...story(facts).map(({ parts }) => parts)) },
    ],
    hints: [law('12315不受理了再交：消协处理过的，12315就不再受理。', 'gov.12315.bar_handled')],
  };
}

/** The maker's own service: what to say at the counter or on the line. */
export function brandDraft(facts: DraftFacts): Draft {
  const { phone, imei, received } = facts;
  const expired = facts.leaf.id.startsWith('expired.');
  return {
    kind: 'brand',
    title: '品牌官方服务',
    stage: 'brand',
    fields: [
      {
        id: 'text',
        label: '这样说',
        parts: joined(
          `您好，${phone}`,
          imei ? `（IMEI ${imei}）` : undefined,
          received ? `，${fullDay(received)}签收` : undefined,
          '，',
          facts.fault ?? gap('fault', '什么现象'),
          '。',
          expired
            ? '已过保修期，请先检测并给书面报价：零件、工时、检测费各多少，旧件是否归还，修好后保修多久。同意后再修。'
            : '请检测，给我写明送修日、毛病和结论的单子；要收费的，先给书面报价。',
        ),
      },
    ],
    hints: [advice('去之前备份，退出账号、关掉“查找”。每次都拿单子。')],
  };
}

/** 催告函: the last letter before a court. */
export function noticeDraft(facts: DraftFacts): Draft {
  const { said, today, shop } = facts;
  const cites = citesOf(facts, 4);
  return {
    kind: 'notice',
    title: '催告函',
    stage: 'court',
    fields: [
      {
        id: 'text',
        label: '全文',
        parts: joined(
          '催告函\n\n',
          shop ?? gap('shop', '店铺名'),
          '：\n\n',
          theThing(facts),
          '，',
          matterOf(facts),
          '。\n\n',
          contacts(facts),
          '\n\n',
          cites ? `依据${cites}，` : undefined,
          claimOf(facts, { again: true, cited: true }),
          `。请在${fullDay(addDays(today, 7))}前办理并书面答复；到期没有办理，本人将依法`,
          facts.outside || facts.also.has('handled') ? '向法院起诉' : '投诉、起诉',
          '。\n\n',
          '来函人：',
          said.name ?? gap('name', '你的姓名'),
          '，电话 ',
          said.phone ?? gap('phone', '你的电话'),
          `\n${fullDay(today)}`,
        ),
      },
    ],
    hints: [law('有据的催告会让诉讼时效重新计算，寄出的凭证留好。', 'law.limitation3y')],
  };
}

/** 要素式民事起诉状, one field an element. */
export function courtDraft(seller: DraftFacts): Draft {
  // What goes along stands in the list of evidence.
  const facts = toOthers({ ...seller, said: { ...seller.said, video: false } });
  const { said, today } = facts;
  const cites = citesOf(facts, 4);
  return {
    kind: 'court',
    title: '民事起诉状',
    stage: 'court',
    fields: [
      {
        id: 'plaintiff',
        label: '原告',
        parts: joined(
          said.name ?? gap('name', '你的姓名'),
          '，住所 ',
          said.address ?? gap('address', '你的地址'),
          '，电话 ',
          said.phone ?? gap('phone', '你的电话'),
          '，证件号码 ',
          said.idNumber ?? gap('idNumber', '证件号码'),
        ),
      },
      {
        id: 'defendant',
        label: '被告',
        parts: joined(
          said.sellerCode ?? gap('sellerCode', '营业执照上的名称或代码'),
          '，住所 ',
          said.sellerAddress ?? gap('sellerAddress', '营业执照上的地址'),
        ),
      },
      { id: 'claims', label: '诉讼请求', parts: claims(facts) },
      {
        id: 'deal',
        label: '买了什么，合同怎么订的',
        parts: joined(story(facts)[0]?.parts),
      },
      { id: 'matter', label: '出了什么问题', parts: joined(matterOf({ ...facts, placedOn: undefined }), '。') },
      { id: 'asked', label: '怎么要求的，怎么答复的', parts: contacts(facts) },
      { id: 'law', label: '依据', parts: [cites ? `${cites}。` : '见证据和事实。'] },
      { id: 'evidence', label: '证据和来源', parts: ['见证据目录。'] },
      {
        id: 'court',
        label: '此致',
        parts: joined(said.court ?? gap('court', '收货地的法院'), `\n\n具状人：（签名）\n${fullDay(today)}`),
      },
    ],
    hints: [
      law('收货地或卖家所在地的法院都可以。', 'court.venue'),
      law('按被告人数交副本；证据逐一编号，写来源和证明什么。', 'court.filing', 'court.evidence_list'),
      advice('法院有要素式示范文本，以它的格式为准，照这里的内容填。'),
    ],
  };
}

/** Numbered; only what can be claimed and was said. */
function claims(facts: DraftFacts): Part[] {
  const { lines } = amountsOf(facts);
  const owed = lines.filter(({ fen }) => fen > 0).map(({ name, fen }) => `${name}${(fen / 100).toFixed(2)}元`);
  const asked = owed.length > 0 ? owed.map((text) => [`判令被告${text}`]) : [joined('判令被告', demandOf(facts))];
  const all: Part[][] = [...asked.map((parts): Part[] => [...parts]), ['诉讼费由被告承担']];
  return all.flatMap((parts, i) => joined(`${i + 1}. `, parts, i < all.length - 1 ? '；\n' : '。'));
}

function demandOf(facts: DraftFacts): Part[] {
  // What a court is asked for has to be said by the buyer: a battery to be fetched is no claim.
  if (facts.demand === 'collect-phone') return [facts.said.claim ?? gap('claim', '要求什么：修理、更换或退货')];
  return claimOf(facts).map((part) => (typeof part === 'string' ? part.replace(/^我要求/, '') : part));
}
