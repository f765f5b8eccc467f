import { sizeWords } from '../../model/words/size';
import type { Receiver } from './receivers';
import type { LeftOut, Source } from './source';

type Refusal = Omit<LeftOut, 'source'>;

export interface Refused {
  refused: LeftOut;
}

/** What cannot become a copy that is taken: why, and what the buyer can do instead. */
export function refuse(source: Source, refusal: Refusal): Refused {
  return { refused: { source, ...refusal } };
}

export const TOO_BIG_PICTURE: Refusal = { why: '压到看得清的最小还是太大', instead: '只截有用的那一块，再添进来。' };
export const UNDRAWABLE: Refusal = {
  why: '浏览器打不开这种图片，转不成JPG',
  instead: '在手机里把它存成JPG（或截一张图），再添进来。',
};
export const LOCKED: Refusal = {
  why: '这份PDF有密码或者坏了，分不开',
  instead: '用打开它的软件“另存”或“打印成PDF”，再添进来。',
};
export const GONE: Refusal = { why: '内容找不到了，或者和存下时不同', instead: '有原来的文件就再添一次。' };
export const TOO_LONG: Refusal = { why: '文字太长，打印出来上百页', instead: '把要紧的几段另存一份，再添进来。' };
export const UNREADABLE: Refusal = { why: '读不出里面的文字', instead: '打开它截图，再添进来。' };

/** A film or a recording is never changed here: too much would be lost, or asserted. */
export function ofMedia({ mime, bytes }: Source, { bytes: most = Infinity, mimes }: Receiver): Refusal {
  const film = mime.startsWith('video/');
  const type = film ? 'video/mp4' : 'audio/mpeg';
  const word = film ? 'MP4' : 'MP3';
  const keep = '原文件留着，对方或法院要时再拿出来。';
  if (!mimes.includes(type))
    return {
      why: film ? '这里收不了录像' : '这里收不了录音',
      instead: `${film ? '截几张关键画面' : '把说了什么、在第几分几秒写成一段文字'}，添进来代替。${keep}`,
    };
  if (mime !== type)
    return { why: `这里只收${word}`, instead: `用手机或电脑自带的工具另存成${word}，再添进来。${keep}` };
  return {
    why: `有 ${sizeWords(bytes)}，超过 ${sizeWords(most)}`,
    instead: film
      ? `用手机自带的编辑剪出关键的一段，或导出成低清晰度，再添进来；也可以截几张画面。${keep}`
      : `剪出关键的一段，再添进来，写明是第几分几秒。${keep}`,
  };
}

const INVOICES = /^application\/(?:xml|ofd)$|^text\/xml$/;

export function ofOther({ mime }: Source): Refusal {
  return INVOICES.test(mime)
    ? { why: '这种发票文件收不了', instead: '从开票短信或税务平台下载同一张发票的PDF，添进来。' }
    : { why: '这种文件收不了', instead: '打开它，打印成PDF或截图，再添进来。' };
}
