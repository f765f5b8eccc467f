import { expect, test, vi } from 'vitest';
import { answerDrawing } from '@/lib/pictures/offscreen-document';

type Listener = (message: unknown, sender: object, answer: (value: unknown) => void) => true | undefined;

function room(draw: () => Promise<number> = async () => 1) {
  const state = { listener: undefined as Listener | undefined, timers: new Set<() => void>(), closed: false };
  const drawing = vi.fn(draw);
  const addListener = (listener: Listener) => {
    state.listener = listener;
  };
  const runtime = { id: 'own', onMessage: { addListener } };
  const view = {
    setTimeout: (run: () => void) => {
      state.timers.add(run);
      return run;
    },
    clearTimeout: (run: () => void) => void state.timers.delete(run),
    close: () => {
      state.closed = true;
    },
  };
  answerDrawing(
    runtime as unknown as Parameters<typeof answerDrawing>[0],
    drawing,
    view as unknown as Parameters<typeof answerDrawing>[2],
  );
  const send = (message: unknown, sender: object = { id: 'own' }) =>
    new Promise((done) => {
      if (state.listener?.(message, sender, done) !== true) done('ignored');
    });
  return { state, drawing, send };
}

test('the background says draw, and hears how many pictures were stored', async () => {
  const { send } = room(async () => 3);
  expect(await send({ type: 'draw-pictures' })).toEqual({ ok: true, stored: 3 });
});

test('the key of an open vault comes along, which the document cannot ask for itself', async () => {
  const { send, drawing } = room();
  const open = { keyId: 'k', key: '00', usedAt: 1, minutes: 10, state: 'on' };
  await send({ type: 'draw-pictures', open });
  expect(drawing).toHaveBeenCalledWith(open);
});

test.each([
  ['a content script', { type: 'draw-pictures' }, { id: 'own', tab: { id: 7 } }],
  ['another extension', { type: 'draw-pictures' }, { id: 'other' }],
  ['something else', { name: 'page-read', payload: {} }, { id: 'own' }],
])('%s is not obeyed', async (_who, message, sender) => {
  const { send, drawing } = room();
  expect(await send(message, sender)).toBe('ignored');
  expect(drawing).not.toHaveBeenCalled();
});

test('a drawing that fails is an answer, not silence', async () => {
  const { send } = room(async () => {
    throw new Error('QuotaExceededError');
  });
  expect(await send({ type: 'draw-pictures' })).toEqual({ ok: false, reason: 'Error: QuotaExceededError' });
});

test('the document stays while it draws, and closes when there was nothing to do for a while', async () => {
  let finish: (stored: number) => void = () => undefined;
  const { state, send } = room(
    () =>
      new Promise((done) => {
        finish = done;
      }),
  );
  const sent = send({ type: 'draw-pictures' });
  expect(state.timers.size).toBe(0);
  finish(1);
  await sent;
  await new Promise((done) => setImmediate(done));
  for (const run of state.timers) run();
  expect(state.closed).toBe(true);
});
