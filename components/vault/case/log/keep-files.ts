import type { Outcome } from '@/lib/db/store/outcome';
import { keptWith } from '@/lib/evidence/kept-with';
import type { OpenCase } from '../case-in-hand';

/** Keeps files with the phone. @returns their ids; where one cannot be kept, why: those before it are kept once only. */
export async function keepFiles({ db, purchase }: OpenCase, files: readonly File[]): Promise<Outcome<string[]>> {
  if (files.length === 0) return { ok: true, value: [] };
  const { addFile } = await import('@/lib/evidence/add-file');
  const ids: string[] = [];
  for (const file of files) {
    // A picture that goes with a talk is nearly always one of the talk.
    const given = { content: file, name: file.name, pictureIs: 'chat' } as const;
    const added = await addFile(db, purchase, given, keptWith(), Date.now());
    if (!added.ok) return { ok: false, reason: `${file.name}：${added.reason}` };
    ids.push(added.value.record.id);
  }
  return { ok: true, value: ids };
}
