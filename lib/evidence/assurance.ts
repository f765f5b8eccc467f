import type { EvidenceKind, EvidenceMethod } from '../model/evidence';
import { KINDS } from './kinds';

const HOW: Readonly<Record<EvidenceMethod, string>> = {
  photographed: '由浏览器把屏幕上显示的画面照下来。',
  rendered: '由购机保按订单页面的内容和样式重新画成，不是屏幕照片。',
  serialised: '由购机保从网页里原样取出的内容和样式。',
  'added-by-hand': '由本人放进来的文件，原样保存。',
  masked: '由购机保把原件的几处遮盖后另存的副本，其余没有改。',
};

const NOT: Readonly<Record<EvidenceMethod, string>> = {
  photographed: '页面在显示之前可能被人改过，照片本身看不出来。',
  rendered: '页面在保存之前可能被人改过；个别图片或字体可能与当时显示的不同。',
  serialised: '页面在保存之前可能被人改过。',
  'added-by-hand': '文件从哪里来、内容是否真实，购机保没有核对。',
  masked: '被遮盖的内容只有原件才看得到，请与原件核对。',
};

/** What an item shows, how it was made, and what it does not prove: said beside it, wherever it goes. */
export function assuranceOf(kind: EvidenceKind, method: EvidenceMethod): string {
  return `${KINDS[kind].shows}${HOW[method]}校验值只能说明从存入那一刻起没有改动；${NOT[method]}`;
}
