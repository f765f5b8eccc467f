import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BackupPanel } from '@/components/vault/backup/BackupPanel';
import { DataPanel } from '@/components/vault/settings/DataPanel';
import { addByHand } from '@/lib/db/orders/add-by-hand';
import { Vault } from '@/lib/db/store/schema';

const TODAY = '2026-11-22';
let db: Vault;
beforeEach(async () => {
  db = new Vault(`backup-${crypto.randomUUID()}`);
  await addByHand(db, { platform: 'jd', title: '荣耀 Magic8' }, Date.parse(`${TODAY}T04:00:00Z`), TODAY);
});
afterEach(async () => {
  cleanup();
  vi.restoreAllMocks();
  await db.delete();
});

const choose = (content: string) => {
  render(<BackupPanel db={db} />);
  const input = screen.getByLabelText(/从备份文件导入/);
  fireEvent.change(input, { target: { files: [new File([content], 'backup.json')] } });
};

describe('a broken backup file', () => {
  it.each([
    ['{"format":"goujibao-ba', '这个文件读不出来'],
    ['{"orders":[]}', '不是购机保的备份文件'],
    ['{"format":"goujibao-backup","version":9}', '请先升级购机保'],
  ])('%s is answered with the reason, and that nothing was lost', async (content, words) => {
    choose(content);
    const { textContent } = await screen.findByRole('alert');
    expect(textContent).toContain(words);
    expect(textContent).toContain('没有导入任何内容，已有记录不受影响');
    expect(await db.purchases.count()).toBe(1);
  });
});

it('reading or writing that fails is said, and the buttons can be used again', async () => {
  vi.spyOn(db, 'transaction').mockRejectedValue(new Error('oops'));
  render(<BackupPanel db={db} />);
  fireEvent.click(screen.getByRole('button', { name: '导出全部' }));
  expect((await screen.findByRole('alert')).textContent).toContain('没有完成：读写数据时出错。已有记录不受影响。');
  expect((screen.getByRole('button', { name: '导出全部' }) as HTMLButtonElement).disabled).toBe(false);
});

it('a damaged vault is saved too, and nobody is told that it was verified', async () => {
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:', revokeObjectURL: () => undefined }));
  await db.history.toCollection().modify({ at: 5 });
  render(<BackupPanel db={db} />);
  fireEvent.click(screen.getByRole('button', { name: '导出全部' }));
  const { textContent } = await screen.findByRole('alert');
  expect(textContent).toMatch(/^已导出，\d/);
  expect(textContent).toContain('不算核对过');
  expect(textContent).toContain('damaged.jsonl');
});

it('when the last one was written is said, and what has come since', async () => {
  vi.setSystemTime(Date.parse(`${TODAY}T04:00:00Z`));
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:', revokeObjectURL: () => undefined }));
  render(
    <>
      <DataPanel db={db} today={TODAY} />
      <BackupPanel db={db} />
    </>,
  );
  await screen.findByText('还没备份过。');
  fireEvent.click(screen.getByRole('button', { name: '导出全部' }));
  await screen.findByText('上次备份：11月22日，1 台。');
  await addByHand(db, { platform: 'jd', title: '星野 X9' }, Date.now(), TODAY);
  await screen.findByText('上次备份：11月22日，1 台；之后又多了 1 台。');
  vi.useRealTimers();
});
