import { expect, test } from 'vitest';
import { whenShown } from '@/lib/capture/world/when-shown';

const page = (prerendering?: boolean) =>
  Object.assign(new EventTarget(), prerendering === undefined ? {} : { prerendering });

test.each([undefined, false])('a page that is shown is begun with at once (prerendering: %s)', (prerendering) => {
  let started = 0;
  whenShown(page(prerendering), () => started++);
  expect(started).toBe(1);
});

test('a page that is drawn ahead is begun with when it is shown, once', () => {
  let started = 0;
  const ahead = page(true);
  whenShown(ahead, () => started++);
  expect(started).toBe(0);
  ahead.dispatchEvent(new Event('prerenderingchange'));
  ahead.dispatchEvent(new Event('prerenderingchange'));
  expect(started).toBe(1);
});
