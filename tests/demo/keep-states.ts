import { chatText } from '@/lib/evidence/chat/chat-text';
import { clickOn, sees } from '../e2e/harness/find.ts';
import type { Tab } from '../e2e/harness/tab.ts';
import { jdOrders } from '../mall/data/jd.ts';
import { hasPhone } from '../mall/data/order.ts';
import { pinduoduoOrders } from '../mall/data/pinduoduo.ts';
import { talkOf } from '../mall/data/talk.ts';
import { skuOf } from '../mall/pages/jd/shown.ts';
import { goodsId } from '../mall/pages/pinduoduo/order-data.ts';
import type { State } from './states.ts';

const phoneOf = (orders: ReturnType<typeof jdOrders>) => orders.find(hasPhone)?.lines.find(({ item }) => item.phone);
const jd = phoneOf(jdOrders());
const pdd = phoneOf(pinduoduoOrders());
const JD_CHAT = `https://jdcs.jd.com/index.action?pid=${jd ? skuOf(jd) : ''}&talk=60`;
const PDD_CHAT = `https://mobile.yangkeduo.com/chat_detail.html?goods_id=${pdd ? goodsId(pdd.key) : ''}&mall_sn=x&talk=900`;

/** As a buyer's own text would be: what is kept of a talk is one. */
const TALK = chatText({
  name: '云雀官方旗舰店',
  url: 'https://jdcs.jd.com/index.action?pid=100120340002',
  from: '2026-11-30 19:03:11',
  to: '2026-11-30 19:08:00',
  parts: [0, 6].map((from) =>
    talkOf(12)
      .slice(from, from + 5)
      .map(({ own, at, text }) => ({ who: own ? '我' : '云雀官方旗舰店', at, text })),
  ),
});

async function writeTalk(tab: Tab): Promise<void> {
  await clickOn(tab, 'button', '写一段文字');
  await sees(tab, '要存的文字');
  await tab.evaluate((text) => {
    const area = document.querySelector<HTMLTextAreaElement>('.write-text textarea');
    if (!area) return;
    area.value = text;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }, TALK);
  await clickOn(tab, '.write-text button', '存下');
  await clickOn(tab, '.item-tile', '文字');
  await sees(tab, '这里可能缺了消息');
}

/** 保存此页 and its ways. */
export const KEEP: readonly State[] = [
  {
    name: 'popup-chat',
    path: 'popup.html',
    front: JD_CHAT,
    widths: [400],
    act: (tab) => sees(tab, '把这段聊天存下来'),
  },
  {
    name: 'popup-chat-following',
    path: 'popup.html',
    front: JD_CHAT,
    widths: [400],
    act: async (tab) => {
      await clickOn(tab, 'button', '把这段聊天存下来');
      await sees(tab, '正在记');
    },
  },
  {
    name: 'popup-keep-running',
    path: 'popup.html',
    front: PDD_CHAT,
    widths: [400],
    act: async (tab) => {
      await clickOn(tab, 'button', '只存这一页的画面');
      await sees(tab, '正在拍第');
    },
  },
  {
    name: 'popup-keep-done',
    path: 'popup.html',
    front: 'https://www.jd.com/',
    widths: [400],
    act: async (tab) => {
      await clickOn(tab, 'button', '保存此页');
      await sees(tab, '存好了');
    },
  },
  { name: 'viewer-chat', path: 'vault.html#/phone/{id}', of: 'X9 Pro', widths: [1280, 390], act: writeTalk },
];
