import type { Page } from 'puppeteer-core';
import type { ScriptWatch } from './script-watch.ts';

/** Counts with the profiler, which knows every world of a page. */
export async function watchScripts(page: Page, origin: string): Promise<ScriptWatch> {
  const session = await page.createCDPSession();
  const errors: string[] = [];
  page.on('pageerror', (error) => void errors.push(String(error)));
  await session.send('Profiler.enable');
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  return {
    errors: async () => errors,
    calls: async () => {
      const { result } = await session.send('Profiler.takePreciseCoverage');
      const functions = result.filter(({ url }) => url.startsWith(origin)).flatMap((script) => script.functions);
      return functions.reduce((sum, { ranges: [whole] }) => sum + (whole?.count ?? 0), 0);
    },
  };
}
