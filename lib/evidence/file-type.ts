import { fileTypeFromBuffer } from 'file-type/core';
import { isBitmap } from '../db/evidence/mime';
import type { EvidenceKind } from '../model/evidence';

/** What a file is, by what it contains: its name and the type it claims may be anything. */
export interface FileType {
  mime: string;
  /** What it most likely is; the buyer can say otherwise. */
  kind: EvidenceKind;
}

/** Signatures stand in the first kilobytes. */
const HEAD = 8192;

/** Words of a name that tell the kind whatever the file is. */
const NAMES: readonly [RegExp, EvidenceKind][] = [
  [/发票|invoice|fapiao/i, 'invoice'],
  [/维修|工单|返修|检修|repair/i, 'repair-sheet'],
  [/检测|鉴定|质检|inspection/i, 'inspection'],
  [/物流|签收|快递|面单|运单/, 'delivery'],
  [/聊天|对话|客服|截屏|截图|screenshot|mmexport|微信|wechat|旺旺/i, 'chat'],
  [/录音|通话|recording/i, 'recording'],
];

const OF_PICTURE = new Set<EvidenceKind>(['invoice', 'repair-sheet', 'inspection', 'delivery', 'chat']);

export async function fileTypeOf(file: Blob, name = ''): Promise<FileType> {
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const mime = (await fileTypeFromBuffer(head))?.mime.split(';', 1)[0] ?? textType(head, name);
  return { mime: ofd(mime, name), kind: kindOf(mime, name) };
}

/** An OFD is a ZIP whose inside one would have to read; its name is enough for what it is shown as. */
function ofd(mime: string, name: string): string {
  return mime === 'application/zip' && /\.ofd$/i.test(name) ? 'application/ofd' : mime;
}

function textType(head: Uint8Array, name: string): string {
  if (!isText(head)) return 'application/octet-stream';
  const text = new TextDecoder().decode(head);
  if (/\.eml$/i.test(name) || /^(?:Received|Return-Path|From|MIME-Version|Message-ID):/im.test(text.slice(0, 2000)))
    return 'message/rfc822';
  if (/^\s*<(?:!doctype html|html)/i.test(text)) return 'text/html';
  return /^\s*<\?xml/.test(text) ? 'application/xml' : 'text/plain';
}

/** UTF-8 or GB18030, without signs that stand in no text. The last sign may be cut in two. */
function isText(head: Uint8Array): boolean {
  if (head.length === 0) return false;
  return !head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}

function kindOf(mime: string, name: string): EvidenceKind {
  const named = NAMES.find(([words]) => words.test(name))?.[1];
  if (mime === 'message/rfc822') return 'email';
  if (mime.startsWith('video/')) return 'video';
  if (mime.startsWith('audio/')) return 'recording';
  if (named && mime.startsWith('image/') && OF_PICTURE.has(named)) return named;
  // A picture that no browser draws (an iPhone's HEIC) is kept as a file: as a photo no other vault would take it in.
  if (mime.startsWith('image/')) return isBitmap(mime) ? 'photo' : 'other';
  if (named && named !== 'recording') return named;
  if (/\.ofd$/i.test(name) || mime === 'application/xml') return 'invoice';
  return mime === 'text/plain' ? 'note' : 'other';
}
