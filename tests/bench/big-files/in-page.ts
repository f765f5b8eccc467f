import { evidenceBlob } from '../../../lib/db/evidence/bytes/stored-bytes.ts';
import { verifyVault } from '../../../lib/db/history/verify.ts';
import { recordPage } from '../../../lib/db/orders/record-page.ts';
import { Vault } from '../../../lib/db/store/schema.ts';
import { addFile } from '../../../lib/evidence/add-file.ts';
import { report, TODAY } from '../backup/phones.ts';

const NOW = Date.parse('2026-11-20T12:00:00+08:00');
const SOURCE = 'film.mp4';

const db = new Vault('bench-big');

/** A phone, and a file of random bytes on the disk, as a picker would give it. */
export async function prepare(bytes: number): Promise<void> {
  await recordPage(db, report(0, 1), NOW, TODAY);
  const folder = await navigator.storage.getDirectory();
  const writing = await (await folder.getFileHandle(SOURCE, { create: true })).createWritable();
  const noise = new Uint8Array(1_000_000);
  for (let at = 0; at < noise.length; at += 65_536)
    crypto.getRandomValues(noise.subarray(at, Math.min(at + 65_536, noise.length)));
  for (let at = 0; at < bytes; at += noise.length) {
    new DataView(noise.buffer).setFloat64(0, at);
    await writing.write(noise.subarray(0, bytes - at));
  }
  await writing.close();
}

const source = async () => (await (await navigator.storage.getDirectory()).getFileHandle(SOURCE)).getFile();

interface Took {
  ms: number;
  /** Milliseconds: the longest in which the page could not answer. */
  stuck: number;
}

async function timed(work: () => Promise<unknown>): Promise<Took> {
  let stuck = 0;
  let last = performance.now();
  const look = () => {
    stuck = Math.max(stuck, performance.now() - last);
    last = performance.now();
  };
  const timer = setInterval(look, 5);
  const started = performance.now();
  try {
    await work();
  } finally {
    clearInterval(timer);
    look();
  }
  return { ms: performance.now() - started, stuck };
}

async function add(signal?: AbortSignal, progress?: (bytes: number) => void): Promise<boolean> {
  const [phone] = await db.purchases.toArray();
  if (!phone) throw new Error('no phone');
  const filling = { ...(signal ? { signal } : {}), ...(progress ? { progress } : {}) };
  const added = await addFile(db, phone, { content: await source(), name: SOURCE }, 'bench', NOW, filling);
  if (!added.ok && !signal) throw new Error(added.reason);
  return added.ok;
}

export const addFilm = (): Promise<Took> => timed(() => add());

/** The same bytes once more: read and hashed, not written. */
export const addAgain = addFilm;

export async function stopInTheMiddle(after: number): Promise<Took & { left: number }> {
  const stop = new AbortController();
  let asked = 0;
  const took = await timed(() =>
    add(stop.signal, (bytes) => {
      if (bytes < after || stop.signal.aborted) return;
      asked = performance.now();
      stop.abort();
    }),
  );
  return { ms: performance.now() - asked, stuck: took.stuck, left: await db.chunks.count() };
}

export async function check(): Promise<Took & { ok: boolean }> {
  let ok = false;
  const took = await timed(async () => {
    ok = (await verifyVault(db, { bytes: true })).ok;
  });
  return { ...took, ok };
}

/** As the viewer opens it: the file, and a piece near its end. */
export function open(): Promise<Took> {
  return timed(async () => {
    const item = await db.evidence.filter(({ bytes }) => bytes > 1_000_000).first();
    const file = item && (await evidenceBlob(db, item.sha256));
    if (!file) throw new Error('no film');
    await file.slice(file.size - 1_000_000).arrayBuffer();
  });
}
