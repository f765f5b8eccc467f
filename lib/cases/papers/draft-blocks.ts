import type { CaseRecord } from '../../model/case';
import type { Block } from '../../word/word-file';
import type { Draft, DraftKind } from '../drafts/draft';
import { type OwnWords, ownWords } from '../drafts/saved';
import { plain } from '../drafts/text';

/** What the buyer wrote in the boxes of a text, by box, as it was last saved. */
export function savedFields({ drafts }: Pick<CaseRecord, 'drafts'>, kind: DraftKind): OwnWords {
  const saved = drafts.findLast((one) => one.kind === kind);
  return saved ? ownWords(saved) : {};
}

/** A text for Word: box by box, in the buyer's words where there are any. */
export function draftBlocks({ title, fields }: Draft, own: OwnWords): Block[] {
  const only = fields.length === 1;
  const boxes = fields.flatMap(({ id, label, parts }): Block[] => [
    ...(only ? [] : [{ kind: 'heading' as const, text: label }]),
    { kind: 'text', text: own[id] ?? plain(parts) },
  ]);
  return [{ kind: 'title', text: title }, ...boxes];
}
