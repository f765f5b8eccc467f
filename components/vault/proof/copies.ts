import type { Running } from '@/lib/backup/running';
import type { Vault } from '@/lib/db/store/schema';
import { accompanying } from '@/lib/evidence/fit/attachment';
import { fitTo } from '@/lib/evidence/fit/fit';
import type { Receiver } from '@/lib/evidence/fit/receivers';
import type { Attachment, LeftOut } from '@/lib/evidence/fit/source';
import type { PackageCopy } from '@/lib/proof/package/prepare-package';
import { fitTools } from '../case/evidence/fit/fit-tools';
import { sourceOf } from '../case/evidence/fit/sources';
import type { Choice } from './choices';

/** An original that is taken as it is stands in the folder as well, unless it is so large that it would be twice a burden. */
const TWICE = 5_000_000;

/**
 * What a receiver takes of the chosen items, as files for the package: a folder from which everything can be handed in at once,
 * with a note of which file is made of which item. The numbers are those of the catalogue.
 */
export async function copiesFor(
  db: Vault,
  receiver: Receiver,
  chosen: readonly Choice[],
  { signal, progress }: Running,
): Promise<{ copies: PackageCopy[]; left: LeftOut[] }> {
  const sources = chosen.map(({ record, title }, at) => sourceOf(db, { name: title }, { record }, at + 1));
  const { attachments, left } = await fitTo(receiver, sources, fitTools, (at) => {
    signal?.throwIfAborted();
    progress?.(at / sources.length);
  });
  const folder = `副本（给${receiver.name}）`;
  const inFolder = attachments.filter((one) => !isHuge(one));
  const note = [accompanying(attachments), ...attachments.filter(isHuge).map(elsewhere), ...left.map(leftOut)];
  return {
    copies: [
      ...inFolder.map(({ name, blob }) => ({ file: `${folder}/${name}`, blob })),
      { file: `${folder}/附件说明.txt`, blob: new Blob([note.join('\n')]) },
    ],
    left,
  };
}

const isHuge = ({ how, blob }: Attachment) => how === 'original' && blob.size > TWICE;

const elsewhere = ({ name, from }: Attachment) =>
  `${name} 就是 evidence 文件夹里第 ${from[0]?.number ?? 0} 件的原件，太大，这里没有再放一份。`;

export const leftOut = ({ source: { number, name }, why, instead }: LeftOut): string =>
  `第 ${number} 件 ${name} 没有副本：${why}。${instead}`;
