import type { PackageItem, PackageManifest } from './manifest';

export interface CatalogueHead {
  title: string;
  /** 案由 or what it is about; absent leaves a line to write on. */
  cause?: string;
  claimant?: string;
  respondent?: string;
}

/** What stands above the table, in both forms of it. */
export const HEAD_LINES = [
  ['案由', 'cause'],
  ['提交人（原告、申请人）', 'claimant'],
  ['对方（被告、被申请人）', 'respondent'],
] as const satisfies readonly (readonly [string, keyof CatalogueHead])[];

export const NOTE =
  '以上均为电子数据，原始文件在本证据包的 evidence 文件夹内，文件名开头的数字就是序号。核对方法见“验证说明.txt”。';

export const COLUMNS = ['序号', '证据名称', '证据来源', '证明对象和内容', '页数'] as const;

export const SIGN_LINES = ['提交人签名（盖章）', '提交日期'] as const;

/** What is declared of a copy with parts covered. */
export function maskedWords({ words, original }: NonNullable<PackageItem['masked']>): string {
  return `遮盖副本：${words}原件由提交人保存，可以当面核对，它的 SHA-256 是 ${original}`;
}

/**
 * 证据目录 in the form the rules of evidence ask for: numbered, each with its source and what it proves, a place for
 * signature and date. There is no column 原件/复印件: of electronic data the files beside it are the originals.
 */
export function catalogueHtml(head: CatalogueHead, items: PackageManifest['items']): string {
  const line = (label: string, value = '') => `<p>${label}：${html(value) || '<span class="blank"></span>'}</p>`;
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>证据目录</title>
<style>${STYLE}</style>
<h1>证据目录</h1>
<div class="head">
<p>${html(head.title)}</p>
${HEAD_LINES.map(([label, key]) => line(label, head[key])).join('\n')}
</div>
<table>
<thead><tr>${COLUMNS.map((name) => `<th>${name}`).join('')}</thead>
<tbody>
${items.map(row).join('\n')}
</tbody>
</table>
<p class="note">${NOTE}</p>
<p class="sign">${SIGN_LINES.map((label) => `<span>${label}：<span class="blank"></span></span>`).join(' ')}</p>
</html>
`;
}

function row({
  number,
  title,
  source,
  proves,
  takenAt,
  assurance,
  file,
  sha256,
  masked,
}: PackageManifest['items'][number]): string {
  const copy = masked ? `<small>${html(maskedWords(masked))}</small>` : '';
  const cells = [
    `${number}`,
    `<b>${html(title)}</b><small>${html(file)}</small><small>取得时间 ${html(takenAt)}（北京时间，电脑时钟）</small><small class="hash">SHA-256 ${sha256}</small>${copy}`,
    `${html(source)}<small>${html(assurance)}</small>`,
    html(proves),
    '',
  ];
  // On a phone the cells stand below each other, each with the name of its column.
  return `<tr>${cells.map((cell, at) => `<td data-name="${COLUMNS[at]}">${cell}</td>`).join('')}</tr>`;
}

function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const STYLE = `
body{font:15px/1.6 "Songti SC",SimSun,serif;color:#000;background:#fff;margin:24px auto;padding:0 16px;max-width:210mm}
h1{text-align:center;font-size:22px;letter-spacing:.5em;text-indent:.5em}
table{border-collapse:collapse;width:100%;table-layout:fixed;overflow-wrap:anywhere}
th,td{border:1px solid #000;padding:6px;vertical-align:top;text-align:left}
th:first-child,td:first-child{width:2.5em;text-align:center}
th:last-child,td:last-child{width:3em}
small{display:block;font-size:12px;color:#333}
.hash{font-family:monospace;font-size:10px}
.blank{display:inline-block;min-width:9em;border-bottom:1px solid #000}
.sign{margin-top:40px}
.sign>span{display:inline-block;margin-right:1em}
thead{display:table-header-group}
tr{break-inside:avoid}
@page{size:A4;margin:18mm}
@media print{body{margin:0;padding:0;max-width:none}}
@media (max-width:560px){table,thead,tbody,tr,td{display:block;width:auto!important}thead{display:none}td{border-top:0}td:first-child{border-top:1px solid #000;text-align:left}td::before{content:attr(data-name) "：";font-size:12px;color:#333}td:empty{display:none}tr{margin-bottom:12px}}
`.replaceAll('\n', '');
