import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { PageProgram } from '../../pictures/whole/program';
import { WHOLE_PAGE } from '../../pictures/whole/step';
import { putInto, type ScriptInTab, scriptInTab } from './script-in-tab';

const size = z.number().check(z.gte(-1e7), z.lte(1e7));
const sides = z.object({ width: size, height: size });
const Step = z.object({
  view: sides,
  shown: sides,
  area: z.object({ left: size, top: size, width: size, height: size }),
  content: sides,
  at: z.object({ x: size, y: size }),
  pinched: z.boolean(),
});
const Copy = z.object({
  markup: z.string().check(z.maxLength(40_000_000)),
  width: z.number(),
  height: z.number(),
  remarks: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(10)),
});
const numbers = z.array(z.string().check(z.regex(/^\d{5,25}(?:-\d{1,20})?$/))).check(z.maxLength(100));
const Keys = z.object({ orders: numbers, lines: numbers, skus: numbers, items: numbers });

const ANSWERS = { begin: Step, goTo: Step, look: Step, end: z.any(), copy: Copy, keys: Keys };

export type PageInTab = ScriptInTab<PageProgram, typeof ANSWERS>;

/** Our script in a page that is to be kept; `undefined` where none may be. */
export async function pageInTab(
  tabId: number,
  api: Pick<typeof browser, 'scripting'> = browser,
): Promise<PageInTab | undefined> {
  return (await putInto(tabId, '/whole-page.js', api)) ? scriptInTab(tabId, WHOLE_PAGE, ANSWERS, api) : undefined;
}
