import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PackagePanel } from '@/components/vault/proof/PackagePanel';
import { addEntry, startCase } from '@/lib/cases/store/cases';
import { itemsOf } from '@/lib/db/evidence/items';
import { addEvidence } from '@/lib/db/evidence/store-evidence';
import { recordPage } from '@/lib/db/orders/record-page';
import { getPurchase } from '@/lib/db/purchases/queries';
import { Vault } from '@/lib/db/store/schema';
import { keepMasked } from '@/lib/evidence/mask/keep-masked';
import { openZip } from '@/lib/zip/read-zip';
import { report } from '../../../unit/db/examples';

const TODAY = '2026-11-20';
const NOW = Date.parse(`${TODAY}T04:00:00Z`);
const ID = 'jd:350000000000/1';
const ORDER = 'jd:350000000000';
const ALL = { entries: 100, entryBytes: 1e7, totalBytes: 1e8 };

let db: Vault;
let saved: Blob[];
beforeEach(async () => {
  db = new Vault(`package-${crypto.randomUUID()}`);
  await recordPage(db, report(), NOW, TODAY);
  const base = { orderKey: ORDER, purchaseId: ID, kind: 'photo', method: 'added-by-hand', mime: 'image/png' } as const;
  for (const [at, name] of ['甲.png', '乙.png'].entries())
    await addEvidence(db, [{ ...base, name, content: new Blob([name]) }], NOW + at);
  saved = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return 'blob:x';
  });
  vi.stubGlobal('fetch', async () => new Response('<!doctype html>'));
});
afterEach(async () => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  await db.delete();
});

async function open() {
  const found = await getPurchase(db, ID);
  if (!found) throw new Error('no phone');
  const { purchase, evidence } = found;
  render(<PackagePanel db={db} purchase={purchase} evidence={evidence} today={TODAY} />);
  return screen.findByRole('region', { name: '证据包' });
}

async function packed(): Promise<Map<string, string>> {
  fireEvent.click(screen.getByRole('button', { name: /^打包/ }));
  await screen.findByText(/已生成/, {}, { timeout: 10_000 });
  const entries = await openZip(new Uint8Array(await (saved[0] ?? new Blob()).arrayBuffer()), ALL);
  const files = [...entries].map(
    async ([name, entry]) => [name, new TextDecoder().decode(await entry.read())] as const,
  );
  return new Map(await Promise.all(files));
}

const names = (files: Map<string, string>) => [...files.keys()].filter((name) => /^(?:evidence|文书)\//.test(name));

describe('an evidence package on a phone’s page', () => {
  it('has the items in the order that was chosen, and it is noted that it left', async () => {
    await open();
    fireEvent.click(screen.getByRole('button', { name: /^乙.*上移/ }));
    expect(names(await packed())).toEqual([`evidence/001-乙.png ${TODAY}.png`, `evidence/002-甲.png ${TODAY}.png`]);
    await waitFor(async () => {
      const noted = (await db.history.toArray()).filter(({ kind }) => kind === 'exported');
      expect(JSON.parse(noted[0]?.texts[0] ?? '{}')).toMatchObject({ items: 2 });
    });
  });

  it('takes the papers of a dispute along where one is chosen', async () => {
    const { id } = await startCase(db, { id: ID, orderKey: ORDER }, 'dead', NOW);
    await addEntry(db, id, { kind: 'asked', on: TODAY, stage: 'seller', channel: 'chat', text: '要退' }, TODAY, NOW);
    const part = await open();
    const choice = await within(part).findByLabelText('一起放进去的维权');
    fireEvent.change(choice, { target: { value: id } });
    expect(await within(part).findByLabelText('经过')).toHaveProperty('checked', true);
    const files = names(await packed());
    expect(files).toContain('文书/01-经过.docx');
    // What seals the acts of the dispute is no item.
    expect(files.filter((name) => name.startsWith('evidence/'))).toHaveLength(2);
  });

  it('puts what a receiver takes beside the originals, with a note of what is made of which, and says what cannot be', async () => {
    const film = { kind: 'video', method: 'added-by-hand', mime: 'video/webm', name: '开箱.webm' } as const;
    await addEvidence(db, [{ ...film, orderKey: ORDER, purchaseId: ID, content: new Blob(['film']) }], NOW + 9);
    const part = await open();
    fireEvent.change(within(part).getByLabelText('另放一份对方表单收得了的副本'), { target: { value: 'gov12315' } });
    expect(part.textContent).toContain('最多4个，每个不超过5MB');
    const files = await packed();
    const copies = [...files.keys()].filter((name) => name.startsWith('副本（给12315）/'));
    expect(copies).toEqual([
      `副本（给12315）/证据1 甲.png ${TODAY}.png`,
      `副本（给12315）/证据2 乙.png ${TODAY}.png`,
      '副本（给12315）/附件说明.txt',
    ]);
    expect(files.get(copies[0] ?? '')).toBe('甲.png');
    const note = files.get('副本（给12315）/附件说明.txt') ?? '';
    const [first] = await db.evidence.toArray();
    for (const words of ['就是原件', `原件 SHA-256 ${first?.sha256}`, '第 3 件', '这里只收MP4'])
      expect(note).toContain(words);
    expect(names(files)).toHaveLength(3);
    expect(part.textContent).toMatch(/第 3 件 开箱.*没有副本：这里只收MP4/);
    for (const name of copies) expect(files.get('SHA256SUMS')).toContain(name);
  });

  it('shares the covered copy, and its original only where that is ticked', async () => {
    const [original] = (await itemsOf(db, ORDER, ID)).evidence;
    if (!original) throw new Error('no item');
    const copy = new Blob(['副本'], { type: 'image/png' });
    await keepMasked(db, original, copy, { words: '遮盖了 1 处。', keptWith: '', now: NOW + 9 });
    await open();
    const files = await packed();
    const taken = names(files).join(' ');
    expect(taken).toContain('（遮盖）');
    expect(taken.match(/evidence\//g)).toHaveLength(2);
    expect(files.get('证据目录.html')).toContain(`SHA-256 是 ${original.record.sha256}`);
  });
});
