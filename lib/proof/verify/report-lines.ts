import { maskedWords } from '../package/catalogue';
import type { ItemState, PackageReport, Refusal, StampReport } from './report';

export const ITEM_WORDS: Readonly<Record<ItemState, string>> = {
  whole: '完好',
  changed: '被改动',
  missing: '缺失',
  renamed: '被改名',
  'not-in-ledger': '不在存证链里',
};

export const STAMP_WORDS: Readonly<Record<StampReport['state'], string>> = {
  good: '有效',
  'unknown-root': '有效，根证书请自行核对',
  unchecked: '这里核对不了',
  bad: '无效',
};

/** The verdict in one sentence. It speaks of bytes: whether a page was true, no check can tell. */
export function verdict(report: PackageReport | Refusal): string {
  if ('refused' in report) return report.refused;
  if (!report.whole) return '这个证据包不完好，下面写明是哪里。';
  const since = report.stamps.find(({ state }) => state === 'good')
    ? '，存证链末端有可信时间'
    : '，没有已知机构的可信时间';
  return `这个证据包完好：${report.items.length} 件证据和签名时一样${since}。`;
}

/** A report line by line, for a terminal. */
export function reportLines(report: PackageReport | Refusal): string[] {
  if ('refused' in report) return [`没有核对：${report.refused}`];
  return [
    verdict(report),
    ...report.items.map(
      ({ item, state, says }) =>
        `第 ${item.number} 件 ${item.title}：${ITEM_WORDS[state]}${says && `。${says}`}${item.masked ? `（${maskedWords(item.masked)}）` : ''}`,
    ),
    ...report.stamps.map(({ file, state, says }) => `时间戳 ${file}：${STAMP_WORDS[state]}。${says}`),
    ...report.devices.map(({ says }) => `谁签的：${says}`),
    ...report.faults.map((fault) => `问题：${fault}`),
    `存证链 ${report.entries} 条。${report.key ? `签名公钥的编号 ${report.key}，请向提交人核对。` : ''}`,
    '说明：这只核对文件有没有改动、什么时候存下，不能说明内容本身是真的。',
  ];
}
