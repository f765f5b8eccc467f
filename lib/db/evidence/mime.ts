import type { EvidenceRecord } from '../../model/evidence';

/** What browsers draw and never run. SVG is a document: it loads, redirects and shows forms. */
const BITMAP = /^image\/(?:png|webp|jpeg|avif|gif|bmp)$/;
/** Played or read by the browser itself, without a document of its own. */
const HARMLESS = /^(?:audio|video)\/[\w.+-]+$|^application\/pdf$|^text\/plain$/;

export const isBitmap = (mime: string): boolean => BITMAP.test(mime);

/** Is an item what its kind says it is? A picture is a bitmap and nothing else, wherever it comes from. */
export function isShowable({ kind, mime }: Pick<EvidenceRecord, 'kind' | 'mime'>): boolean {
  if (kind === 'screenshot' || kind === 'photo') return isBitmap(mime);
  return !/^image\/svg/.test(mime);
}

/** The type under which stored bytes are shown or saved: what could act as a document of ours is only bytes. */
export function shownType(mime: string): string {
  return BITMAP.test(mime) || HARMLESS.test(mime) ? mime : 'application/octet-stream';
}
