import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AutoBackupPanel } from '@/components/vault/backup/AutoBackupPanel';
import { BackupNotice } from '@/components/vault/backup/BackupNotice';
import { BackupPanel } from '@/components/vault/backup/BackupPanel';
import { lockFile } from '@/lib/backup/auto/locked';
import { readPlan, writePlan } from '@/lib/backup/auto/plan';
import { noteBackup } from '@/lib/backup/last-backup';
import { inMemory } from '@/lib/backup/target';
import { addByHand } from '@/lib/db/orders/add-by-hand';
import { Vault } from '@/lib/db/store/schema';

const TODAY = '2026-11-22';
const DAY = 86_400_000;
let db: Vault;
beforeEach(async () => {
  fakeBrowser.reset();
  db = new Vault(`auto-${crypto.randomUUID()}`);
  await addByHand(db, { platform: 'jd', title: '荣耀 Magic8' }, Date.now(), TODAY);
});
afterEach(async () => {
  cleanup();
  await db.delete();
});

const write = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });

it('a passphrase that is short, or written in two ways, is not taken', async () => {
  render(<AutoBackupPanel db={db} />);
  await screen.findByLabelText('口令');
  write('口令', '短');
  write('再写一次', '短');
  fireEvent.click(screen.getByRole('button', { name: /开始/ }));
  expect((await screen.findByRole('alert')).textContent).toContain('至少 8 个字');
  write('口令', '正确 马 电池 订书钉');
  fireEvent.click(screen.getByRole('button', { name: /开始/ }));
  await expect.poll(() => screen.getByRole('alert').textContent).toContain('不一样');
  expect(await readPlan(db)).toBeUndefined();
});

it('a plan is shown, and can be given up', async () => {
  await writePlan(db, { everyDays: 7, keep: 10, passphrase: '正确 马 电池 订书钉' });
  render(<AutoBackupPanel db={db} />);
  expect((await screen.findByText(/每周一份，加密/)).textContent).toContain('由浏览器下载');
  fireEvent.click(screen.getByRole('button', { name: '不再自动备份' }));
  await screen.findByLabelText('口令');
  expect(await readPlan(db)).toBeUndefined();
});

it('an old backup is said, a fresh one is not', async () => {
  await writePlan(db, { everyDays: 7, keep: 10, passphrase: '正确 马 电池 订书钉' });
  await noteBackup(db, Date.now() - 20 * DAY);
  render(<BackupNotice db={db} />);
  expect((await screen.findByRole('status')).textContent).toContain('上次备份已经很久了');
  cleanup();
  await noteBackup(db, Date.now());
  render(
    <>
      <BackupNotice db={db} />
      <AutoBackupPanel db={db} />
    </>,
  );
  await screen.findByText(/每周一份/);
  expect(screen.queryByRole('status')).toBeNull();
});

it('a locked file asks for its passphrase, and says when it is another', async () => {
  const locked = await lockFile(new Blob(['inside']), '正确 马 电池 订书钉', inMemory(), { work: 2 });
  render(<BackupPanel db={db} />);
  const file = new File([locked], '购机保备份.zip.age');
  fireEvent.change(screen.getByLabelText(/从备份文件导入/), { target: { files: [file] } });
  write('口令', '别的口令');
  fireEvent.click(screen.getByRole('button', { name: '打开并导入' }));
  expect((await screen.findByRole('alert')).textContent).toContain('口令不对');
});
