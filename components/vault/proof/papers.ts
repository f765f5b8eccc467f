import { type CasePaper, casePapers } from '@/lib/cases/papers/case-papers';
import { getCase } from '@/lib/cases/store/cases';
import { itemsOf } from '@/lib/db/evidence/items';
import type { Vault } from '@/lib/db/store/schema';
import { plainName } from '@/lib/evidence/file-name';
import type { CivilDate } from '@/lib/model/dates';
import type { Paper } from '@/lib/proof/package/prepare-package';
import { wordFile } from '@/lib/word/word-file';

/** The papers of a dispute. Loaded only when one is chosen: the room of disputes is large. */
export async function papersOf(db: Vault, id: string, today: CivilDate): Promise<CasePaper[]> {
  const found = await getCase(db, id);
  if (!found) return [];
  const { evidence } = await itemsOf(db, found.record.orderKey, found.purchase.id);
  return casePapers(found, evidence, today);
}

/** As Word files, in their own folder of the package. */
export function asFiles(papers: readonly CasePaper[]): Promise<Paper[]> {
  return Promise.all(
    papers.map(async ({ title, blocks }, at) => ({
      file: `文书/${String(at + 1).padStart(2, '0')}-${plainName(title)}.docx`,
      bytes: new Uint8Array(await (await wordFile(blocks)).arrayBuffer()),
    })),
  );
}
