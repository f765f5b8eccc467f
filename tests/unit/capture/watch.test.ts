import { expect, test } from 'vitest';
import { LONGEST_WAIT, watchPage } from '@/lib/capture/watch';
import { FakeWorld } from './world';

function watched({ news = true }: { news?: boolean } = {}) {
  const world = new FakeWorld();
  const state = {
    reads: [] as boolean[],
    goneOn: [] as (true | undefined)[],
    heard: [] as string[],
    expected: [] as number[],
    alive: true,
    news,
    long: false,
    end: () => undefined as unknown,
  };
  const watcher = watchPage(
    world,
    ({ again, goOn }, done) => {
      state.reads.push(again);
      state.goneOn.push(goOn);
      state.end = () => done({ news: state.news });
      if (!state.long) state.end();
    },
    () => state.alive,
    (records) => state.heard.push(...records.map(({ type }) => type)),
    () => state.expected.push(world.time),
  );
  return { world, state, watcher };
}

test('a page is read once when it is there', () => {
  const { world, state } = watched();
  world.pass(1000);
  expect(state.reads).toEqual([true]);
});

test('a page is expected as soon as it begins, and once: what reads it has the time it takes to come to rest', () => {
  const { world, state } = watched();
  expect(state.expected).toEqual([1000]);
  world.change();
  world.pass(5000);
  expect(state.reads).toEqual([true]);
  world.location.href += '?page=2';
  world.navigation.dispatchEvent(new Event('currententrychange'));
  expect(state.expected).toEqual([1000, 6000]);
  world.change();
  world.pass(5000);
  expect(state.expected).toHaveLength(2);
  expect(state.reads).toEqual([true, true]);
});

test('a page at rest costs nothing: no timer runs', () => {
  const { world } = watched();
  world.pass(60_000);
  expect(world.timers).toBe(0);
});

test('an attribute that changes is heard of, and nothing is read for it', () => {
  const { world, state, watcher } = watched();
  world.pass(1000);
  const before = watcher.changes();
  world.change('attributes');
  world.pass(60_000);
  expect(state.heard).toEqual(['attributes']);
  expect(state.reads).toHaveLength(1);
  expect(watcher.changes()).toBe(before);
});

test('a burst of a thousand changes is one reading', () => {
  const { world, state } = watched();
  world.pass(1000);
  for (let i = 0; i < 1000; i++) world.change();
  expect(world.timers).toBe(1);
  world.pass(1000);
  expect(state.reads).toHaveLength(2);
});

test('a page that never pauses is read after the longest wait all the same', () => {
  const { world, state } = watched();
  world.pass(1000);
  for (let i = 0; i < (LONGEST_WAIT + 100) / 50; i++) {
    world.change();
    world.pass(50);
  }
  expect(state.reads.length).toBeGreaterThanOrEqual(2);
});

test('content that comes five seconds late is read', () => {
  const { world, state } = watched({ news: false });
  world.pass(5000);
  world.change();
  world.pass(600);
  expect(state.reads).toHaveLength(2);
});

test('a countdown that says nothing new is looked at ever more rarely', () => {
  const { world, state } = watched({ news: false });
  for (let second = 0; second < 60; second++) {
    world.change('text');
    world.pass(1000);
  }
  expect(state.reads.length).toBeLessThan(22);
});

test('new cards end the calm at once', () => {
  const { world, state } = watched({ news: false });
  for (let second = 0; second < 60; second++) {
    world.change('text');
    world.pass(1000);
  }
  world.pass(10_000);
  const before = state.reads.length;
  world.change('content');
  world.pass(300);
  expect(state.reads).toHaveLength(before + 1);
});

test('another address inside the same page is another page', () => {
  const { world, state } = watched();
  world.pass(1000);
  world.location.href = 'https://order.jd.com/center/list.action?page=2';
  world.change('text');
  world.pass(1000);
  world.change();
  world.pass(1000);
  expect(state.reads).toEqual([true, true, false]);
});

test.each(['popstate', 'hashchange'])('%s alone is reason enough to look', (type) => {
  const { world, state } = watched();
  world.pass(1000);
  world.dispatchEvent(new Event(type));
  world.pass(1000);
  expect(state.reads).toHaveLength(2);
});

test('pushState is noticed where the browser tells of it, without a change of the tree', () => {
  const { world, state } = watched();
  world.pass(1000);
  world.location.href = 'https://order.jd.com/center/list.action?page=3';
  world.navigation.dispatchEvent(new Event('currententrychange'));
  world.pass(1000);
  expect(state.reads).toEqual([true, true]);
});

test('a page that comes back from the back-forward cache tells everything again', () => {
  const { world, state } = watched();
  world.pass(1000);
  world.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  world.pass(1000);
  expect(state.reads).toEqual([true, true]);
});

test('a script whose extension is gone reads nothing and stops observing', () => {
  const { world, state } = watched();
  world.pass(1000);
  state.alive = false;
  world.change();
  world.pass(1000);
  expect(state.reads).toHaveLength(1);
  expect(world.observing).toBe(0);
  world.dispatchEvent(new Event('popstate'));
  expect(world.timers).toBe(0);
});

test('stopping in the middle of a wait is final', () => {
  const { world, state, watcher } = watched();
  watcher.stop();
  world.pass(5000);
  expect(state.reads).toEqual([]);
});

test('changes of the page are counted, readings that were asked for are not', () => {
  const { world, watcher } = watched();
  world.pass(1000);
  const before = watcher.changes();
  watcher.readSoon();
  world.pass(1000);
  expect(watcher.changes()).toBe(before);
  world.change('text');
  world.navigation.dispatchEvent(new Event('currententrychange'));
  expect(watcher.changes()).toBe(before + 2);
});

test('while a long reading goes on no other begins; what changed meanwhile is read after it', () => {
  const { world, state } = watched();
  state.long = true;
  world.pass(1000);
  world.change();
  world.pass(10_000);
  expect(state.reads).toHaveLength(1);
  state.end();
  world.pass(1000);
  expect(state.reads).toEqual([true, false]);
});

test('another address in the middle of a reading is read as another page', () => {
  const { world, state } = watched();
  state.long = true;
  world.pass(1000);
  world.location.href = 'https://order.jd.com/center/list.action?page=2';
  world.change();
  state.end();
  world.pass(1000);
  expect(state.reads).toEqual([true, true]);
});

test('what waits only for us does not wait for a page that has just changed; that is read as well, once it rests', () => {
  const { world, state, watcher } = watched();
  world.pass(1000);
  world.change();
  watcher.readNext();
  world.pass(0);
  expect(state.goneOn).toEqual([undefined, true]);
  world.pass(1000);
  expect(state.goneOn).toEqual([undefined, true, undefined]);
});

test('what waits only for us is read at once, but never twice at the same time', () => {
  const { world, state, watcher } = watched();
  world.pass(1000);
  state.long = true;
  watcher.readNext();
  watcher.readNext();
  world.pass(0);
  expect(state.reads).toEqual([true, false]);
});
