import { advice } from '../../content/statement';
import type { Draft, DraftKind } from '../draft';
import type { DraftFacts } from '../facts';
import { type Tone, toSeller } from '../to-seller';

const TITLES: Readonly<Record<Tone, string>> = {
  friendly: '给卖家：客气地说',
  firm: '给卖家：再说一次',
  final: '给卖家：最后一次',
};

/** Words for the chat, in three tones. */
export function sellerDraft(facts: DraftFacts, tone: Tone): Draft {
  const kind: DraftKind = `seller-${tone}`;
  return {
    kind,
    title: TITLES[tone],
    stage: 'seller',
    fields: [{ id: 'text', label: '聊天里发', parts: toSeller(facts, tone) }],
    hints: [advice('用平台的聊天发；电话里说过的，再发一遍文字。')],
  };
}
