import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { StampsPanel } from '@/components/vault/stamps/StampsPanel';
import { readStamps } from '@/components/vault/stamps/stamping';
import { Vault } from '@/lib/db/store/schema';
import { openStamps } from '@/lib/proof/timestamp/keeping/stamp-store';

let db: Vault;
let asked: string[];
let allow: boolean;
beforeEach(() => {
  db = new Vault(`stamps-${crypto.randomUUID()}`);
  asked = [];
  allow = true;
  vi.spyOn(browser.permissions, 'request').mockImplementation(async ({ origins = [] }) => {
    asked.push(...origins);
    return allow;
  });
  // One page at a time: here there is only one.
  vi.stubGlobal('navigator', {
    ...navigator,
    onLine: true,
    locks: { request: (_name: string, _how: object, work: (lock: object) => unknown) => work({}) },
  });
});
afterEach(async () => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  const store = await openStamps();
  for (const name of ['sources', 'attempts', 'stamps', 'offered'] as const) await store.clear(name);
  store.close();
  await db.delete();
});

const open = async () => {
  render(<StampsPanel db={db} />);
  return screen.findByRole('region', { name: '可信时间' });
};

describe('trusted time in the settings', () => {
  it('is off, and says what a stamp proves and what not', async () => {
    const part = await open();
    for (const box of screen.getAllByRole('checkbox')) expect(box).toHaveProperty('checked', false);
    expect(part.textContent).toContain('不说明页面内容是真的，也不说明是谁存的');
    expect(asked).toEqual([]);
  });

  it('asks for the one host in the click, and stays off where that is refused', async () => {
    await open();
    allow = false;
    fireEvent.click(screen.getByRole('checkbox', { name: /Sectigo/ }));
    expect(asked).toEqual(['https://timestamp.sectigo.com/*']);
    expect(await screen.findByText(/没有允许访问 Sectigo/)).toBeTruthy();
    expect((await readStamps(db)).sources).toEqual([]);
    allow = true;
    fireEvent.click(screen.getByRole('checkbox', { name: /Sectigo/ }));
    expect(await screen.findByText('打开了 Sectigo。')).toBeTruthy();
    expect((await readStamps(db)).sources).toMatchObject([{ name: 'Sectigo' }]);
  });

  it('takes an address of the buyer’s own, and says where it is none', async () => {
    await open();
    const field = screen.getByLabelText(/它的地址/);
    fireEvent.input(field, { target: { value: 'tsa.example' } });
    fireEvent.click(screen.getByRole('button', { name: '打开' }));
    expect(await screen.findByText(/不是能用的网址/)).toBeTruthy();
    fireEvent.input(field, { target: { value: 'https://tsa.example/tsr' } });
    fireEvent.click(screen.getByRole('button', { name: '打开' }));
    expect(await screen.findByText('打开了 tsa.example。')).toBeTruthy();
    expect(asked).toEqual(['https://tsa.example/*']);
  });
});
