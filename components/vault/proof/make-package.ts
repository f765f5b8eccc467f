import { saveFile } from '@/components/shared/save-file';
import type { Running } from '@/lib/backup/running';
import { noteExport } from '@/lib/db/evidence/note-export';
import type { Vault } from '@/lib/db/store/schema';
import type { Receiver } from '@/lib/evidence/fit/receivers';
import { civilDateOf } from '@/lib/model/dates';
import { sizeWords } from '@/lib/model/words/size';
import type { PhonePackage } from '@/lib/proof/package/package-of-phone';
import type { Finding } from '../long-work/use-long-work';
import type { Choice } from './choices';

interface Wanted extends Omit<PhonePackage, 'copies' | 'chosen'> {
  chosen: readonly Choice[];
  /** Gets copies in the form it takes. */
  receiver: Receiver | undefined;
}

/** Of the time a package with copies takes, the part that goes into those. */
const COPYING = 0.5;

/** Written to a file of the extension's own as it comes, then saved: memory holds one item, however large the package is. */
export async function makePackage(
  db: Vault,
  { receiver, ...wanted }: Wanted,
  { signal, progress }: Running,
): Promise<Finding> {
  const [{ packageOfPhone }, { pipeZip }, { scratchFile }] = await Promise.all([
    import('@/lib/proof/package/package-of-phone'),
    import('@/lib/zip/write-zip'),
    import('@/lib/backup/target'),
  ]);
  const all = wanted.chosen.reduce((sum, { record }) => sum + record.bytes, 1);
  const copying = receiver ? COPYING : 0;
  const making = { ...(signal ? { signal } : {}), progress: (part: number) => progress?.(part * copying) };
  const { copies, left } = receiver ? await copiesOf(db, receiver, wanted.chosen, making) : { copies: [], left: [] };
  const made = await packageOfPhone(db, { ...wanted, copies }, new Date(), (bytes) =>
    progress?.(Math.min(1, copying + (bytes / all) * (1 - copying))),
  );
  if (!made.ok) return { ok: false, lines: [`没有生成：${made.reason}`] };
  const target = await scratchFile('package.zip');
  const { parts, sums } = made.value;
  try {
    await pipeZip(parts, await target.open(), signal ? { signal } : {});
  } catch (error) {
    if (signal?.aborted) throw error;
    console.error('package not written', error);
    return {
      ok: false,
      lines: ['没有生成：有凭证的内容找不到或和存入时不同，或者空间不够。已有记录不受影响。'],
    };
  }
  const file = await target.file();
  saveFile(file, `证据包-${civilDateOf(Date.now())}.zip`);
  await noteExport(db, { package: sums, items: wanted.chosen.length }, Date.now());
  return {
    ok: true,
    lines: [`已生成，${sizeWords(file.size)}。里面有订单信息，发给谁由你决定。`, ...left],
  };
}

/** The copies, and in words of which items there are none. The libraries load only for them. */
async function copiesOf(db: Vault, receiver: Receiver, chosen: readonly Choice[], running: Running) {
  const { copiesFor, leftOut } = await import('./copies');
  const { copies, left } = await copiesFor(db, receiver, chosen, running);
  return { copies, left: left.map(leftOut) };
}
