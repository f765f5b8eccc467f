import { expect, test } from 'vitest';
import { partCaller } from '@/lib/capture/parts/part-caller';
import type { PartName } from '@/lib/capture/parts/parts';

function caller(arrives: boolean) {
  const asked: PartName[] = [];
  const again: number[] = [];
  const parts = partCaller(
    {
      callPart: async (part) => {
        asked.push(part);
        return arrives ? { ok: true } : { ok: false, retry: true };
      },
    },
    (delay) => again.push(delay),
  );
  return { asked, again, parts, settled: () => new Promise((done) => setImmediate(done)) };
}

test('a part that is on its way is not asked for twice, and brings another reading', async () => {
  const { asked, again, parts, settled } = caller(true);
  expect([parts.call('recognise'), parts.call('recognise')]).toEqual([true, true]);
  expect(asked).toEqual(['recognise']);
  await settled();
  expect(again).toEqual([0]);
});

test('a part that never comes is given up after three tries', async () => {
  const { asked, parts, settled } = caller(false);
  for (let i = 0; i < 5; i++) {
    parts.call('labels');
    await settled();
  }
  expect(asked).toHaveLength(3);
  expect(parts.call('labels')).toBe(false);
});
