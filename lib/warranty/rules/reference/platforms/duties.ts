import type { Rule } from '../../rule';

const SOURCE = '网络交易平台规则监督管理办法（总局令第116号）';
const URL = 'https://www.samr.gov.cn/zw/zfxxgk/fdzdgknr/fgs/art/2026/art_85b474fc5a08494bb60ca6a280b98d7d.html';

/** What every platform owes, whatever its own rules say. Reference only: nothing is counted from it. */
export const PLATFORM_DUTY_REFERENCE: readonly Rule[] = [
  {
    id: 'platform.human_review',
    title: '平台判错了，可以要求人工判定',
    moment: 'dispute',
    right:
      '平台按规则对你不利处理的，要告诉你事实、理由和依据，并给申诉渠道；只是机器判的，你要求人工判定就应当人工判。',
    how: '在申诉里写：请说明事实、理由和依据；本次如由机器作出，要求人工判定。',
    exclusions: '办法没写处理几天；以平台页面为准。',
    source: SOURCE,
    article: '令116号19、20',
    url: URL,
    effectiveFrom: '2026-02-01',
    confidence: 'high',
    texts: ['平台规则办法19'],
  },
  {
    id: 'platform.rules_history',
    title: '用你下单那天的平台规则',
    moment: 'dispute',
    right: '平台要保存并能下载改规则前三年的全部历史版本：用你下单那天的版本。',
    source: SOURCE,
    article: '令116号15',
    url: URL,
    effectiveFrom: '2026-02-01',
    confidence: 'high',
    texts: ['平台规则办法15'],
  },
  {
    id: 'platform.no_bar',
    title: '平台不得限制你投诉、起诉',
    moment: 'dispute',
    right: '平台规则里“找了12315或法院就不处理”这类限制你投诉、起诉的条款，平台不得写。',
    how: '写“与令116号第30条不一致，据此申诉”；稳妥起见仍先走平台。',
    source: SOURCE,
    article: '令116号30(4)',
    url: URL,
    effectiveFrom: '2026-02-01',
    confidence: 'high',
    texts: ['平台规则办法30'],
    disagreements: ['京东三方规则写行政或司法已介入的可不受理，与令116号30条不一致，可据此申诉；两边都列出。'],
  },
];
