import { advice, law, type Statement } from '../content/statement';
import type { Doing } from '../triage/problem';

/** Things to do that several problems share. */

export const FILM_FAULT: Doing = {
  title: '录一段视频',
  how: advice('一镜到底：先拍IMEI，再拍毛病，旁边放一张写着日期的纸。先别恢复出厂。'),
};

export function applyAs(option: string, how: Statement, others: Doing['titleFor'] = {}): Doing {
  const titles = Object.entries(others).map(([demand, other]) => [demand, `在售后页选“${other}”`]);
  return { title: `在售后页选“${option}”`, how, door: 'after-sales', titleFor: Object.fromEntries(titles) };
}

/** The same page, by what is chosen on it. */
export const OF_FAULT = { exchange: '质量问题换货', repair: '质量问题维修' } as const;

export const ONLY_WHAT_IS_SEEN = advice('只写看到的，比如“按电源键没反应”。不写原因。');

export const SEND_WORDS: Doing = {
  title: '把这段话发给店家',
  how: advice('用平台的聊天发，留得住。'),
  door: 'chat',
  words: true,
};

export const REPAIR_SHEET: Doing = {
  title: '送官方维修点，拿维修单',
  how: law('单子上要有送修日、取机日和毛病。修的日子不算在保修期里。', 'law.sanbao.repair_extension'),
  door: 'brand',
};

export const KEEP_PAGE: Doing = {
  title: '存下商品页',
  how: advice('订单里的“交易快照”最好，承诺和清单都拍进去。'),
  door: 'order',
};
