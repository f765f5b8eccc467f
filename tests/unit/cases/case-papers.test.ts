import mammoth from 'mammoth';
import { beforeEach, describe, expect, it } from 'vitest';
import { casePapers } from '@/lib/cases/papers/case-papers';
import { addEntry, changeCase, closeCase, getCase, startCase } from '@/lib/cases/store/cases';
import { itemsOf } from '@/lib/db/evidence/items';
import { addEvidence } from '@/lib/db/evidence/store-evidence';
import { recordPage } from '@/lib/db/orders/record-page';
import { updateSays } from '@/lib/db/purchases/purchases';
import type { Vault } from '@/lib/db/store/schema';
import { wordFile } from '@/lib/word/word-file';
import { freshVault, NOW, phoneOrder, reading, report, TODAY } from '../db/examples';

const ID = 'jd:350000000000/1';
const ORDER = 'jd:350000000000';

let db: Vault;
let id: string;
beforeEach(async () => {
  db = freshVault();
  const order = phoneOrder(reading({ paidAt: '2026-11-01', placedAt: '2026-11-01' }));
  await recordPage(db, report({ orders: [order] }), NOW, TODAY);
  await updateSays(db, ID, { signedOn: '2026-11-05' }, TODAY);
  ({ id } = await startCase(db, { id: ID, orderKey: ORDER }, 'dead', NOW));
});

async function papers() {
  const found = await getCase(db, id);
  if (!found) throw new Error('no case');
  return casePapers(found, (await itemsOf(db, ORDER, ID)).evidence, TODAY);
}

const textOf = async (paper: Awaited<ReturnType<typeof papers>>[number] | undefined) => {
  const buffer = Buffer.from(await (await wordFile(paper?.blocks ?? [])).arrayBuffer());
  return (await mammoth.extractRawText({ buffer })).value;
};

describe('the papers of a dispute', () => {
  it('tell day by day what happened, with whom and which evidence belongs to it, to a Word reader that is not ours', async () => {
    const [kept] = await addEvidence(
      db,
      [
        {
          orderKey: ORDER,
          purchaseId: ID,
          kind: 'chat',
          method: 'added-by-hand',
          mime: 'image/png',
          name: '聊天.png',
          content: new Blob(['x']),
        },
      ],
      NOW,
    );
    const entry = { kind: 'asked', stage: 'seller', channel: 'chat' } as const;
    await addEntry(db, id, { ...entry, on: '2026-11-20', at: '10:30', text: '要求退货' }, TODAY, NOW + 1);
    const answer = { ...entry, kind: 'refused' as const, who: '客服小林', text: '不同意', evidence: [kept?.id ?? ''] };
    await addEntry(db, id, { ...answer, on: '2026-11-19' }, TODAY, NOW + 2);
    await closeCase(db, id, { kind: 'gave-up', on: TODAY, note: '太累' }, TODAY, NOW + 3);
    const [chronology] = await papers();
    expect(chronology).toMatchObject({ title: '经过', own: true });
    const text = await textOf(chronology);
    expect(text).toMatch(
      /2026-11-19[\s\S]*卖家（客服小林）[\s\S]*不同意[\s\S]*附：聊天\.png[\s\S]*2026-11-20 10:30[\s\S]*要求退货/,
    );
    expect(text).toMatch(/结果：不办了，太累/);
  });

  it('have every text of the dispute, those the buyer wrote in his own words', async () => {
    const answers = { received: 'yes', faultOn: TODAY, misuse: 'none' };
    await changeCase(db, id, (record) => ({ answers: { ...record.answers, ...answers } }), TODAY, NOW);
    const before = await papers();
    expect(before.length).toBeGreaterThan(2);
    expect(before.every(({ own }) => !own)).toBe(true);
    const draft = { kind: 'seller-friendly', text: JSON.stringify({ text: '我自己的话' }), savedAt: NOW };
    await changeCase(db, id, ({ drafts }) => ({ drafts: [...drafts, draft] }), TODAY, NOW + 1);
    const [own, ...others] = (await papers()).filter((paper) => paper.own);
    expect(others).toEqual([]);
    expect(await textOf(own)).toContain('我自己的话');
  });

  it('are none while nothing has been said', async () => {
    expect(await papers()).toEqual([]);
  });
});
