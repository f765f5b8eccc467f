import { launchChromium } from '../e2e/harness/chromium.ts';
import { launchFirefox } from '../e2e/harness/firefox.ts';
import { startMall } from '../mall/server.ts';
import { encodeSheet } from './picture-quality/in-page.ts';

/**
 * Does text of 9 px stay readable in our pictures? A sheet of small Chinese signs, many of which differ by one stroke, is
 * encoded and decoded by the browser itself; each sign is then compared with all as they were drawn. Ours are WebP of quality 1.
 */

const QUALITIES = [0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1];

for (const [name, launch] of [
  ['chromium', launchChromium],
  ['firefox', launchFirefox],
] as const) {
  const mall = await startMall();
  const browser = await launch({ port: mall.port });
  try {
    const tab = await browser.newTab('https://order.jd.com/center/list.action');
    console.log(`${name} ${browser.version}: signs of 9 px, WebP; then PNG`);
    console.table(await tab.evaluate(encodeSheet, QUALITIES, 'image/webp'));
    console.table(await tab.evaluate(encodeSheet, [1], 'image/png'));
  } finally {
    await browser.close();
    await mall.close();
  }
}
