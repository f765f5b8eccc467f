import type { ReaderId } from '../model/order';

/**
 * Registrable domains a link may point to: a host equals one of them or ends with `.` + it. Kept apart from the readers
 * so that the popup can check a route without carrying the code that reads pages.
 */
export const DOMAINS: Readonly<Record<ReaderId, readonly string[]>> = {
  jd: ['jd.com', 'jd.hk'],
  tmall: ['taobao.com', 'tmall.com', 'tmall.hk'],
  pinduoduo: ['yangkeduo.com', 'pinduoduo.com'],
};
