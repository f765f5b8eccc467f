import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { WindowExplained } from '@/components/vault/phone/WindowExplained';
import { WindowList } from '@/components/vault/phone/WindowList';
import { windowsFor } from '@/lib/warranty';
import type { PurchaseFacts } from '@/lib/warranty/window';
import { explain } from '@/lib/warranty/words/explain';

afterEach(cleanup);

const TODAY = '2026-11-12';
const FACTS: PurchaseFacts = { platform: 'jd', sellerType: 'pop', signedAt: '2026-11-08', invoiceDate: '2026-11-10' };

function list(facts: Partial<PurchaseFacts> = {}, today = TODAY, picked?: string) {
  const all = { ...FACTS, ...facts };
  return render(<WindowList windows={windowsFor(all, today)} facts={all} today={today} picked={picked} />);
}

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

describe('the list of windows', () => {
  it('puts those that are over into a fold of their own that does not say all is lost', () => {
    list({}, '2026-12-20');
    expect(screen.getByText(/已过的期限（\d+）：.*不等于什么都不能要求/)).toBeDefined();
  });

  it('shows extended care and the brand’s warranty, and which of law and promise is the longer', () => {
    list({ brandWarrantyEnd: '2029-01-01', extraCover: [{ name: 'AppleCare+', end: '2028-05-01' }] });
    expect(screen.getByText('AppleCare+')).toBeDefined();
    const brand = screen.getByText('坏了可以免费修（品牌承诺）').closest('li');
    expect(brand?.textContent).toContain('以较长的为准：这一项');
    expect(screen.getByText('坏了可以免费修').closest('li')?.textContent).not.toContain('以较长的为准');
  });

  it('says the shift over a holiday as a possibility', () => {
    list({ signedAt: '2026-09-25' }, '2026-10-05');
    expect(screen.getAllByText(/遇节假日通常可顺延到 10月8日/).length).toBeGreaterThan(0);
    expect(screen.getAllByText('节假日顺延中，尽快办理').length).toBeGreaterThan(0);
  });

  it('opens the window that was chosen in the timeline and puts the focus on it', async () => {
    const { rerender } = list();
    const windows = windowsFor(FACTS, TODAY);
    rerender(<WindowList windows={windows} facts={FACTS} today={TODAY} picked="law.sanbao.host1y" />);
    const item = screen.getByText('坏了可以免费修').closest('li');
    await waitFor(() => expect(item?.querySelector('details')?.open).toBe(true));
    expect(document.activeElement).toBe(item?.querySelector('summary'));
  });

  it('opens one that is over as well', async () => {
    list({}, '2026-12-20', 'law.noreason7');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('无理由退'));
  });
});
