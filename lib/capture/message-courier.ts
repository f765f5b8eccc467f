import type { browser } from 'wxt/browser';
import type { Courier, Failed } from './courier';

/** Reasons for which the same message would be refused again. */
const FINAL = new Set(['refused', 'invalid']);

/** The way to the background through runtime messages. Whatever comes back, it is looked at before it is believed. */
export function messageCourier({ runtime }: Pick<typeof browser, 'runtime'>): Courier {
  async function ask(message: unknown): Promise<{ ok: true; wantPictures: readonly string[] } | Failed> {
    try {
      const answer: unknown = await runtime.sendMessage(message);
      return reading(answer);
    } catch {
      // The background was just being restarted, or the extension is gone: the watcher will notice the latter.
      return { ok: false, retry: true };
    }
  }
  return {
    tell: (report) => ask({ type: 'page-read', report }),
    callSerialiser: () => ask({ type: 'serialiser-wanted' }),
    hand: (message) => ask({ type: 'snapshot', ...message }),
  };
}

function reading(answer: unknown): { ok: true; wantPictures: readonly string[] } | Failed {
  if (typeof answer !== 'object' || answer === null) return { ok: false, retry: true };
  const { ok, reason, wantPictures } = answer as { ok?: unknown; reason?: unknown; wantPictures?: unknown };
  if (ok !== true) return { ok: false, retry: !FINAL.has(String(reason)) };
  const keys = Array.isArray(wantPictures) ? wantPictures.filter((key) => typeof key === 'string') : [];
  return { ok: true, wantPictures: keys };
}
