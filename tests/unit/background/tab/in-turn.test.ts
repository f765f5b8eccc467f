import { expect, it } from 'vitest';
import { inTurns } from '@/lib/background/tab/in-turn';

const steps = () => {
  const log: string[] = [];
  const task = (name: string) => async () => {
    log.push(`${name} begins`);
    await new Promise((done) => setImmediate(done));
    log.push(`${name} ends`);
    return name;
  };
  return { log, task };
};

it('runs tasks of one name one after the other, and gives each its own result', async () => {
  const { log, task } = steps();
  const inTurn = inTurns();
  expect(await Promise.all([inTurn('tab 1', task('a')), inTurn('tab 1', task('b'))])).toEqual(['a', 'b']);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

it('lets tasks of other names go ahead', async () => {
  const { log, task } = steps();
  const inTurn = inTurns();
  await Promise.all([inTurn('tab 1', task('a')), inTurn('tab 2', task('b'))]);
  expect(log.slice(0, 2)).toEqual(['a begins', 'b begins']);
});

it('goes on after a task that failed', async () => {
  const { task } = steps();
  const inTurn = inTurns();
  const failed = inTurn('tab 1', () => Promise.reject(new Error('no storage')));
  const next = inTurn('tab 1', task('b'));
  await expect(failed).rejects.toThrow('no storage');
  expect(await next).toBe('b');
});
