import type { ReaderId } from '../../model/order';

/**
 * Registrable domains a link may point to: a host equals one of them or ends with `.` + it. Kept apart from the readers
 * so that the popup can check a route without carrying the code that reads pages.
 */
export const DOMAINS: Readonly<Record<ReaderId, readonly string[]>> = {
  // 京东国际 is on jd.hk, the pharmacy (京东健康) on yiyaojd.com.
  jd: ['jd.com', 'jd.hk', 'yiyaojd.com'],
  tmall: ['taobao.com', 'tmall.com', 'tmall.hk'],
  pinduoduo: ['yangkeduo.com', 'pinduoduo.com'],
};
