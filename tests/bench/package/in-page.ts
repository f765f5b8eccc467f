import { scratchFile } from '../../../lib/backup/target.ts';
import { addEvidence } from '../../../lib/db/evidence/store-evidence.ts';
import { Vault } from '../../../lib/db/store/schema.ts';
import { packageOfPhone } from '../../../lib/proof/package/package-of-phone.ts';
import { verifyPackage } from '../../../lib/proof/verify/verify-package.ts';
import { pipeZip } from '../../../lib/zip/write-zip.ts';

const NOW = Date.parse('2026-11-20T12:00:00+08:00');
const BATCH_BYTES = 50_000_000;

const db = new Vault('bench-package');

// The page of a mall has no file of the extension: something of its size.
globalThis.fetch = async () => new Response('x'.repeat(600_000));

/** `count` items of `bytes` random bytes each. */
export async function fill(count: number, bytes: number): Promise<void> {
  const noise = crypto.getRandomValues(new Uint8Array(65_536));
  const batch = Math.max(1, Math.min(200, Math.floor(BATCH_BYTES / bytes)));
  for (let start = 0; start < count; start += batch) {
    const items = Array.from({ length: Math.min(batch, count - start) }, (_, n) => {
      const content = new Uint8Array(bytes);
      for (let at = 0; at < bytes; at += noise.length) content.set(noise.subarray(0, bytes - at), at);
      new DataView(content.buffer).setUint32(0, start + n);
      return {
        orderKey: 'jd:350000000000',
        kind: 'photo' as const,
        method: 'added-by-hand' as const,
        mime: 'image/jpeg',
        content: new Blob([content]),
      };
    });
    await addEvidence(db, items, NOW);
  }
}

/** As the vault does it: into a file of the origin's own. `told`: how often progress was told. */
export async function write(): Promise<{ ms: number; bytes: number; told: number }> {
  const started = performance.now();
  const evidence = await db.evidence.toArray();
  const chosen = evidence.map((record, i) => ({ record, title: `照片 ${i}`, source: '本人保存', proves: '外观' }));
  let told = 0;
  const made = await packageOfPhone(db, { title: '样例手机', chosen }, new Date(NOW), () => told++);
  if (!made.ok) throw new Error(made.reason);
  const target = await scratchFile('package.zip');
  await pipeZip(made.value.parts, await target.open());
  const { size } = await target.file();
  return { ms: performance.now() - started, bytes: size, told };
}

export async function verify(): Promise<{ ms: number; items: number }> {
  const file = await (await scratchFile('package.zip')).file();
  const started = performance.now();
  const report = await verifyPackage(file, { now: new Date(), knownRoots: '' });
  if ('refused' in report || !report.whole) throw new Error(JSON.stringify(report).slice(0, 500));
  return { ms: performance.now() - started, items: report.items.length };
}
