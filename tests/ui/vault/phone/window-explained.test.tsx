import { cleanup, fireEvent, render, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { WindowExplained } from '@/components/vault/phone/WindowExplained';
import { windowsFor } from '@/lib/warranty';
import type { PurchaseFacts } from '@/lib/warranty/window';
import { explain } from '@/lib/warranty/words/explain';

afterEach(cleanup);

const TODAY = '2026-11-12';
const FACTS: PurchaseFacts = { platform: 'jd', sellerType: 'pop', signedAt: '2026-11-08', invoiceDate: '2026-11-10' };

function explained(ruleId: string, facts: PurchaseFacts = FACTS, today = TODAY) {
  const window = windowsFor(facts, today).find((one) => one.ruleId === ruleId);
  if (!window) throw new Error(`no window ${ruleId}`);
  return render(<WindowExplained explanation={explain(window, facts, today)} />).container;
}

describe('a window explains itself', () => {
  it('with the right, how to use it, what excludes it, source and article, and how sure we are', () => {
    const text = explained('law.noreason7').textContent ?? '';
    for (const part of ['能要求：', '怎么用：', '不适用：', '依据：', '把握：']) expect(text).toContain(part);
    expect(text).toMatch(/把握：(高|中|未核实)（/);
    expect(text).toMatch(/施行/);
  });

  it('with the text of its articles, loaded when they are opened', async () => {
    const container = explained('law.sanbao.host1y');
    expect(container.querySelector('blockquote')).toBeNull();
    const details = [...container.querySelectorAll('details')].find((one) => one.textContent?.includes('条文'));
    if (!details) throw new Error('no articles');
    details.open = true;
    fireEvent(details, new Event('toggle'));
    await waitFor(() => expect(container.querySelectorAll('blockquote').length).toBeGreaterThan(0));
  });

  it('with where sources disagree and the other way of counting, never merged', () => {
    const text = explained('law.sanbao.host1y').textContent ?? '';
    expect(text).toContain('说法不一的地方');
    expect(text).toMatch(/另一种算法.*按发票日期起算/s);
  });

  it('never says what the product must not claim', () => {
    const forbidden =
      /具有法律效力|司法认可|证据已固定|法律意见书|律师建议|胜诉率|必赔|一定能退|强制退款|45个工作日|互联网法院|退一赔三/;
    const facts: PurchaseFacts = {
      ...FACTS,
      confirmedAt: '2026-11-09',
      repairs: [{ sent: '2026-11-09', returned: '2026-11-10' }, { sent: '2026-11-11' }],
      promises: ['7天无理由退货', '30天价保', '180天只换不修', '全国联保', '假一赔四'],
      extraCover: [{ name: '碎屏险', end: '2027-11-08' }],
      brandWarrantyEnd: '2028-01-01',
      brand: 'OPPO',
    };
    for (const platform of ['jd', 'tmall', 'taobao', 'pinduoduo'] as const) {
      for (const window of windowsFor({ ...facts, platform }, TODAY)) {
        const { container } = render(<WindowExplained explanation={explain(window, { ...facts, platform }, TODAY)} />);
        expect(container.textContent).not.toMatch(forbidden);
        cleanup();
      }
    }
  });
});
