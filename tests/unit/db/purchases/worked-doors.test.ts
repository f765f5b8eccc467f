import { expect, it } from 'vitest';
import { rememberDoor, workedDoors } from '@/lib/db/purchases/worked-doors';
import { freshVault } from '../examples';

it('remembers for each platform the kind of door that worked, and forgets it on request', async () => {
  const db = freshVault();
  await rememberDoor(db, 'jd', 'search');
  await rememberDoor(db, 'tmall', 'apply');
  expect(await workedDoors(db)).toEqual({ jd: 'search', tmall: 'apply' });
  await rememberDoor(db, 'jd', undefined);
  expect(await workedDoors(db)).toEqual({ tmall: 'apply' });
});

it('takes what is no answer of ours for nothing', async () => {
  const db = freshVault();
  await db.memory.put({ key: 'doors:worked', value: { jd: 'https://evil.example' } });
  expect(await workedDoors(db)).toEqual({});
});
