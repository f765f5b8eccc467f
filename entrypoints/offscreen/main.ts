import { browser } from 'wxt/browser';
import { openVault } from '@/lib/db/store/schema';
import { drawPending } from '@/lib/evidence/draw-pending';
import { answerDrawing } from '@/lib/evidence/drawing-room';

answerDrawing(browser.runtime, () => drawPending(openVault()), window);
