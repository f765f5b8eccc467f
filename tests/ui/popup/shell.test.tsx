import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { act } from '@testing-library/preact';
import { render } from 'preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Popup } from '@/components/popup/Popup';
import { fakePermissions } from '../fake-permissions';

const HTML = readFileSync(path.resolve(import.meta.dirname, '../../../entrypoints/popup/index.html'), 'utf8');

beforeEach(() => fakePermissions(true));
afterEach(async () => {
  const app = document.getElementById('app');
  await act(() => {
    if (app) render(null, app);
  });
  document.body.replaceChildren();
});

it('shows at once, before any script, the head that the popup then keeps', () => {
  const page = new DOMParser().parseFromString(HTML, 'text/html');
  const app = document.importNode(page.querySelector('#app') ?? page.body, true);
  document.body.append(app);
  const shown = app.querySelector('header');
  expect(shown?.textContent?.replace(/\s+/g, '')).toBe('购机保我的手机设置');
  render(<Popup />, app);
  expect(app.querySelectorAll('header')).toHaveLength(1);
  expect(app.querySelector('header')?.textContent?.replace(/\s+/g, '')).toBe('购机保我的手机设置');
  expect(app.querySelector('main')).not.toBeNull();
});
