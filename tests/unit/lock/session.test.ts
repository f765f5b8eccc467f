import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeOpen, forgetOpen, type OpenLock, readOpen, stillUsed, writeOpen } from '@/lib/lock/session';

const NOW = Date.parse('2026-11-20T12:00:00+08:00');
const OPEN: OpenLock = { keyId: 'key', key: 'ab'.repeat(32), usedAt: NOW, minutes: 15, state: 'closing' };

beforeEach(() => {
  fakeBrowser.reset();
});

describe('the key of an open vault', () => {
  const changes: Record<string, () => Promise<void>> = {
    'somebody is at work': () => stillUsed(NOW + 1),
    'what was there is encrypted': () => changeOpen(NOW + 1, { state: 'on' }),
  };

  it.each(Object.entries(changes))('stays gone where it is locked in the moment in which %s', async (_when, change) => {
    await writeOpen(OPEN);
    const changing = change();
    await forgetOpen();
    await changing;
    expect(await readOpen(NOW + 2)).toBeUndefined();
  });

  it('is written anew by whoever is at work, and by nobody once it is gone', async () => {
    await writeOpen(OPEN);
    await stillUsed(NOW + 5);
    expect(await readOpen(NOW + 6)).toEqual({ ...OPEN, usedAt: NOW + 5 });
    await forgetOpen();
    await stillUsed(NOW + 7);
    expect(await readOpen(NOW + 8)).toBeUndefined();
  });
});
