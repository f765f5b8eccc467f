import { crc32, deflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportBackup } from '@/lib/backup/export';
import { MANIFEST, ORIGINALS } from '@/lib/backup/format';
import { importBackup } from '@/lib/backup/import';
import { verifyBackup } from '@/lib/backup/verify-backup';
import { sha256Hex } from '@/lib/db/evidence/ledger';
import { openZip } from '@/lib/zip/read-zip';
import { makeZip, type RawEntry, textEntry } from '@/tests/fixtures/make-zip';
import { freshVault, NOW } from '../db/examples';
import { contents, filled } from './examples';

/** The files of an honest backup, from which any container can be made. */
let files: RawEntry[];
let empty: string;
beforeAll(async () => {
  const file = await exportBackup(await filled(), NOW);
  const limits = { entries: 100, entryBytes: 1e7, totalBytes: 1e8 };
  files = await Promise.all(
    [...(await openZip(file, limits)).values()].map(async (entry) => ({ name: entry.name, bytes: await entry.read() })),
  );
  empty = await contents(freshVault());
});

const blob = (entries: readonly RawEntry[]) => new Blob([makeZip(entries)]);
const changed = (name: string, change: (entry: RawEntry) => RawEntry) =>
  files.map((entry) => (entry.name.startsWith(name) ? change(entry) : entry));
const manifestOf = () => JSON.parse(new TextDecoder().decode(files.at(-1)?.bytes));
/** The container with more files, which the manifest names as it should. */
async function withFiles(...more: RawEntry[]): Promise<RawEntry[]> {
  const manifest = manifestOf();
  for (const { name, bytes } of more)
    manifest.files.push({ name, bytes: bytes.length, sha256: await sha256Hex(new Uint8Array(bytes)) });
  return [...files.slice(0, -1), ...more, textEntry(MANIFEST, JSON.stringify(manifest))];
}

async function expectRefused(file: Blob) {
  const db = freshVault();
  const read = await importBackup(db, file, NOW);
  expect(read).toMatchObject({ ok: false, reason: expect.stringContaining('没有导入任何内容') });
  expect(await contents(db)).toBe(empty);
  expect([await db.blobs.count(), await db.staged.count()]).toEqual([0, 0]);
  expect((await verifyBackup(file)).ok).toBe(false);
}

it('a container made by another writer is read, packed or not', async () => {
  const packed = changed('', (entry) => ({ ...packedEntry(entry) }));
  for (const entries of [files, packed, files.toReversed()])
    expect(await importBackup(freshVault(), blob(entries), NOW)).toMatchObject({ ok: true });
});

const packedEntry = ({ name, bytes }: RawEntry): RawEntry => ({
  name,
  bytes: deflateRawSync(bytes),
  crc: crc32(bytes),
  size: bytes.length,
  method: 8,
});

describe('a hostile container is refused whole', () => {
  it.each(['../x', 'originals/../../x', '/x', 'C:\\x', '..\\x', 'a\\b', 'a\0b', '', './x', 'a//b'])(
    'with a file named %j',
    async (name) => {
      await expectRefused(blob(await withFiles(textEntry(name, 'x'))));
    },
  );

  it.each(['history.jsonl', MANIFEST, ORIGINALS])('with %s twice, the same or another', async (name) => {
    const one = files.find((entry) => entry.name.startsWith(name));
    if (!one) throw new Error('no such file');
    await expectRefused(blob([...files, one]));
    await expectRefused(blob([{ ...one, bytes: new Uint8Array() }, ...files]));
  });

  it('with a file the manifest does not name, or without one that it names', async () => {
    await expectRefused(blob([...files, textEntry('more', 'x')]));
    for (const { name } of files) await expectRefused(blob(files.filter((entry) => entry.name !== name)));
  });

  it('made of two', async () => {
    const whole = makeZip(files);
    await expectRefused(new Blob([whole, whole]));
    await expectRefused(new Blob([whole, new Uint8Array(3)]));
    await expectRefused(new Blob([new Uint8Array([80, 75, 0]), whole]));
  });

  it('whose files are locked', async () => {
    for (const flags of [1, 0x41, 0x2000]) await expectRefused(blob(changed('', (entry) => ({ ...entry, flags }))));
  });

  it('that says another name or size in front of a file than in its list', async () => {
    await expectRefused(blob(changed('evidence', (entry) => ({ ...entry, local: { name: 'evidence.jsonX' } }))));
    await expectRefused(blob(changed('evidence', (entry) => ({ ...entry, local: { size: 7 } }))));
  });

  it.each([0, 7, 5_000_000, 0xfffffffe])('whose file says to be of %d bytes', async (size) => {
    await expectRefused(blob(changed('history', (entry) => ({ ...entry, size }))));
    await expectRefused(blob(changed(ORIGINALS, (entry) => ({ ...entry, size }))));
    await expectRefused(blob(changed('history', (entry) => ({ ...packedEntry(entry), size }))));
  });

  it.each([7n, 2n ** 40n, 2n ** 63n])('whose file says in 64 bits to be of %d bytes', async (size) => {
    const extra = Buffer.alloc(20);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(16, 2);
    extra.writeBigUInt64LE(size, 4);
    extra.writeBigUInt64LE(size, 12);
    await expectRefused(blob(changed('history', (entry) => ({ ...entry, size: 0xffffffff, extra }))));
  });

  it('that is a bomb: little, and hundreds of megabytes when it is unpacked', async () => {
    const bytes = new Uint8Array(8_000_000);
    const [first] = manifestOf().files.filter(({ name }: { name: string }) => name.startsWith(ORIGINALS));
    const bomb = packedEntry({ name: first.name, bytes });
    const entries = changed(first.name, () => bomb);
    const manifest = manifestOf();
    for (const file of manifest.files) if (file.name === first.name) file.bytes = bytes.length;
    await expectRefused(blob(entries));
    await expectRefused(blob([...entries.slice(0, -1), textEntry(MANIFEST, JSON.stringify(manifest))]));
    await expectRefused(blob([...files.slice(0, -1), packedEntry({ name: MANIFEST, bytes })]));
  });

  it('with a file of which one letter is another, though it says so itself', async () => {
    const entries = changed('history', (entry) => {
      const bytes = Uint8Array.from(entry.bytes);
      bytes[200] = (bytes[200] ?? 0) ^ 1;
      return { ...entry, bytes };
    });
    await expectRefused(blob(entries));
    const history = entries.find(({ name }) => name === 'history.jsonl');
    const manifest = manifestOf();
    for (const file of manifest.files)
      if (file.name === 'history.jsonl') file.sha256 = await sha256Hex(Uint8Array.from(history?.bytes ?? []));
    await expectRefused(blob([...entries.slice(0, -1), textEntry(MANIFEST, JSON.stringify(manifest))]));
  });

  it('with a line that never ends', async () => {
    await expectRefused(
      blob(changed('history', (entry) => ({ ...entry, bytes: new Uint8Array(65_000_000).fill(32) }))),
    );
  });
});
