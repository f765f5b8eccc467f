import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { PageStatus } from '@/components/popup/page/PageStatus';
import type { TabState } from '@/lib/background/tab/tab-state';

afterEach(cleanup);

const page = (facts: Partial<TabState>): TabState => ({
  url: 'https://order.jd.com/center/list.action',
  reader: 'jd',
  page: 'order-list',
  layout: 'jd-list-legacy',
  found: 3,
  phones: 1,
  newPhones: 0,
  problems: [],
  at: 0,
  visit: 'a',
  ...facts,
});

function offered(facts: Partial<TabState>): boolean {
  render(<PageStatus page={{ seen: page(facts), tabId: 7, reread: () => undefined, reload: () => undefined }} />);
  return screen.queryByRole('link', { name: '告诉我们这页变了' }) !== null;
}

describe('a redacted sample of the page', () => {
  it.each([
    ['nothing could be read', { found: 0, problems: ['layout-unknown'] }],
    ['not every order could be read', { claimed: 5, problems: ['order-without-id: 2'] }],
    ['a layout has changed and the words of the page had to do', { problems: ['layout-unknown: jd-list-cards'] }],
    ['orders lack what they should have', { problems: ['fields-missing: total'] }],
    ['a reader failed', { found: 0, problems: ['reader-failed: x'] }],
  ])('is offered where %s', (_where, facts) => {
    expect(offered(facts)).toBe(true);
  });

  it.each([
    ['all was read', {}],
    ['the page asks to log in', { found: 0, problems: ['logged-out'] }],
    ['the page has no orders', { found: 0, problems: ['no-orders'] }],
    ['there was no time for all of it', { claimed: 500, problems: ['too-slow'] }],
    ['only storing failed', { failure: 'full' as const }],
  ])('is not offered where %s', (_where, facts) => {
    expect(offered(facts)).toBe(false);
  });

  it('opens in a tab of its own, which knows the tab it is of', () => {
    offered({ found: 0, problems: ['layout-unknown'] });
    const link = screen.getByRole('link', { name: '告诉我们这页变了' });
    expect(link.getAttribute('href')).toBe('/sample.html#tab=7&page=order.jd.com%2Fcenter%2Flist.action');
    expect(link.getAttribute('target')).toBe('_blank');
  });
});
