import type { SavedDraft } from '../../model/case';

/** The buyer's own words, by the box they stand in: what a saved text holds. */
export type OwnWords = Readonly<Record<string, string>>;

export function savedDraft(kind: string, words: OwnWords, savedAt: number): SavedDraft {
  return { kind, text: JSON.stringify(words), savedAt };
}

/** What a saved text holds; nothing where it is not one of ours, as it may be in somebody's file. */
export function ownWords({ text }: Pick<SavedDraft, 'text'>): OwnWords {
  try {
    const fields: unknown = JSON.parse(text);
    if (typeof fields !== 'object' || fields === null) return {};
    return Object.fromEntries(
      Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return {};
  }
}
