import { titleOf } from '../../evidence/item';
import { CASE_ACT, type CaseRecord } from '../../model/case';
import type { EvidenceItem } from '../../model/evidence-says';
import type { Block } from '../../word/word-file';
import { CHANNEL_WORDS, ENTRY_WORDS, OUTCOME_WORDS, STAGE_WORDS } from '../case-words';
import { byDay } from '../log/contacts';

/** What happened in a dispute, day by day, for who was not there: to whom, how, what was said, which evidence belongs to it. */
export function chronologyBlocks(
  { entries, outcome }: Pick<CaseRecord, 'entries' | 'outcome'>,
  evidence: readonly EvidenceItem[],
): Block[] {
  const titles = new Map(
    evidence.flatMap((item) => (item.record.name === CASE_ACT ? [] : [[item.record.id, titleOf(item)] as const])),
  );
  const rows = entries
    .toSorted(byDay)
    .map(({ kind, on, at, stage, channel, who, text, promisedBy, evidence: ids }) => [
      at ? `${on} ${at}` : on,
      `${STAGE_WORDS[stage]}${who ? `（${who}）` : ''}\n${CHANNEL_WORDS[channel]}`,
      [
        ENTRY_WORDS[kind],
        ...(text ? [text] : []),
        ...(promisedBy ? [`说好 ${promisedBy} 前`] : []),
        ...(ids ?? []).flatMap((id) => (titles.has(id) ? [`附：${titles.get(id)}`] : [])),
      ].join('\n'),
    ]);
  const end = outcome && [
    outcome.on,
    '',
    `结果：${OUTCOME_WORDS[outcome.kind]}${outcome.note ? `，${outcome.note}` : ''}`,
  ];
  return [
    { kind: 'title', text: '经过' },
    { kind: 'table', head: ['时间', '对方和方式', '经过'], shares: [3, 3, 10], rows: end ? [...rows, end] : rows },
    { kind: 'text', text: '以上由本人记录，时间为北京时间。聊天、通话和单据见证据目录。' },
  ];
}
