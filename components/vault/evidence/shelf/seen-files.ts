import type { NewFile } from '@/lib/evidence/add-file';
import { fileTypeOf } from '@/lib/evidence/file-type';
import type { SeenFile } from '@/lib/evidence/likely-phone';
import { civilDateOf } from '@/lib/model/dates';
import { browserTools } from '@/lib/proof/invoice/browser-tools';
import { textOf } from '@/lib/texts/text-of';
import { wordsOfMarkup } from '@/lib/texts/words-of-markup';

/** Of a hundred files the first tell enough. */
const READ = 12;

/** What files that are not kept yet say of themselves; one that cannot be read says nothing. Loaded when something is dropped. */
export async function seenFiles(files: readonly NewFile[], now: number): Promise<SeenFile[]> {
  const seen: SeenFile[] = [];
  for (const { content, name = '' } of files.slice(0, READ)) {
    const day = civilDateOf(content instanceof File ? content.lastModified : now);
    const read = async () => {
      const { mime } = await fileTypeOf(content, name);
      return textOf(mime, content, { openPdf: browserTools.openPdf, wordsOfMarkup });
    };
    seen.push({ name, day, text: await read().catch(() => '') });
  }
  return seen;
}
