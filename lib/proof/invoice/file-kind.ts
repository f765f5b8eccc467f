export type FileKind = 'pdf' | 'zip' | 'xml' | 'html' | 'mail' | 'picture' | 'empty' | 'old-office' | 'unknown';

/** By what a file contains: names lie, and a saved login page is called `.pdf`. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.startsWith('PK')) return 'zip';
  if (/^(?:\x89PNG|\xff\xd8\xff|RIFF....WEBP|BM|GIF8)/s.test(head)) return 'picture';
  if (head.startsWith('\xd0\xcf\x11\xe0')) return 'old-office';
  const text = head
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart();
  if (/^<!doctype html|^<html/i.test(text)) return 'html';
  if (text.startsWith('<')) return 'xml';
  if (/^%PDF-/m.test(head)) return 'pdf';
  if (
    /^(?:[A-Za-z][\w-]*:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2}/.test(text) &&
    /^(?:From|To|Subject|Received|Date|MIME-Version|Return-Path|Message-ID|Content-Type):/im.test(text)
  )
    return 'mail';
  return 'unknown';
}
