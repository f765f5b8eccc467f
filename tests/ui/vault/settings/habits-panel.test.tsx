import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { HabitsPanel } from '@/components/vault/settings/HabitsPanel';
import { readChoice } from '@/lib/db/store/choices';
import { Vault } from '@/lib/db/store/schema';

const db = new Vault('habits-panel');
afterEach(cleanup);

it('each small thing can be switched off and on again, the others stay as they are', async () => {
  render(<HabitsPanel db={db} />);
  fireEvent.click(await screen.findByRole('switch', { name: /维修单/ }));
  await waitFor(async () => expect(await readChoice(db, 'habits')).toEqual({ off: ['repair-sheet'] }));
  fireEvent.click(await screen.findByRole('switch', { name: /IMEI/ }));
  await waitFor(async () => expect(await readChoice(db, 'habits')).toEqual({ off: ['repair-sheet', 'box'] }));
  await waitFor(() =>
    expect(screen.getByRole('switch', { name: /维修单/ }).getAttribute('aria-checked')).toBe('false'),
  );
  fireEvent.click(screen.getByRole('switch', { name: /维修单/ }));
  await waitFor(async () => expect(await readChoice(db, 'habits')).toEqual({ off: ['box'] }));
});
