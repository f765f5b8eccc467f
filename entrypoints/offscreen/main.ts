import { browser } from 'wxt/browser';
import { openVault } from '@/lib/db/store/schema';
import { lendOpen } from '@/lib/lock/session';
import { drawPending } from '@/lib/pictures/draw-pending';
import { answerDrawing } from '@/lib/pictures/offscreen-document';

answerDrawing(
  browser.runtime,
  async (open) => {
    lendOpen(open);
    const db = openVault();
    // Opened or locked since the last drawing.
    if (db.isOpen()) await db.keyring.refresh(db.lock);
    return drawPending(db);
  },
  window,
);
