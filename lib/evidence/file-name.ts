const ENDINGS: Readonly<Record<string, string>> = {
  'image/webp': 'webp',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'application/pdf': 'pdf',
  'application/xml': 'xml',
  'text/xml': 'xml',
  'application/ofd': 'ofd',
  'application/xhtml+xml': 'xhtml',
  'text/html': 'html',
  'text/plain': 'txt',
  'application/json': 'json',
  'message/rfc822': 'eml',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
};

export const endingOf = (mime: string): string => ENDINGS[mime] ?? 'bin';

/** A name that no system refuses, and that holds no path; '' where nothing is left of it. */
export function plainName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]/gu, '')
    .trim()
    .replace(/^\.+|[. ]+$/g, '');
}
