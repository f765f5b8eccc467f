import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exportBackup, writeBackup } from '@/lib/backup/export';
import { backupName } from '@/lib/backup/format';
import { importBackup } from '@/lib/backup/import';
import { deviceId } from '@/lib/db/history/device';
import { headAt, lastOf } from '@/lib/db/history/heads';
import { hashOfHistory } from '@/lib/db/history/sum';
import { verifyVault } from '@/lib/db/history/verify';
import type { Vault } from '@/lib/db/store/schema';
import { freshVault, NOW, TODAY } from '../db/examples';
import { filled } from './examples';

let db: Vault;
beforeEach(() => {
  db = freshVault();
});

let vault: Vault;
let file: Blob;
beforeAll(async () => {
  vault = await filled();
  file = await exportBackup(vault, NOW);
});

describe('the end of the chain', () => {
  const named = (name: string) => new File([file], name);

  it('in the name of a file is that of its content, or the file is refused', async () => {
    const { head } = await writeBackup(vault, NOW);
    const name = backupName(TODAY, head);
    const other = name.replace(`-${head?.seq}-`, '-1-');
    expect(await importBackup(db, named(other), NOW)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('文件名里记着的存证链末尾'),
    });
    for (const right of [name, name.replace('.zip', ' (1).zip'), '备份.zip'])
      expect(await importBackup(freshVault(), named(right), NOW)).toMatchObject({ ok: true });
  });

  it('of an earlier backup shows that the chain here was cut off since, and brings back what is gone', async () => {
    const here = await filled();
    const earlier = await exportBackup(here, NOW);
    const last = await lastOf(here, (await deviceId(here)) ?? '');
    const before = await here.history.get(last?.prev ?? '');
    if (!last || !before) throw new Error('no example');
    await here.history.delete(last.hash);
    await here.evidence.delete(last.evidenceId ?? '');
    await here.blobs.delete(last.sha256 ?? '');
    await here.memory.bulkPut([
      { key: 'own-end', value: headAt(before) },
      { key: 'heads', value: [] },
    ]);
    expect(await verifyVault(here)).toMatchObject({ ok: true });
    expect(await importBackup(here, earlier, NOW + 1)).toMatchObject({ ok: true, value: { behind: true } });
    expect(await here.history.get(last.hash)).toEqual(last);
    expect(await verifyVault(here, { bytes: true })).toMatchObject({ ok: true });
  });

  it('of an earlier backup shows that the chain here was rewritten since', async () => {
    const here = await filled();
    const earlier = await exportBackup(here, NOW);
    const last = await lastOf(here, (await deviceId(here)) ?? '');
    if (!last) throw new Error('no example');
    const other = { ...last, at: last.at - 86_400_000 };
    const backdated = { ...other, hash: hashOfHistory(other) };
    await here.history.delete(last.hash);
    await here.history.add(backdated);
    await here.memory.bulkPut([
      { key: 'own-end', value: headAt(backdated) },
      { key: 'heads', value: [] },
    ]);
    expect(await verifyVault(here)).toMatchObject({ ok: true });
    expect(await importBackup(here, earlier, NOW + 1)).toMatchObject({ ok: true, value: { behind: true } });
    expect((await verifyVault(here)).faults.map(({ kind }) => kind)).toEqual(['forked']);
  });
});
