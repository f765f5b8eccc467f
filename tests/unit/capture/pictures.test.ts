import { expect, test } from 'vitest';
import type { Parts } from '@/lib/capture/parts/parts';
import { pictureMaker } from '@/lib/capture/pictures';
import type { Courier, SnapshotMessage } from '@/lib/capture/world/courier';

import { DEFAULT_CHOICES } from '@/lib/model/settings';
import { FakeWorld } from './world';

const CHOICES = DEFAULT_CHOICES.pictures;

const KEY = 'jd:300000000001';
const PAGE = 'https://order.jd.com/center/list.action';
const SNAPSHOT = { markup: '<div/>', width: 10, height: 10, scale: 1, images: [] };

function element(images: Partial<HTMLImageElement>[] = []): Element {
  return { querySelectorAll: () => images, textContent: '示例手机' } as unknown as Element;
}

function maker({ arrives = true, shown = true } = {}) {
  const world = new FakeWorld();
  const state = { handed: [] as SnapshotMessage[], called: 0, serialised: 0, alive: true, arrives, shown };
  let offered: Parts['serialise'] | undefined;
  const serialise: Parts['serialise'] = async () => {
    state.serialised += 1;
    return state.shown ? { ok: true, snapshot: SNAPSHOT } : { ok: false, reason: 'not-shown' };
  };
  const courier: Courier = {
    wake: () => undefined,
    tell: async () => ({ ok: false, retry: false }),
    callPart: async () => {
      state.called += 1;
      offered = serialise;
      return { ok: true };
    },
    hand: async (message) => {
      state.handed.push(message);
      return state.arrives ? { ok: true } : { ok: false, retry: true };
    },
  };
  const pictures = pictureMaker(
    world,
    courier,
    () => offered,
    () => state.alive,
  );
  const pass = async (milliseconds: number) => {
    for (let gone = 0; gone < milliseconds; gone += 100) {
      world.pass(100);
      await new Promise((done) => setImmediate(done));
    }
  };
  return { world, state, pictures, pass };
}

test('the serialiser comes into a page only when a picture is wanted, and once', async () => {
  const { state, pictures, pass } = maker();
  pictures.shown(
    new Map([
      [KEY, element()],
      ['jd:300000000002', element()],
    ]),
    new Map(),
    PAGE,
  );
  await pass(1000);
  expect(state.called).toBe(0);
  pictures.want([KEY, 'jd:300000000002'], CHOICES);
  await pass(2000);
  expect(state.called).toBe(1);
  expect(state.handed.map(({ orderKey }) => orderKey)).toEqual([KEY, 'jd:300000000002']);
});

test('when the serialiser has come, the picture waits for the page to be idle', async () => {
  const { world, state, pictures } = maker();
  pictures.shown(new Map([[KEY, element()]]), new Map(), PAGE);
  pictures.want([KEY], CHOICES);
  world.pass(2000);
  await new Promise((done) => setImmediate(done));
  expect(state).toMatchObject({ called: 1, serialised: 0 });
  world.pass(0);
  expect(state.serialised).toBe(1);
});

test('a picture that arrived is not made again by the next reading', async () => {
  const { state, pictures, pass } = maker();
  pictures.want([KEY], CHOICES);
  for (let i = 0; i < 3; i++) {
    pictures.shown(new Map([[KEY, element()]]), new Map(), PAGE);
    await pass(1500);
  }
  expect(state.handed).toHaveLength(1);
});

test('an order that was unmounted gets its picture when it comes back', async () => {
  const { state, pictures, pass } = maker();
  pictures.shown(new Map(), new Map(), PAGE);
  pictures.want([KEY], CHOICES);
  await pass(2000);
  expect(state.handed).toEqual([]);
  pictures.shown(new Map([[KEY, element()]]), new Map(), PAGE);
  await pass(500);
  expect(state.handed).toHaveLength(1);
});

test('pictures on their way are waited for, but not for ever', async () => {
  const { state, pictures, pass } = maker();
  const image = { complete: false, currentSrc: 'https://img10.360buyimg.com/n1/a.jpg', loading: 'eager' as const };
  pictures.shown(new Map([[KEY, element([image])]]), new Map(), PAGE);
  pictures.want([KEY], CHOICES);
  await pass(1600);
  expect(state.serialised).toBe(0);
  await pass(5000);
  expect(state.serialised).toBe(1);
});

test('an order that is still filling itself is given a second', async () => {
  const { state, pictures, pass } = maker();
  pictures.shown(new Map([[KEY, element()]]), new Map(), PAGE);
  pictures.want([KEY], CHOICES);
  await pass(800);
  expect(state.serialised).toBe(0);
  await pass(500);
  expect(state.serialised).toBe(1);
});

test('an order that cannot be shown is tried a few times at most', async () => {
  const { state, pictures, pass } = maker({ shown: false });
  pictures.want([KEY], CHOICES);
  for (let i = 0; i < 20; i++) {
    pictures.shown(new Map([[KEY, element()]]), new Map(), PAGE);
    await pass(300);
  }
  expect(state.serialised).toBe(6);
});

test('a script whose extension is gone makes no more pictures', async () => {
  const { state, pictures, pass } = maker();
  state.alive = false;
  pictures.shown(new Map([[KEY, element()]]), new Map(), PAGE);
  pictures.want([KEY], CHOICES);
  await pass(3000);
  expect(state.serialised).toBe(0);
});

test('an order that the page went on filling in gets one more picture, and no third', async () => {
  const { state, pictures, pass } = maker();
  const order = element();
  pictures.shown(new Map([[KEY, order]]), new Map(), PAGE);
  pictures.want([KEY], CHOICES);
  await pass(1500);
  order.textContent = '示例手机 示例旗舰店';
  await pass(10_000);
  expect(state.handed.map(({ later }) => later)).toEqual([undefined, true]);
  order.textContent = '示例手机 示例旗舰店 申请售后';
  await pass(30_000);
  expect(state.handed).toHaveLength(2);
});

test('an order that stays as it was is not sent again', async () => {
  const { state, pictures, pass } = maker();
  pictures.shown(new Map([[KEY, element()]]), new Map(), PAGE);
  pictures.want([KEY], CHOICES);
  await pass(30_000);
  expect(state.handed).toHaveLength(1);
});

test('an order that came further gets a picture of that, when the background asks for it', async () => {
  const { state, pictures, pass } = maker();
  pictures.shown(new Map([[KEY, element()]]), new Map(), PAGE);
  pictures.want([KEY], CHOICES);
  await pass(15_000);
  pictures.want([KEY], CHOICES);
  await pass(15_000);
  expect(state.handed).toHaveLength(2);
});
