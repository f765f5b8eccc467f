import { Dexie } from 'dexie';
import { browser } from 'wxt/browser';
import { keepFace } from '../../cards/keep-face';
import type { Vault } from '../../db/store/schema';
import { civilDateOf } from '../../model/dates';

/** Milliseconds. A page being stored writes dozens of times, and whoever waits for an answer comes first. */
const PAUSE = 400;

/**
 * Keeps the popup's face whenever something has changed, a day has begun or the worker was woken for whatever reason;
 * called synchronously as the worker starts. Where there is one that holds this costs one read.
 */
export function startKeepingFace(openVault: () => Vault): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // Without one the popup takes a moment longer.
      keepFace(openVault(), civilDateOf(Date.now())).catch((error: unknown) => console.error('face', error));
    }, PAUSE);
  };
  Dexie.on('storagemutated', soon);
  browser.alarms.onAlarm.addListener(soon);
  soon();
}
