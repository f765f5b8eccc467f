import type { ScriptWatch } from './script-watch.ts';

/** In CSS pixels of the window. */
export interface Point {
  x: number;
  y: number;
}

/** One tab, driven the same way in both browsers: web pages and the extension's own pages alike. */
export interface Tab {
  /** Resolves when the document has loaded. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function in the page's own world. Arguments and result travel as JSON; the function sees nothing of ours. */
  evaluate<R, A extends unknown[]>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** A real click in the middle of an element. */
  clickAt(x: number, y: number): Promise<void>;
  /** A stroke from one place to another. */
  drag(from: Point, to: Point, by?: 'mouse' | 'touch'): Promise<void>;
  /** A key by its name: `Tab`, `Enter`, `a`. */
  press(key: string): Promise<void>;
  /** The size of the page inside the window, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  screenshot(path: `${string}.png`): Promise<void>;
  url(): Promise<string>;
  /** Makes it the active tab. */
  show(): Promise<void>;
  close(): Promise<void>;
}

/** The panel that our toolbar button opens. */
export type Popup = Pick<Tab, 'evaluate' | 'close'>;

export interface TestBrowser {
  readonly name: 'chromium' | 'firefox';
  /** `121.0.1`, for reports. */
  readonly version: string;
  /** `chrome-extension://…/` or `moz-extension://…/`. */
  readonly extensionOrigin: string;
  newTab(url?: string): Promise<Tab>;
  /** Presses our toolbar button on this tab: the real popup, with what the browser allows after such a click. */
  pressButton(tab: Tab): Promise<Popup>;
  /** Every open tab, the oldest first. */
  tabs(): Promise<Tab[]>;
  /** Installs what the extension's folder holds now over what it held before. */
  reinstall(): Promise<void>;
  /** Takes the extension away, with everything it stored. */
  uninstall(): Promise<void>;
  /** Watches what our scripts do in this tab from now on, and brings it to the front. */
  watchScripts(tab: Tab): Promise<ScriptWatch>;
  /** Ends the service worker or event page, as the browser does by itself after half a minute. */
  stopBackground(): Promise<void>;
  /** Resolves when the browser has gone, whoever closed it. */
  ended: Promise<void>;
  close(): Promise<void>;
  /** Ends it as a crash or a power cut does: nothing is told, nothing written any more. */
  kill(): Promise<void>;
}

export interface LaunchOptions {
  /** Port on this machine that answers for every host name. */
  port: number;
  /** Port that answers plain http for every host name; those find nobody without. */
  plainPort?: number;
  /** Folder of the built extension; none for a browser without it. */
  extension?: string | undefined;
  headless?: boolean;
  /** Firefox's settings beyond the usual ones. */
  prefs?: Record<string, boolean | number | string>;
  /** The language of the browser's own parts, such as the order of year, month and day in a date field. */
  language?: 'zh-CN' | 'en-US';
  /** Pages have `gc()`, which sends Chromium's collector round at once. */
  collector?: boolean;
  /** A folder to keep; a new one that is deleted at the end if absent. */
  profile?: string;
}
