import { expect, test } from 'vitest';
import { partCaller } from '@/lib/capture/parts/part-caller';
import type { PartName } from '@/lib/capture/parts/parts';

function caller(arrives: () => boolean) {
  const asked: PartName[] = [];
  const timers: { run: () => void; delay: number }[] = [];
  let readings = 0;
  const parts = partCaller(
    {
      callPart: async (part) => {
        asked.push(part);
        return arrives() ? { ok: true } : { ok: false, retry: true };
      },
    },
    () => {
      readings += 1;
    },
    (run, delay) => timers.push({ run, delay }),
  );
  const settled = () => new Promise((done) => setImmediate(done));
  return { asked, timers, parts, settled, readings: () => readings };
}

test('a part that is on its way is not asked for twice, and brings another reading', async () => {
  const { asked, parts, settled, readings } = caller(() => true);
  expect([parts.call('recognise'), parts.call('recognise')]).toEqual([true, true]);
  expect(asked).toEqual(['recognise']);
  await settled();
  expect(readings()).toBe(1);
});

test('a part that is refused is asked for again, ever more rarely, and the page is not kept waiting for it', async () => {
  const { asked, timers, parts, settled } = caller(() => false);
  for (let i = 0; i < 5; i++) {
    parts.call('labels');
    await settled();
    timers.at(-1)?.run();
  }
  expect(asked).toHaveLength(5);
  expect(timers.map(({ delay }) => delay)).toEqual([1000, 2000, 4000, 8000, 16_000]);
  expect(parts.call('labels')).toBe(false);
});

test('no refusal is final', async () => {
  let lets = false;
  const { timers, parts, settled, readings } = caller(() => lets);
  for (let i = 0; i < 4; i++) {
    parts.call('recognise');
    await settled();
    timers.at(-1)?.run();
  }
  lets = true;
  parts.call('recognise');
  await settled();
  expect(readings()).toBe(5);
  expect(parts.call('recognise')).toBe(true);
});

test('while it rests after a refusal, changes of the page do not ask again', async () => {
  const { asked, parts, settled } = caller(() => false);
  parts.call('recognise');
  await settled();
  parts.call('recognise');
  parts.call('recognise');
  expect(asked).toHaveLength(1);
});
