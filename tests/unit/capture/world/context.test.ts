import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { ContentScriptContext } from '@/lib/capture/world/context';

afterEach(() => vi.unstubAllGlobals());

test('starting says nothing that a page could hear', () => {
  const page = { postMessage: vi.fn(), dispatchEvent: vi.fn(), addEventListener: vi.fn() };
  vi.stubGlobal('window', page);
  vi.stubGlobal('document', page);
  const context = new ContentScriptContext();
  expect(context.isValid).toBe(true);
  for (const heard of Object.values(page)) expect(heard).not.toHaveBeenCalled();
});

test('a script that was left behind by an update knows it, and says so once', () => {
  const context = new ContentScriptContext();
  const stopped = vi.fn();
  context.onInvalidated(stopped);
  vi.spyOn(browser.runtime, 'id', 'get').mockReturnValue(undefined as unknown as string);
  expect(context.isValid).toBe(false);
  expect(context.isValid).toBe(false);
  expect(stopped).toHaveBeenCalledOnce();
});
