import { expect, test } from 'vitest';
import { startMall } from '../mall/server.ts';
import { launchChromium } from './harness/chromium.ts';
import { pageWith, programOf } from './harness/page-program.ts';

/** Firefox has no such collector to be sent round; its streams are other code. */
const inChromium = test.runIf(process.env['E2E_BROWSER'] !== 'firefox');

inChromium('a file is read to its end, however often the collector comes by meanwhile', async () => {
  const program = await programOf(new URL('../../lib/zip/file-window.ts', import.meta.url), 'zip');
  const mall = await startMall();
  const browser = await launchChromium({ port: mall.port, collector: true });
  try {
    const tab = await pageWith(browser, program);
    const read = await tab.evaluate(
      async (pieces, size) => {
        const page = globalThis as unknown as {
          zip: typeof import('../../lib/zip/file-window.ts');
          gc: () => void;
        };
        const handle = await (await navigator.storage.getDirectory()).getFileHandle('big', { create: true });
        const writing = await handle.createWritable();
        for (let i = 0; i < pieces; i++) await writing.write(new Uint8Array(size).fill(i));
        await writing.close();
        const file = await handle.getFile();
        const window = new page.zip.FileWindow();
        const turn = () =>
          new Promise<unknown>((resolve) => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = resolve;
            port2.postMessage(0);
          });
        let done = 0;
        const reading = (async () => {
          for (let i = 0; i < pieces; i++) {
            const bytes = await window.read(file, i * size, (i + 1) * size);
            if (bytes.length === size && bytes.every((byte) => byte === i)) done += 1;
          }
          return 'all';
        })();
        for (let rounds = 0, before = -1; rounds < 60 || done > before; rounds++) {
          before = done;
          page.gc();
          for (let i = 0; i < 20; i++) await turn();
        }
        await Promise.race([reading, new Promise((resolve) => setTimeout(resolve, 20_000))]);
        return done;
      },
      24,
      1_000_000,
    );
    expect(read).toBe(24);
  } finally {
    await browser.close();
    await mall.close();
  }
});
