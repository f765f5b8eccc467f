import { addDays } from '../../model/dates';
import { fullDay } from '../../model/words/day';
import { amountsOf, exchangeDue } from '../amounts';
import { demandWords, faultSince, received } from './clauses';
import type { DraftFacts } from './facts';
import { gap, joined, type Part } from './text';

/** What happened, in one sentence, by the kind of trouble. Ends without a full stop. */
export function matterOf(facts: DraftFacts): Part[] {
  const { leaf, said, situation } = facts;
  const signed = received(facts);
  const after = signed ? joined(signed, '，') : [];
  const { answers } = situation;
  switch (leaf.id.split('.')[0]) {
    case 'parts':
      return joined(after, partsMatter(facts));
    case 'mismatch':
    case 'used':
      return joined(after, said.fault ?? gap('fault', '哪里跟说的不一样，或什么毛病'));
    case 'unwanted':
      return joined(
        after,
        '我不想要了',
        // Only as answered: no such step, not merely none that is remembered.
        answers.confirmedNoReturn === 'no' ? '；下单时没有单独一步让我确认“激活后不退”' : undefined,
      );
    case 'undelivered':
      return undeliveredMatter(facts);
    case 'money':
      return moneyMatter(facts);
    case 'safety':
      return joined(
        after,
        facts.fault ?? gap('fault', '什么情形'),
        answers.harm === 'phone' ? undefined : ['，', said.harm ?? gap('harm', '伤到了什么')],
      );
    default:
      return leaf.id === 'damage.surface'
        ? joined(after, '到手就有', said.fault ?? gap('fault', '什么伤'))
        : joined(after, inRepair(facts) ?? joined(repairedTwice(facts), faultSince(facts), asAnswered(facts)));
  }
}

/** What the answers say besides, and the demand rests on. */
function asAnswered({ leaf, said, you, situation: { answers } }: DraftFacts): Part[] | undefined {
  if (leaf.id === 'expired.harm') return ['，', said.harm ?? gap('harm', '伤到了什么')];
  if (leaf.id === 'expired.known') return [`；有证据表明卖的时候就有问题，${you}当时知道`];
  if (leaf.id === 'expired.reported') return ['；保修期内报过这个毛病，有记录'];
  return /-late$/.test(leaf.id) && answers.record === 'yes' ? ['，当时留有记录'] : undefined;
}

function inRepair({ situation }: DraftFacts): string | undefined {
  const { since } = situation.repairs;
  return since ? `${fullDay(since)}送修，到今天还没修好` : undefined;
}

/** Both repairs with their dates, as the records have them: what the right to another phone stands on. */
function repairedTwice({ leaf, repairs }: DraftFacts): string | undefined {
  const done = repairs.filter(({ returned }) => returned !== undefined);
  if (leaf.id !== 'damage.two-repairs' || done.length < 2) return undefined;
  const spans = done.map(({ sent, returned = '' }) => `${fullDay(sent)}至${fullDay(returned)}`);
  return `${spans.join('、')}送修过${done.length}次，`;
}

function partsMatter({ said, situation: { answers } }: DraftFacts): Part[] {
  const part = said.part ?? gap('part', '哪个配件');
  if (answers.partWhat === 'broken') return [part, '不能正常工作'];
  if (answers.listed === 'yes') return ['商品页写明含', part, '，清点时没有'];
  return answers.partWhat === 'gift' ? ['答应的赠品', part, '没有给到'] : ['清点时没有', part];
}

function undeliveredMatter({ placedOn, situation: { answers } }: DraftFacts): Part[] {
  const placed = placedOn ? `${fullDay(placedOn)}下单，` : '';
  if (answers.arrival === 'not-shipped') return [`${placed}到今天还没发货`];
  if (answers.arrival === 'lost') return [`${placed}没有送到我手里`];
  if (answers.arrival === 'proxy') return [`${placed}物流显示签收，我没有收到`];
  return [`${placed}到今天还没收到`];
}

function moneyMatter({ said, you, situation: { answers } }: DraftFacts): Part[] {
  if (answers.which === 'refund') {
    const day = answers.backOn && /^\d/.test(answers.backOn) ? answers.backOn : undefined;
    return joined('退货已在', day ? fullDay(day) : gap('backOn', '店家哪天收到退货'), `由${you}签收，货款至今没退`);
  }
  if (answers.which === 'invoice') return ['发票到今天没有开'];
  if (answers.which === 'price') return ['同一款手机降价了，价保没有补差价'];
  if (answers.which === 'subsidy') return ['退款没有按我实际支付的金额算清'];
  return joined(`${you}答应`, said.promise ?? gap('promise', '答应了什么'), '，到今天没有做');
}

interface Told {
  /** It was asked for before. */
  again?: boolean;
  /** What it rests on stands in front already. */
  cited?: boolean;
}

/** `我要求退货退款`, fitted to the kind of trouble. */
export function claimOf(facts: DraftFacts, told: Told = {}): Part[] {
  return joined(claimedIn(facts, told), threefold(facts));
}

/** 消法55, only where the buyer confirmed it, with its amount. */
function threefold(facts: DraftFacts): string | undefined {
  const found = amountsOf(facts).lines.find(({ by }) => by.includes('law.fraud3x'));
  return found && `，并按消费者权益保护法第五十五条赔偿${(found.fen / 100).toFixed(2)}元`;
}

function claimedIn(facts: DraftFacts, { again, cited }: Told): Part[] {
  if (facts.said.moneyInstead && exchangeDue(facts)) return [`我要求退货退款；${facts.you}有同型号的，折旧按规定扣`];
  const words = demandWords(facts);
  switch (facts.demand) {
    case 'send-part':
      return facts.leaf.pleads ? ['能补发的话，请补发一个'] : ['我要求补发；不能补发的，退还相应价款'];
    case 'refund-part':
      return joined('我要求退还这个配件的价款', yuanOf(facts, '这个配件单卖多少元'));
    case 'refund-deposit':
      return depositClaim(facts);
    case 'quote':
    case 'instruct':
      return [`请${words}`];
    case 'agree-return':
      if (facts.leaf.id === 'used.private') return ['想商量怎么分担修理费，请告诉我您的想法'];
      if (facts.leaf.pleads) return ['想商量退货，请告诉我怎么办'];
      if (facts.you === '商家') return ['我要求退货退款'];
      return [again ? '我要求退货，请给退货地址' : '现在通知贵方退货，请给退货地址'];
    case 'deliver':
      return facts.you === '商家'
        ? ['我要求送达；送不到的，退还货款']
        : [`请在${fullDay(addDays(facts.today, 7))}前送到；到期不到，我要求退款`];
    case 'collect-phone':
      return facts.leaf.id.startsWith('safety.')
        ? [`电池不能寄快递，请安排上门取，${cited ? '' : '按产品质量法第四十条'}负责修理、更换或者退货`]
        : ['请提供签收底单，查清手机在哪；查不到的，我要求退款'];
    case 'keep-promise':
      return [facts.leaf.id === 'money.price' ? '我要求按价保的承诺补差价' : `我要求${words}`];
    default:
      return [`我要求${words}`];
  }
}

function yuanOf({ said }: DraftFacts, name: string): Part[] {
  return said.amount ? [`${said.amount}元`] : [gap('amount', name), '元'];
}

/** To the seller first a last chance with its day; what is demanded of others is what comes after it. */
function depositClaim(facts: DraftFacts): Part[] {
  const twice = joined('我要求双倍返还定金（付了', yuanOf(facts, '定金付了多少元'), '）');
  return facts.you === '商家' ? twice : joined(`请在${fullDay(addDays(facts.today, 7))}前发货；到期不发，`, twice);
}
