import { saveFile } from '@/components/shared/save-file';
import type { Vault } from '@/lib/db/store/schema';
import { beijingTime } from '@/lib/proof/package/beijing-time';
import { presentHead } from '@/lib/proof/signature/present-head';
import { attachToken, offerHead } from '@/lib/proof/timestamp/keeping/attach';
import { openStamps } from '@/lib/proof/timestamp/keeping/stamp-store';
import { KNOWN_ROOTS } from '@/lib/proof/timestamp/known-roots';
import type { Finding } from '../long-work/use-long-work';
import { announce } from './stamping';

/** The bytes that are to be stamped elsewhere, as a file: the signature over where the ledger ends now. */
export async function saveHead(db: Vault): Promise<Finding> {
  const present = await presentHead(db, new Date());
  if (!present) return { ok: false, lines: ['这里还没有记录，没有什么可盖的。'] };
  const store = await openStamps();
  try {
    await offerHead(store, present);
  } finally {
    store.close();
  }
  const name = `存证链末端-${present.head.seq}.sig`;
  saveFile(new Blob([present.signedHead.signature], { type: 'application/octet-stream' }), name);
  return { ok: true, lines: [`存好了 ${name}。拿它去盖时间戳（选文件，或填它的 SHA-256），得到的文件添到这里。`] };
}

/** Files that came from elsewhere: tokens, and certificates that belong to them (`.pem`, `.crt`, `.cer`). */
export async function attachFiles(db: Vault, files: readonly File[]): Promise<Finding> {
  const isCertificate = ({ name }: File) => /\.(?:pem|crt|cer)$/i.test(name);
  const brought = (await Promise.all(files.filter(isCertificate).map((file) => file.text()))).join('\n');
  const store = await openStamps();
  try {
    const lines: string[] = [];
    let ok = true;
    for (const file of files.filter((one) => !isCertificate(one))) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const world = { knownRoots: KNOWN_ROOTS, brought, now: new Date() };
      const attached = await attachToken(db, store, bytes, world);
      ok &&= attached.ok;
      lines.push(`${file.name}：${attached.ok ? wordsOf(attached.stamp) : attached.reason}`);
    }
    return { ok: ok && lines.length > 0, lines: lines.length > 0 ? lines : ['没有选时间戳文件。'] };
  } finally {
    store.close();
    announce();
  }
}

function wordsOf({ state, at, authority }: { state: string; at?: Date; authority: string }): string {
  if (state === 'unchecked' || !at)
    return '存好了。它用的是国密算法（SM2/SM3），这里核对不了，请用机构自己的工具核对。';
  const told = `核对过了，${authority} 说的时间是 ${beijingTime(at.getTime())}（北京时间）。`;
  return state === 'good' ? told : `${told}它的根证书不在购机保认识的名单里，请自己核对。`;
}
