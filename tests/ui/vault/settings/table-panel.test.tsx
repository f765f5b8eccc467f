import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { TablePanel } from '@/components/vault/backup/TablePanel';
import { Vault } from '@/lib/db/store/schema';

const TODAY = '2026-11-22';
let db: Vault;
beforeEach(() => {
  db = new Vault(`table-${crypto.randomUUID()}`);
});
afterEach(async () => {
  cleanup();
  await db.delete();
});

const choose = (text: string) => {
  render(<TablePanel db={db} today={TODAY} />);
  fireEvent.change(screen.getByLabelText('从表格添加'), { target: { files: [new File([text], '订单.csv')] } });
};

it('a table is shown with what would be added and what not, and added only then', async () => {
  choose('平台,型号,订单号\n京东,荣耀 Magic8,350000000001\n别处,小米 17,2');
  const table = within(await screen.findByRole('table', { name: '共 2 行，可以添加 1 行' }));
  expect(table.getByText('不添加：不认识的平台：别处')).toBeTruthy();
  expect(await db.purchases.count()).toBe(0);
  fireEvent.click(screen.getByRole('button', { name: '添加 1 台' }));
  expect((await screen.findByRole('status')).textContent).toContain('已添加 1 台');
  expect(await db.purchases.count()).toBe(1);
});

it('what is no table is said, and nothing is added', async () => {
  choose('a,b\n1,2');
  expect((await screen.findByRole('alert')).textContent).toContain('没有“型号”');
  expect(screen.queryByRole('table')).toBeNull();
});
