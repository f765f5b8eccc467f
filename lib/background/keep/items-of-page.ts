import type { PageItem } from '../../db/pages/keep-page';
import type { EvidenceKind } from '../../model/evidence';
import type { PageCopy } from '../../pictures/whole/page-copy';
import type { Whole } from '../../pictures/whole/take-whole';
import type { KeptKind } from '../../platforms/keeping/kept-page';

/** A page proves what it is about; an invoice is the file itself, and its page only says that there is one. */
const KIND_OF: Readonly<Record<KeptKind, EvidenceKind>> = {
  chat: 'chat',
  repair: 'repair-sheet',
  invoice: 'page',
  'after-sales': 'page',
  'trade-snapshot': 'page',
};

export interface OfPage {
  whole: Whole;
  copy: PageCopy | undefined;
  kind: KeptKind | undefined;
  /** As the tab calls it. */
  title: string;
  /** Without tokens. */
  url: string;
  keptWith: string;
  /** Epoch milliseconds. */
  takenAt: number;
}

const UNMASKED = '照屏幕原样拍下，没有遮盖';
const NO_COPY = '网页内容太多，只存了画面';
const ENDLESS = '网页越滚越长，只拍到打开时的底部再往下一些';

/** The pictures, top to bottom, and the page's own copy behind them; each says how it was made. */
export function itemsOfPage({ whole, copy, kind, title, url, keptWith, takenAt }: OfPage): PageItem[] {
  const { tiles, shots, endless } = whole;
  const common = { url, keptWith: keptWith.slice(0, 60), takenAt, ...(title ? { name: title.slice(0, 200) } : {}) };
  const made = [
    ...(shots > 1 ? [`分 ${shots} 屏拍下拼成，悬浮的部分只留一次`] : []),
    UNMASKED,
    ...(endless ? [ENDLESS] : []),
    ...(copy ? [] : [NO_COPY]),
  ];
  const pictures = tiles.map(({ blob, width, height }, i): PageItem => {
    const part = tiles.length > 1 ? [`从上到下第 ${i + 1} 张，共 ${tiles.length} 张`] : [];
    const own = kind === undefined ? 'page' : KIND_OF[kind];
    return {
      ...common,
      kind: own,
      method: 'photographed',
      mime: blob.type,
      width,
      height,
      remarks: [...part, ...made],
      content: blob,
    };
  });
  if (!copy) return pictures;
  const mime = 'application/xhtml+xml';
  const content = new Blob([copy.markup], { type: mime });
  const remarks = copy.remarks.length > 0 ? { remarks: copy.remarks } : {};
  const { width, height } = copy;
  return [...pictures, { ...common, kind: 'snapshot', method: 'serialised', mime, width, height, ...remarks, content }];
}
