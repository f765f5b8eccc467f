import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { groupsOf } from '@/components/vault/phone/rights/groups';
import { RightsList } from '@/components/vault/phone/rights/RightsList';
import { windowsFor } from '@/lib/warranty';
import type { PurchaseFacts } from '@/lib/warranty/window';

afterEach(cleanup);

const TODAY = '2026-11-12';
const FACTS: PurchaseFacts = { platform: 'jd', sellerType: 'pop', signedAt: '2026-11-08' };

function list(facts: Partial<PurchaseFacts> = {}, today = TODAY) {
  const all = { ...FACTS, ...facts };
  return render(<RightsList windows={windowsFor(all, today)} facts={all} events={[]} today={today} />);
}
const row = (name: RegExp) => screen.getByRole('button', { name });

describe('the rights of one phone', () => {
  it('stand once each, whoever gives them, in groups', () => {
    list({ placedAt: '2026-11-06', promises: ['7天无理由退货', '30天价保'] });
    const names = screen.getAllByRole('button').map((button) => button.querySelector('.right-name')?.textContent);
    expect(new Set(names).size).toBe(names.length);
    expect(within(screen.getByRole('region', { name: '整机' })).getAllByRole('button').length).toBeGreaterThan(2);
    expect(within(screen.getByRole('region', { name: '配件' })).getByRole('button', { name: /电池/ })).toBeTruthy();
    expect(screen.getByRole('region', { name: '店家和平台答应的' }).textContent).toContain('价保');
  });

  it('keep the burden of proof folded, last', () => {
    const { container } = list();
    const groups = [...container.querySelectorAll('.rights-group')];
    expect(groups.at(-1)?.tagName).toBe('DETAILS');
    expect((groups.at(-1) as HTMLDetailsElement).open).toBe(false);
  });

  it('say until when: days and the day, an estimate as 约, what is over as over', () => {
    list();
    expect(row(/^坏了能退/).textContent).toMatch(/剩 \d+ 天.*到 11月1\d日/);
    expect(row(/^坏了可以免费修/).textContent).toContain('到 2027年11月8日');
    cleanup();
    list({ signedAt: undefined, paidAt: '2026-11-08' } as never);
    expect(row(/^坏了可以免费修/).textContent).toContain('约到');
    cleanup();
    list({}, '2026-12-20');
    expect(row(/^坏了能退/).textContent).toContain('已过');
  });

  it('open to what they give, how to use them and on what they stand', () => {
    list();
    fireEvent.click(row(/^坏了可以免费修/));
    expect(row(/^坏了可以免费修/).getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText('能要求：')).toBeTruthy();
  });

  it('lead with the longer of law and promise, and tell both', () => {
    const all = { ...FACTS, brandWarrantyEnd: '2029-01-01' };
    const rights = groupsOf(windowsFor(all, TODAY)).flatMap(({ rights }) => rights);
    const host = rights.find(({ window }) => window.group === 'host');
    expect(host?.window.ruleId).toBe('promise.brand-warranty');
    expect(host?.others.map(({ ruleId }) => ruleId)).toEqual(['law.sanbao.host1y']);
  });

  it('draw no days running for a phone that is still on its way', () => {
    const { container } = list({ signedAt: undefined, paidAt: '2026-11-11', undelivered: true } as never);
    expect(container.textContent).toContain('签收后开始算');
    expect(container.querySelector('.seg:not(.off)')).toBeNull();
  });
});
