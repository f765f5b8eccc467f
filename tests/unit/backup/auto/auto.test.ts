import { beforeEach, describe, expect, it } from 'vitest';
import { backupState } from '@/lib/backup/auto/due';
import { unlockFile } from '@/lib/backup/auto/locked';
import { type BackupPlan, dropPlan, readPlan, writePlan } from '@/lib/backup/auto/plan';
import { tooMany } from '@/lib/backup/auto/rotate';
import { makeLocked } from '@/lib/backup/auto/run';
import { exportBackup } from '@/lib/backup/export';
import { importBackup } from '@/lib/backup/import';
import { lastBackup } from '@/lib/backup/last-backup';
import { inMemory } from '@/lib/backup/target';
import type { Vault } from '@/lib/db/store/schema';
import { freshVault, NOW } from '../../db/examples';
import { filled, rowsOf } from '../examples';

const DAY = 86_400_000;
const PLAN: BackupPlan = { everyDays: 7, keep: 2, passphrase: '正确 马 电池 订书钉' };

/** A folder as the browser gives it, in memory. `broken`: what is read is not what was written. */
class Folder {
  readonly files = new Map<string, Blob>();
  broken = false;

  async getFileHandle(name: string) {
    return {
      createWritable: async () => {
        const parts: Blob[] = [];
        return new WritableStream({
          write: (chunk: Uint8Array<ArrayBuffer>) => void parts.push(new Blob([chunk])),
          close: () => void this.files.set(name, new Blob(parts)),
        });
      },
      getFile: async () => {
        const file = this.files.get(name) ?? new Blob();
        return this.broken ? file.slice(0, file.size - 5) : file;
      },
    };
  }
  async removeEntry(name: string) {
    this.files.delete(name);
  }
  async *keys() {
    yield* this.files.keys();
  }
}

let db: Vault;
let folder: Folder;
beforeEach(async () => {
  db = await filled();
  folder = new Folder();
});
const make = (now: number) =>
  makeLocked(
    db,
    PLAN,
    { scratch: async () => inMemory(), folder: folder as unknown as FileSystemDirectoryHandle, work: 2 },
    now,
  );

describe('a backup that makes itself', () => {
  it('lies locked in the folder, named by its day and end, and brings everything back', async () => {
    const { name } = await make(NOW);
    expect([...folder.files.keys()]).toEqual([name]);
    expect(name).toMatch(/^购机保备份-2026-11-20-\d+-[0-9a-f]{12}\.zip\.age$/);
    const inside = await unlockFile(folder.files.get(name) ?? new Blob(), PLAN.passphrase, inMemory());
    const other = freshVault();
    expect(await importBackup(other, inside ?? new Blob(), NOW)).toMatchObject({ ok: true, value: { added: 2 } });
    expect(await rowsOf(other)).toBe(await rowsOf(db));
    expect(await lastBackup(db)).toMatchObject({ at: NOW });
  });

  it('is one of so many: the oldest go, and nothing that is not ours', async () => {
    folder.files.set('我的文件.zip.age', new Blob(['mine']));
    folder.files.set('购机保备份-2020-01-01.zip', new Blob(['saved by hand']));
    for (let i = 0; i < 4; i++) await make(NOW + i * DAY);
    expect([...folder.files.keys()].filter((name) => name.endsWith('.zip.age'))).toHaveLength(3);
    expect([...folder.files.keys()].filter((name) => /-2[23]-/.test(name))).toHaveLength(2);
    expect(folder.files.has('购机保备份-2020-01-01.zip')).toBe(true);
  });

  it('that cannot be read back does not count, and takes nothing away', async () => {
    await make(NOW);
    await make(NOW + DAY);
    folder.broken = true;
    await expect(make(NOW + 2 * DAY)).rejects.toThrow();
    expect((await lastBackup(db))?.at).toBe(NOW + DAY);
    expect([...folder.files.keys()].filter((name) => /-2[01]-/.test(name))).toHaveLength(2);
  });

  it('of a damaged vault is made all the same, and those from before stay', async () => {
    for (let i = 0; i < 2; i++) await make(NOW + i * DAY);
    const said = await db.history.where('kind').equals('said').first();
    await db.history.delete(said?.hash ?? '');
    expect((await make(NOW + 2 * DAY)).amiss).toEqual({ rows: 0 });
    expect([...folder.files.keys()]).toHaveLength(3);
  });

  it('keeps its passphrase on this machine: no backup has it', async () => {
    await writePlan(db, PLAN);
    expect(await readPlan(db)).toEqual(PLAN);
    expect(await (await exportBackup(db, NOW)).text()).not.toContain(PLAN.passphrase);
    await dropPlan(db);
    expect(await readPlan(db)).toBeUndefined();
  });
});

describe('when it is time', () => {
  const at = (days: number) => ({ phones: 3, since: NOW - 10 * DAY, now: NOW + days * DAY });
  const last = { at: NOW };
  it.each([
    ['no phones: nothing to lose', undefined, null, { ...at(400), phones: 0 }, 'fine'],
    ['no plan, and phones for two months without a backup', undefined, null, at(51), 'old'],
    ['no plan, a backup by hand last month', undefined, last, at(30), 'fine'],
    ['a plan that has just begun', PLAN, null, at(0), 'due'],
    ['the same week', PLAN, last, at(6), 'fine'],
    ['a week later', PLAN, last, at(7), 'due'],
    ['two weeks and more', PLAN, last, at(16), 'old'],
    ['a clock that was set back', PLAN, { at: NOW + 400 * DAY }, at(0), 'old'],
  ] as const)('%s', (_what, plan, made, when, state) => {
    expect(backupState(plan, made, when)).toBe(state);
  });

  it('only files of ours are too many', () => {
    const names = [
      '购机保备份-2026-11-20-9-aaaaaaaaaaaa.zip.age',
      '购机保备份-2026-11-20-10-bbbbbbbbbbbb.zip.age',
      'x.age',
    ];
    expect(tooMany(names, 1)).toEqual([names[0]]);
    expect(tooMany(names, 2)).toEqual([]);
  });
});
