import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TrustedTimes } from '@/components/vault/evidence/TrustedTimes';
import { addEvidence } from '@/lib/db/evidence/store-evidence';
import { Vault } from '@/lib/db/store/schema';
import type { StampRow } from '@/lib/model/history/seals';
import { openZip } from '@/lib/zip/read-zip';

const NOW = Date.parse('2026-11-20T04:00:00Z');

let db: Vault;
beforeEach(() => {
  db = new Vault(`trusted-${crypto.randomUUID()}`);
});
afterEach(async () => {
  cleanup();
  vi.restoreAllMocks();
  await db.delete();
});

async function keep(name: string): Promise<string> {
  const item = { orderKey: 'jd:350000000000', kind: 'photo', method: 'added-by-hand', mime: 'image/png' } as const;
  const [kept] = await addEvidence(db, [{ ...item, name, content: new Blob([name]) }], NOW);
  return kept?.id ?? '';
}

/** A stamp over where the ledger ends now. */
async function stamp(more: Partial<StampRow> = {}): Promise<void> {
  const { seq = 0, hash = '' } = (await db.history.orderBy('clock').last()) ?? {};
  const bytes = { statement: 'e30=', signature: 'AAAA', publicKey: 'AAAA', reply: 'AAAA', chain: ['AAAA', 'AAAA'] };
  const told = { at: NOW + 1000, authority: '示例时间戳', state: 'good', keptAt: NOW } as const;
  await db.stamps.put({ sum: 'ab'.repeat(32), seq, hash, ...bytes, ...told, ...more });
}

it('shows of which items a stamp says that they were there, how it was made and what it does not prove', async () => {
  const before = await keep('盖之前');
  await stamp();
  const after = await keep('盖之后');
  render(<TrustedTimes db={db} ids={[before, after]} />);
  const summary = await screen.findByText('可信时间 1 个');
  const { textContent } = summary.parentElement ?? document.body;
  expect(textContent).toContain('示例时间戳 说明：1 件凭证在 2026-11-20 12:00:01（北京时间）之前已经存在。');
  for (const words of ['证书链一起存着', '不说明页面内容是真的', 'ab'.repeat(32)]) expect(textContent).toContain(words);
});

it('is saved with its chain, its root and the signed end it is over', async () => {
  const id = await keep('一');
  await stamp();
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return 'blob:x';
  });
  render(<TrustedTimes db={db} ids={[id]} />);
  fireEvent.click(await screen.findByText('存下这个时间戳和证书链'));
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  const limits = { entries: 20, entryBytes: 1e6, totalBytes: 1e6 };
  const entries = await openZip(new Uint8Array(await (saved[0] ?? new Blob()).arrayBuffer()), limits);
  expect([...entries.keys()]).toEqual([
    'timestamps/1.tsr',
    'timestamps/1-chain.pem',
    'timestamps/1-root.pem',
    'timestamps/1-head.json',
    'timestamps/1-head.sig',
    'ledger/public-key.pem',
    '核对办法.txt',
  ]);
});

it('says of national algorithms that they cannot be checked here, of an unknown root that it is to be checked', async () => {
  const id = await keep('一');
  await stamp({ state: 'unchecked', authority: '', chain: [] });
  await stamp({ sum: 'cd'.repeat(32), state: 'unknown-root' });
  render(<TrustedTimes db={db} ids={[id]} />);
  const { textContent } = (await screen.findByText('可信时间 2 个')).parentElement ?? document.body;
  expect(textContent).toContain('国密算法的时间戳');
  expect(textContent).toContain('根证书是不是这家机构的，请自己核对');
});

it('is not there where no stamp says anything of these items', async () => {
  const id = await keep('一');
  const { container } = render(<TrustedTimes db={db} ids={[id]} />);
  await stamp({ hash: 'ee'.repeat(32) });
  expect(container.textContent).toBe('');
});
