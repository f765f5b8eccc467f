import type { LockRow } from '@/lib/lock/lock-row';

/** Said before a lock is set, in two sentences: nobody shall find out afterwards. */
export const FORGOTTEN = '口令忘了，谁也打不开，我们也不能。加了密的凭证、备注和你填的内容就再也看不到了。';

export const AFTER: readonly [LockRow['minutes'], string][] = [
  [5, '5 分钟没人用就上锁'],
  [15, '15 分钟没人用就上锁'],
  [60, '1 小时没人用就上锁'],
  [0, '关浏览器时才上锁'],
];

export const minutesOf = (value: unknown): LockRow['minutes'] =>
  AFTER.find(([minutes]) => String(minutes) === value)?.[0] ?? 15;
