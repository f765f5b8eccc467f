import type { Reply, Values } from '@/lib/messages/protocol';
import { failureInWords } from './page-words';

export type PhotographResult = Reply<'photograph'>;

/** Why there is no picture, in words that tell what to do. */
const WHY: Readonly<Record<NonNullable<Values['photograph']['why']>, string>> = {
  'none-in-view': '没有拍：手机订单不在画面里。把它滚动到画面中间，再点一次。',
  'not-allowed': '没有拍：浏览器不允许。请回到订单页，点工具栏上的购机保图标，再点“拍下本页”。',
  moved: '没有存：拍的时候页面动了。等页面停下来，再点一次。',
  gone: '没有拍：本页没有应答。刷新本页后再试。',
  'not-in-front': '没有拍：订单页不在最前面。',
  pinched: '没有拍：页面被双指放大了。缩回原来的大小，再点一次。',
  failed: '没有拍成：浏览器没有给出画面。请稍等一会儿，再点一次。',
};

export function photographInWords(reply: PhotographResult): { good: boolean; words: string } {
  if (!reply.ok) return { good: false, words: failureInWords(reply.reason) };
  const { taken, cut, why } = reply.value;
  if (taken === 0) return { good: false, words: WHY[why ?? 'failed'] };
  const part = cut === taken ? (taken === 1 ? '只' : '都只') : `其中 ${cut} 张只`;
  const words = `拍下 ${taken} 张，已存为凭证。`;
  return { good: true, words: cut === 0 ? words : `${words}${part}拍到订单的一部分：滚动到看得全，再拍一次更好。` };
}
