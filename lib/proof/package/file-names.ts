import { endingOf, plainName } from '../../evidence/file-name';

/**
 * `evidence/007-订单截图.webp`: the number makes it unique and keeps the order, so the title may be cut. No system refuses
 * what is left of it, and no path is in it.
 */
export function evidenceFile(number: number, title: string, mime: string): string {
  const short = [...plainName(title)].slice(0, 40).join('').trim() || '凭证';
  return `evidence/${String(number).padStart(3, '0')}-${short}.${endingOf(mime)}`;
}
