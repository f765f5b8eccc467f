import { readPromises } from '../promises/read-marks';
import { conditionWords, RIGHT_NAMES } from './right-names';

/** One service mark of the page and what it means for the buyer: no mark is passed over in silence. */
export interface MarkLine {
  /** In the page's words. */
  text: string;
  says: string;
  /** It takes something away, or holds only under a condition. */
  limits?: true;
}

/** Marks that give no period, by what they are about; the first that fits speaks. */
const MEANINGS: readonly (readonly [RegExp, string])[] = [
  [/国家补贴|国补|政府补贴/, '国补不是拒绝退换修的理由；退款按你实际付的钱退，补贴部分不归你，问清资格能不能恢复。'],
  [/假一赔|假一罚|假一赔付/, '收到假货，可按标的倍数要求赔付；普通故障不适用。留住这条标注。'],
  [
    /发货|次日达|当日达|当天发|小时达|晚发即赔/,
    '超时没发货，书面催一次并写明期限，仍不发可以退款；标了赔付的按标注要。',
  ],
  [/以旧换新|旧机换新|旧机回收/, '旧机抵价是另一笔买卖：新机的退换修照样算，退新机时问清旧机怎么退。'],
  [/运费|退货宝/, '退货的运费由保险或店家出，赔多少看保单；能不能退看别的期限。'],
  [/极速退款|闪电退|秒退|先行赔付/, '退款到账更快；能不能退看别的期限。'],
  [/正品|官方|授权|品牌直供/, '不是正品，可以退货退款；故意卖假的另可主张退一赔三。'],
  [/延保|延长保/, '另买的延保从原保修到期那天接着算：把到期日填进“延保和保险”。'],
  [/分期|免息|先用后付|花呗|白条/, '付款方式，不影响退换修；退货时问清分期怎么退。'],
  [/送货|上门|安装/, '没做到的，可要求店家按页面履行。'],
  [/联保|保修|质保|三包/, '没写多久：按国家规定的一年，品牌承诺更长的按品牌。'],
  [/价保|保价|价格保护|买贵/, '没写多久：看订单页的价保期。'],
];
const ANY = '页面写了就要做到（实施条例12）：保留截图，没做到可要求店家按页面履行。';

/** One line for each mark, in the page's order. */
export function markLines(promises: readonly string[]): MarkLine[] {
  const lines = new Map<string, MarkLine>();
  for (const mark of readPromises(promises)) {
    if (lines.has(mark.text) && mark.kind !== 'note') continue;
    const line = lineOf(mark);
    const before = lines.get(mark.text);
    if (before && !line.limits) continue;
    lines.set(mark.text, before ? { ...line, says: [...new Set([before.says, line.says])].join('') } : line);
  }
  return [...lines.values()];
}

type Mark = ReturnType<typeof readPromises>[number];

function lineOf(mark: Mark): MarkLine {
  const { text, group, conditions } = mark;
  if (mark.kind === 'note' && mark.denies) {
    const right = group ? `“${RIGHT_NAMES[group]}”` : '';
    return { text, limits: true, says: `页面说没有${right}：法律给的权利不因此消失，详情里有依据。` };
  }
  if (conditions) return { text, limits: true, says: `${conditionWords(conditions)}才有；法律怎么看，详情里有依据。` };
  if (mark.kind !== 'note' && group) return { text, says: `“${RIGHT_NAMES[group]}”，期限列在上面。` };
  return { text, says: MEANINGS.find(([words]) => words.test(text))?.[1] ?? ANY };
}
