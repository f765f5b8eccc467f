import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeForGood } from '@/lib/db/evidence/evidence-bin';
import { noteEvidence } from '@/lib/db/evidence/note-evidence';
import { addEvidence } from '@/lib/db/evidence/store-evidence';
import { recordPage } from '@/lib/db/orders/record-page';
import type { Vault } from '@/lib/db/store/schema';
import { filterEvidence, listEvidence } from '@/lib/evidence/find';
import { titleOf } from '@/lib/evidence/item';
import { readTexts } from '@/lib/texts/read-texts';
import type { TextTools } from '@/lib/texts/text-of';
import { openTexts, type Texts } from '@/lib/texts/text-store';
import { freshVault, NOW, report, TODAY } from '../db/examples';

const KEY = 'jd:350000000000';
const tools: TextTools = {
  openPdf: async () => {
    throw new Error('a reader that fails');
  },
  wordsOfMarkup: (markup) => markup.replace(/<[^>]*>/g, ''),
};

let db: Vault;
let texts: Texts;
beforeEach(async () => {
  db = freshVault();
  await recordPage(db, report(), NOW, TODAY);
  texts = await openTexts(db);
  await texts.forget([...(await texts.known())]);
});
afterEach(() => texts.close());

const keep = async (name: string, mime: string, content: string, more: { derivedFrom?: string } = {}) => {
  const kind = mime.startsWith('image/') ? 'screenshot' : mime.includes('xhtml') ? 'snapshot' : 'chat';
  const item = { orderKey: KEY, kind, method: 'added-by-hand', mime, name, ...more } as const;
  const [record] = await addEvidence(db, [{ ...item, content: new Blob([content]) }], NOW);
  if (!record) throw new Error('not kept');
  return record;
};

async function read(): Promise<number[]> {
  const told: number[] = [];
  await readTexts(db, texts, tools, { left: (files) => told.push(files), stopped: () => false });
  return told;
}

const found = async (words: string) =>
  filterEvidence((await listEvidence(db)).items, { words }, await texts.all()).map(titleOf);

describe('words inside of kept files', () => {
  it('find the file, whatever its name is', async () => {
    await keep('IMG_1.txt', 'text/plain', '客服：三天内给您换新，ＯＫ');
    await keep('IMG_2.txt', 'text/plain', '不相干');
    expect(await found('换新')).toEqual([]);
    expect(await read()).toEqual([2, 1, 0]);
    expect(await found('换新')).toEqual(['IMG_1.txt']);
    // Small letters and one width, as the buyer types.
    expect(await found('ok')).toEqual(['IMG_1.txt']);
    // One word inside, one of the order's.
    expect(await found('换新 350000000000')).toEqual(['IMG_1.txt']);
  });

  it('of a page’s copy find the picture that was made from it', async () => {
    const page = await keep('页面', 'application/xhtml+xml', '<p>预计周三送达</p>');
    await keep('画面', 'image/png', 'x', { derivedFrom: page.sha256 });
    await read();
    expect(await found('周三')).toEqual(['画面']);
  });

  it('are read once, also where a reader failed', async () => {
    await keep('坏的.pdf', 'application/pdf', '%PDF-');
    expect(await read()).toEqual([1, 0]);
    expect(await read()).toEqual([0]);
    expect(await found('坏的')).toEqual(['坏的.pdf']);
  });

  it('are forgotten with the file', async () => {
    const { id } = await keep('聊天', 'text/plain', '换新');
    await read();
    await noteEvidence(db, [id], { binnedAt: NOW }, NOW);
    await removeForGood(db, [id], NOW);
    await read();
    expect((await texts.known()).size).toBe(0);
  });

  it('stop to be read when nobody looks any more, and go on the next time', async () => {
    for (const n of [1, 2, 3]) await keep(`${n}`, 'text/plain', `第${n}份`);
    let told = 0;
    await readTexts(db, texts, tools, { left: () => told++, stopped: () => told === 1 });
    expect((await texts.known()).size).toBe(1);
    expect(await read()).toEqual([2, 1, 0]);
  });
});
