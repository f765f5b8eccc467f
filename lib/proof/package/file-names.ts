const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/webp': 'webp',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'application/pdf': 'pdf',
  'application/xml': 'xml',
  'text/xml': 'xml',
  'application/ofd': 'ofd',
  'text/html': 'html',
  'text/plain': 'txt',
  'application/json': 'json',
  'message/rfc822': 'eml',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
};

/**
 * `evidence/007-订单截图.webp`: the number makes it unique and keeps the order, so the title may be cut. No system refuses
 * what is left of it, and no path is in it.
 */
export function evidenceFile(number: number, title: string, mime: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]/gu, '')
    .trim()
    .replace(/^\.+|[. ]+$/g, '');
  const short = [...plain].slice(0, 40).join('').trim() || '凭证';
  return `evidence/${String(number).padStart(3, '0')}-${short}.${EXTENSIONS[mime] ?? 'bin'}`;
}
