import { writeBackup } from '../../../lib/backup/export.ts';
import { importBackup } from '../../../lib/backup/import.ts';
import { scratchFile } from '../../../lib/backup/target.ts';
import { addEvidence } from '../../../lib/db/evidence/store-evidence.ts';
import { verifyVault } from '../../../lib/db/history/verify.ts';
import { recordPage } from '../../../lib/db/orders/record-page.ts';
import { Vault } from '../../../lib/db/store/schema.ts';
import { leastIn, leastOut } from './limits.ts';
import { report, TODAY } from './phones.ts';

const NOW = Date.parse('2026-11-20T12:00:00+08:00');
const BATCH = 100;

const from = new Vault('bench-from');

const orderKey = (i: number) => `jd:${350_000_000_000 + i}`;

/** `count` phones, each with two items of `bytes` random bytes. */
export async function fill(count: number, bytes: number): Promise<void> {
  const noise = crypto.getRandomValues(new Uint8Array(65_536));
  for (let start = 0; start < count; start += BATCH) {
    const some = Math.min(BATCH, count - start);
    await recordPage(from, report(start, some), NOW + start, TODAY);
    const items = Array.from({ length: some * 2 }, (_, n) => {
      const content = new Uint8Array(bytes);
      for (let at = 0; at < bytes; at += noise.length) content.set(noise.subarray(0, bytes - at), at);
      new DataView(content.buffer).setUint32(0, start * 2 + n);
      return {
        orderKey: orderKey(start + (n >> 1)),
        kind: 'screenshot' as const,
        method: 'rendered' as const,
        mime: 'image/webp',
        content: new Blob([content]),
      };
    });
    await addEvidence(from, items, NOW + start);
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const started = performance.now();
  const value = await work();
  return { ms: performance.now() - started, value };
}

export async function write(): Promise<{ ms: number; bytes: number }> {
  const { ms, value } = await timed(async () => writeBackup(from, NOW, {}, await scratchFile()));
  return { ms, bytes: value.file.size };
}

/** Into an empty vault, from the file that was written. */
export async function read(): Promise<{ ms: number; added: number }> {
  const file = await (await scratchFile()).file();
  const into = new Vault('bench-into');
  const { ms, value } = await timed(() => importBackup(into, file, NOW));
  if (!value.ok) throw new Error(value.reason);
  return { ms, added: value.value.added };
}

export async function check(bytes: boolean): Promise<{ ms: number; ok: boolean }> {
  const { ms, value } = await timed(() => verifyVault(from, { bytes }));
  return { ms, ok: value.ok };
}

/** The least it can take, out and in: after {@link write}. */
export async function least(): Promise<{ out: number; in: number }> {
  return { out: await leastOut(from), in: await leastIn(from, await (await scratchFile()).file()) };
}
