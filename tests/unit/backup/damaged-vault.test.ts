import { beforeEach, describe, expect, it } from 'vitest';
import { writeBackup } from '@/lib/backup/export';
import { DAMAGED_ROWS, MANIFEST } from '@/lib/backup/format';
import { importBackup } from '@/lib/backup/import';
import { verifyBackup } from '@/lib/backup/verify-backup';
import { sha256Hex } from '@/lib/db/evidence/ledger';
import { verifyVault } from '@/lib/db/history/verify';
import type { Vault } from '@/lib/db/store/schema';
import type { HistoryEntry } from '@/lib/model/history/entry';
import { openZip } from '@/lib/zip/read-zip';
import { makeZip, type RawEntry, textEntry } from '@/tests/fixtures/make-zip';
import { freshVault, NOW } from '../db/examples';
import { contents, filled, KEY, rowsOf } from './examples';

let vault: Vault;
beforeEach(async () => {
  vault = await filled();
});

const LIMITS = { entries: 100, entryBytes: 1e7, totalBytes: 1e8 };
const filesOf = async (file: Blob): Promise<RawEntry[]> =>
  Promise.all(
    [...(await openZip(file, LIMITS)).values()].map(async (entry) => ({ name: entry.name, bytes: await entry.read() })),
  );
const textOf = (files: readonly RawEntry[], name: string) =>
  new TextDecoder().decode(files.find((file) => file.name === name)?.bytes);

/** The same container with other words in it, every sum made anew. */
async function edited(file: Blob, name: string, change: (text: string) => string, manifestToo = (m: object) => m) {
  const files = (await filesOf(file)).map((entry) =>
    entry.name === name ? textEntry(name, change(new TextDecoder().decode(entry.bytes))) : entry,
  );
  const manifest = JSON.parse(textOf(files, MANIFEST));
  for (const one of manifest.files) {
    const bytes = Uint8Array.from(files.find((entry) => entry.name === one.name)?.bytes ?? []);
    Object.assign(one, { bytes: bytes.length, sha256: await sha256Hex(bytes) });
  }
  return new Blob([makeZip([...files.slice(0, -1), textEntry(MANIFEST, JSON.stringify(manifestToo(manifest)))])]);
}

async function entryOf(kind: HistoryEntry['kind']): Promise<HistoryEntry> {
  const entry = (await vault.history.toArray()).find((one) => one.kind === kind);
  if (!entry) throw new Error('no example');
  return entry;
}

const DAMAGES: readonly [string, number, () => Promise<unknown>][] = [
  ['an entry is gone', 0, async () => vault.history.delete((await entryOf('said')).hash)],
  ['an entry says something else', 1, async () => vault.history.put({ ...(await entryOf('said')), texts: ['{}'] })],
  ['an entry is none', 1, async () => vault.history.put({ ...(await entryOf('said')), seq: 'x' as never })],
  ['an item has no date', 1, () => vault.evidence.toCollection().modify({ takenAt: 'x' as never, kind: 'screenshot' })],
  ['an item is on no chain', 0, () => vault.evidence.toCollection().modify({ takenAt: NOW - 5 })],
];

describe.each(DAMAGES)('a vault in which %s', (_, rows, damage) => {
  beforeEach(damage);

  it('has a backup, which says so, and brings back everything else', async () => {
    const { file, amiss } = await writeBackup(vault, NOW);
    expect(amiss).toEqual({ rows: expect.any(Number) });
    expect(rows === 0 ? amiss?.rows === 0 : (amiss?.rows ?? 0) > 0).toBe(true);
    expect(textOf(await filesOf(file), DAMAGED_ROWS).split('\n').length - 1).toBe(amiss?.rows);
    const other = freshVault();
    expect(await importBackup(other, file, NOW)).toMatchObject({ ok: true, value: { amiss } });
    expect((await other.orders.toCollection().primaryKeys()).toSorted()).toEqual(
      (await vault.orders.toCollection().primaryKeys()).toSorted(),
    );
  });

  it('brings no harm to a sound one', async () => {
    const { file } = await writeBackup(vault, NOW);
    const sound = await filled();
    expect(await importBackup(sound, file, NOW + 5)).toMatchObject({ ok: true });
    expect((await sound.orders.get(KEY))?.total).toBe(999900);
  });

  it('has no backup that would be taken for a whole one', async () => {
    const { file } = await writeBackup(vault, NOW);
    const silent = await edited(
      file,
      '',
      (text) => text,
      (manifest) => ({ ...manifest, amiss: undefined }),
    );
    expect((await verifyBackup(silent)).ok).toBe(false);
    const db = freshVault();
    const before = await contents(db);
    expect(await importBackup(db, silent, NOW)).toMatchObject({ ok: false });
    expect(await contents(db)).toBe(before);
  });
});

it('a whole vault’s backup does not say that it is damaged, and has no such rows', async () => {
  const { file, amiss } = await writeBackup(vault, NOW);
  expect(amiss).toBeUndefined();
  expect((await filesOf(file)).map(({ name }) => name)).not.toContain(DAMAGED_ROWS);
});

it('a file that was edited by hand is refused, whether it calls itself damaged or not', async () => {
  const { file } = await writeBackup(vault, NOW);
  for (const [name, change] of [
    ['history.jsonl', (text: string) => text.replace('"at":', '"at":1')],
    ['history.jsonl', (text: string) => text.replace('999900', '999800')],
    ['evidence.jsonl', (text: string) => text.replace('"takenAt":', '"takenAt":"",\n"x":')],
    ['seen.jsonl', (text: string) => `${text}{}\n`],
  ] as const) {
    for (const how of [(m: object) => m, (m: object) => ({ ...m, amiss: { rows: 0 } })]) {
      const db = freshVault();
      expect([name, await importBackup(db, await edited(file, name, change, how), NOW)]).toMatchObject([
        name,
        { ok: false },
      ]);
      expect(await rowsOf(db)).toBe(await rowsOf(freshVault()));
    }
  }
});

it('what was missing is still told in the vault that took it in', async () => {
  await vault.history.delete((await entryOf('said')).hash);
  const { file } = await writeBackup(vault, NOW);
  const other = freshVault();
  await importBackup(other, file, NOW);
  expect((await verifyVault(other)).faults).toContainEqual(expect.objectContaining({ kind: 'chain' }));
});
