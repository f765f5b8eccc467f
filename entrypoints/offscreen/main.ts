import { browser } from 'wxt/browser';
import { openVault } from '@/lib/db/store/schema';
import { drawPending } from '@/lib/pictures/draw-pending';
import { answerDrawing } from '@/lib/pictures/offscreen-document';

answerDrawing(browser.runtime, () => drawPending(openVault()), window);
