import { startMall } from '../mall/server.ts';
import { pace } from './pace.ts';
import { buildExtension, EXTENSION } from './page-cost/build.ts';
import { idleNumbers } from './page-cost/idle.ts';
import { pageNumbers } from './page-cost/page.ts';
import { popupNumbers } from './page-cost/popup.ts';
import { printTable } from './page-cost/print.ts';
import { sizes } from './page-cost/sizes.ts';

/**
 * What do we cost the buyer? Bytes of what is injected and shipped, time on the page's main thread, time until an order is
 * stored, first paint of the popup. Chromium, headless, the demo mall, everything on this machine.
 */

buildExtension();
printTable('What is shipped', ['what', 'raw', 'gzip', 'goal'], sizes(EXTENSION));

const mall = await startMall();
try {
  printTable(
    `An order list with 50 orders; this machine just now: ${pace()}`,
    ['what', 'median', 'of runs', 'goal'],
    await pageNumbers(mall.port, EXTENSION),
  );
  printTable(
    'The same list, all stored and pictured, during 10 s',
    ['what', 'calls of ours', 'main thread with us', 'without us', 'goal'],
    await idleNumbers(mall.port, EXTENSION),
  );
  printTable(
    'The popup, opened as a tab, warm',
    ['phones', 'first contentful paint', 'of runs', 'goal', 'list painted'],
    await popupNumbers(mall.port, EXTENSION),
  );
} finally {
  await mall.close();
}
