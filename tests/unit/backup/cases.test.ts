import { expect, it } from 'vitest';
import { exportBackup } from '@/lib/backup/export';
import { importBackup } from '@/lib/backup/import';
import { addEntry, startCase } from '@/lib/cases/store/cases';
import { freshVault, NOW, TODAY } from '../db/examples';
import { filled, ID, KEY } from './examples';

it('a dispute goes with its phone, and one that is here already stays as it is', async () => {
  const vault = await filled();
  const { id } = await startCase(vault, { id: ID, orderKey: KEY }, 'dead', NOW);
  const entry = { kind: 'asked', on: TODAY, stage: 'seller', channel: 'chat', text: '要求退货' } as const;
  await addEntry(vault, id, entry, TODAY, NOW);
  const file = await exportBackup(vault, NOW);

  const other = freshVault();
  await importBackup(other, file, NOW);
  expect(await other.cases.toArray()).toEqual(await vault.cases.toArray());

  await other.cases.update(id, { symptom: 'fault' });
  await importBackup(other, file, NOW);
  expect((await other.cases.get(id))?.symptom).toBe('fault');
});
