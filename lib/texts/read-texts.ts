import { findBytes } from '../db/evidence/bytes/stored-bytes';
import type { Vault } from '../db/store/schema';
import { forgetTexts } from './forget-texts';
import { hasText, type TextTools, textOf } from './text-of';
import type { Texts } from './text-store';

/**
 * Reads the words of every kept file that were not read yet, one file after the other, and forgets those of files that are
 * gone. A file that cannot be read has no words, and is not tried again.
 *
 * @param left told before each file: how many are still to be read
 */
export async function readTexts(
  db: Vault,
  texts: Texts,
  tools: TextTools,
  { left, stopped }: { left: (files: number) => void; stopped: () => boolean },
): Promise<void> {
  const mimes = new Map<string, string>();
  await db.evidence.each(({ sha256, mime }) => {
    if (hasText(mime)) mimes.set(sha256, mime);
  });
  const known = await forgetTexts(db, texts);
  const fresh = [...mimes].filter(([sum]) => !known.has(sum));
  for (const [i, [sha256, mime]] of fresh.entries()) {
    if (stopped()) return;
    left(fresh.length - i);
    const stored = await findBytes(db, sha256);
    if (!stored) continue;
    // Bytes that cannot be had now (a locked vault) are read another time; those that are no file of their kind, never.
    const content = await stored.blob();
    await texts.put(sha256, await textOf(mime, content, tools).catch(() => ''));
  }
  left(0);
}
