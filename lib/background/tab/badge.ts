import type { browser } from 'wxt/browser';
import { SOON } from '../../reminders/urgent/urgent-badge';
import type { TabState } from './tab-state';

/** Dark enough for white text in both toolbars. */
const GOOD = '#1a7f37';
const BAD = '#b3261e';

/** Problems that mean something on the page was missed; `no-orders` and `still-loading` are no failures. */
const MISSED = /^(logged-out|layout-unknown|too-large|too-slow|reader-failed)\b/;
/** Boxes without a number of their own: the popup tells of them; where all numbered phones were saved it is no alarm. */
const UNNUMBERED = /^(order-without-id|ambiguous)\b/;

export interface Badge {
  /** Absent: this tab has nothing of its own to say, and shows what all tabs show: the number of urgent rights. */
  text?: string;
  color: string;
}

/** Both browsers take the tab's text away for `null`; the types of one do not say so. */
const NO_TEXT = null as unknown as string;

/** `✓2`: two phones of this page are in the vault. `!`: something could not be read or stored; `?`: too many at
 * once, the buyer is asked; the popup says what. */
export function badgeOf(state: TabState): Badge {
  const unnumbered = state.found > 0 && state.problems.some((problem) => UNNUMBERED.test(problem));
  const missed =
    state.problems.some((problem) => MISSED.test(problem)) || (state.found < (state.claimed ?? 0) && !unnumbered);
  if (state.waiting) return { text: '?', color: BAD };
  if (state.failure !== undefined || missed) return { text: '!', color: BAD };
  return state.phones > 0 ? { text: `✓${state.phones}`, color: GOOD } : { color: SOON };
}

/** The badge of one tab; the browser clears it when the tab goes to another page. */
export async function showBadge({ action }: Pick<typeof browser, 'action'>, tabId: number, badge: Badge) {
  try {
    await Promise.all([
      action.setBadgeText({ tabId, text: badge.text ?? NO_TEXT }),
      action.setBadgeBackgroundColor({ tabId, color: badge.color }),
    ]);
  } catch {
    // The tab was closed meanwhile: there is nothing left to show it on.
  }
}
