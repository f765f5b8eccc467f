import type { Vault } from '@/lib/db/store/schema';
import { browserTools } from '@/lib/proof/invoice/browser-tools';
import { readTexts } from '@/lib/texts/read-texts';
import { openTexts } from '@/lib/texts/text-store';
import { wordsOfMarkup } from '@/lib/texts/words-of-markup';

/** Gives the words that are known, reads those that are not, and gives them all. Loaded with the first search. */
export async function browserTexts(
  db: Vault,
  give: (texts: ReadonlyMap<string, string>) => void,
  left: (files: number) => void,
  stopped: () => boolean,
): Promise<void> {
  const texts = await openTexts(db);
  try {
    give(await texts.all());
    let read = 0;
    const count = (files: number) => {
      read += files > 0 ? 1 : 0;
      left(files);
    };
    await readTexts(db, texts, { openPdf: browserTools.openPdf, wordsOfMarkup }, { left: count, stopped });
    if (read > 0) give(await texts.all());
  } finally {
    texts.close();
  }
}
