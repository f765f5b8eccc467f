import type { TabState } from '@/lib/background/tab/tab-state';

/** Would a sample of this page help to repair a reader? Not where the page itself has nothing, or where only storing failed. */
export function offersSample({ failure, found, claimed, problems }: TabState): boolean {
  const says = (code: string) => problems.some((problem) => problem.split(':', 1)[0] === code);
  if (failure || says('logged-out') || says('no-orders') || says('too-large') || says('too-slow')) return false;
  return (
    found === 0 ||
    found < (claimed ?? found) ||
    says('layout-unknown') ||
    says('fields-missing') ||
    says('reader-failed')
  );
}
