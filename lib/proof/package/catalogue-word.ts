import type { Block } from '../../word/word-file';
import { type CatalogueHead, COLUMNS, HEAD_LINES, maskedWords, NOTE, SIGN_LINES } from './catalogue';
import type { PackageManifest } from './manifest';

/** The same catalogue for Word, where a clerk wants to change or complete it. */
export function catalogueBlocks(head: CatalogueHead, items: PackageManifest['items']): Block[] {
  return [
    { kind: 'title', text: '证据目录' },
    {
      kind: 'text',
      text: [head.title, ...HEAD_LINES.map(([label, key]) => `${label}：${head[key] ?? ''}`)].join('\n'),
    },
    {
      kind: 'table',
      head: COLUMNS,
      shares: [2, 9, 7, 7, 2],
      rows: items.map(({ number, title, file, takenAt, sha256, source, assurance, proves, masked }) => [
        String(number),
        `${title}\n${file}\n取得时间 ${takenAt}（北京时间，电脑时钟）\nSHA-256 ${sha256}${masked ? `\n${maskedWords(masked)}` : ''}`,
        `${source}\n${assurance}`,
        proves,
        '',
      ]),
    },
    { kind: 'text', text: NOTE },
    { kind: 'text', text: SIGN_LINES.map((label) => `${label}：`).join('\n') },
  ];
}
