import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { RuleUpdateNotice } from '@/components/vault/settings/RuleUpdateNotice';
import { applyRuleUpdate, readRuleNews } from '@/lib/background/daily/rule-update';
import { addByHand } from '@/lib/db/orders/add-by-hand';
import { Vault } from '@/lib/db/store/schema';

afterEach(cleanup);

const TODAY = '2026-11-22';
const FIRST = { version: 1, date: '2026-11-01', summary: '第一版规则。', rules: [] };
const SECOND = { version: 2, date: '2026-11-20', summary: '保修期的算法变了。', rules: ['law.sanbao.host1y'] };

it('names a rule update and the phones it concerns once, until it is acknowledged', async () => {
  const db = new Vault(`news-${crypto.randomUUID()}`);
  await addByHand(db, { platform: 'jd', title: '荣耀 Magic8', signedOn: '2026-11-01' }, 0, TODAY);
  await applyRuleUpdate(db, TODAY, [FIRST]);
  render(<RuleUpdateNotice db={db} />);
  await applyRuleUpdate(db, TODAY, [FIRST, SECOND]);
  expect((await screen.findByRole('region', { name: '规则更新' })).textContent).toContain(
    '规则更新：保修期的算法变了。',
  );
  expect(screen.getByRole('link', { name: /Magic8/ }).getAttribute('href')).toMatch(/^#\/phone\//);
  expect(screen.getByText(/坏了可以免费修/)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: '知道了' }));
  await waitFor(() => expect(screen.queryByRole('region')).toBeNull());
  expect(await readRuleNews(db)).toBeUndefined();
});
