import { expect, it } from 'vitest';
import { recordPage } from '@/lib/db/orders/record-page';
import { allOnShelf, rowsByKey } from '@/lib/db/purchases/shelf-keys';
import { rememberDoor, workedDoors } from '@/lib/db/purchases/worked-doors';
import { freshVault, NOW, report, TODAY } from '../examples';

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

it('goes with every phone of the platform, so that its card leads there first', async () => {
  const db = freshVault();
  await recordPage(db, report(), NOW, TODAY);
  await rememberDoor(db, 'tmall', 'apply');
  expect((await allOnShelf(db, 'active')).map(({ worked }) => worked)).toEqual([undefined]);
  await rememberDoor(db, 'jd', 'search');
  expect((await allOnShelf(db, 'active')).map(({ worked }) => worked)).toEqual(['search']);
  expect((await rowsByKey(db, ['jd:350000000000/1'])).map(({ worked }) => worked)).toEqual(['search']);
});
