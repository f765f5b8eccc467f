import { failureInWords } from '@/components/popup/page/page-words';
import type { Reply, Values } from '@/lib/messages/protocol';
import type { FoundBy, KeptKind } from '@/lib/platforms/keeping/kept-page';

/** What a page is, as the buyer calls it. */
export const PAGE_NAMES: Readonly<Record<KeptKind, string>> = {
  chat: '聊天页',
  invoice: '发票页',
  'after-sales': '售后页',
  'trade-snapshot': '交易快照',
  repair: '维修页',
};

/** Why it is taken for this phone's. */
export const BECAUSE: Readonly<Record<FoundBy, string>> = {
  order: '页面上写着它的订单号',
  line: '页面上写着它的订单号',
  item: '页面上是同一件商品',
};

/** Why it was not kept, in words that tell what to do. */
const WHY: Readonly<Record<Extract<Values['keep-page'], { why: string }>['why'], string>> = {
  'not-allowed': '没有存：浏览器不让扩展进这一页（浏览器自己的页面和扩展商店都是这样）。',
  failed: '没有存成：浏览器没有给出画面。等一会儿，再点一次。',
  moved: '没有存：拍的时候页面动了，或换到了别的标签页。停下来再点一次，拍完之前别滚动。',
  pinched: '没有存：页面被双指放大了。缩回原来的大小，再点一次。',
  gone: '没有存：这一页已经换成别的网页了。',
  'too-long': '没有存：这一页太长，超过 200 屏。筛选或翻页后再存。',
  stopped: '已取消，什么也没有存。',
  private: '无痕窗口里看的一律不存。',
  full: '磁盘空间不足，没有存。清出空间后再点一次。',
  busy: '这一页正在存。',
  'no-such-phone': '没有存：这台手机刚被删除了。',
};

export function keptInWords(reply: Reply<'keep-page'>): { good: boolean; words: string } {
  if (!reply.ok) return { good: false, words: failureInWords(reply.reason) };
  if ('why' in reply.value) return { good: reply.value.why === 'stopped', words: WHY[reply.value.why] };
  if ('boxed' in reply.value) return { good: true, words: '收好了。购机保锁着，解锁后归到手机名下。' };
  const { ids, pictures } = reply.value;
  const copy = ids.length > pictures ? '，和网页内容副本' : '';
  return { good: true, words: `存好了：整页画面${pictures > 1 ? ` ${pictures} 张` : ''}${copy}。` };
}
