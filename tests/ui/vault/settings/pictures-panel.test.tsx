import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { PicturesPanel } from '@/components/vault/settings/PicturesPanel';
import { readChoice } from '@/lib/db/store/choices';
import { Vault } from '@/lib/db/store/schema';

const db = new Vault('pictures-panel');
afterEach(cleanup);

it('the receiver is left out until the buyer wants it; a second fetch can be switched off', async () => {
  render(<PicturesPanel db={db} />);
  const receiver = await screen.findByRole('switch', { name: '留着收货人、电话、地址' });
  expect(receiver.getAttribute('aria-checked')).toBe('false');
  fireEvent.click(receiver);
  await waitFor(async () =>
    expect(await readChoice(db, 'pictures')).toEqual({ keepReceiver: true, fetchImages: true }),
  );
  fireEvent.click(await screen.findByRole('switch', { name: '拿不到的商品图，再取一次' }));
  await waitFor(async () =>
    expect(await readChoice(db, 'pictures')).toEqual({ keepReceiver: true, fetchImages: false }),
  );
});
