import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import type { Tab, TestBrowser } from './tab.ts';

/** A program of several files as one text: run in a page, what it exports is `globalThis[name]`. */
export async function programOf(file: URL, name: string): Promise<string> {
  const bundle = await rolldown({ input: fileURLToPath(file), platform: 'browser', logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'iife', name, minify: true });
  await bundle.close();
  return output[0].code;
}

/** A page that runs the program. Any with an origin of its own: it lends its database. */
export async function pageWith(browser: TestBrowser, program: string): Promise<Tab> {
  const tab = await browser.newTab('https://order.jd.com/center/list.action');
  await tab.evaluate((code) => {
    const script = document.createElement('script');
    script.textContent = code;
    document.head.append(script);
  }, program);
  return tab;
}
