import { type ZipPart, zipBlob } from '../../zip/write-zip';

/** What a Word file of ours consists of. */
export type Block =
  | { kind: 'title' | 'heading' | 'text'; text: string }
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] };

const MIME = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/**
 * A Word file (WordprocessingML, ECMA-376) of headings, paragraphs and tables. The same blocks give the same bytes on every machine: no
 * clock, no random numbers, which a library for all of Word's features would bring in.
 */
export async function wordFile(blocks: readonly Block[]): Promise<Blob> {
  const parts: ZipPart[] = [
    {
      name: '[Content_Types].xml',
      content: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MIME}.main+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    { name: 'word/document.xml', content: documentXml(blocks) },
  ];
  const zip = await zipBlob(inTurn(parts));
  return new Blob([zip], { type: MIME });
}

async function* inTurn(parts: readonly ZipPart[]): AsyncGenerator<ZipPart> {
  yield* parts;
}

function documentXml(blocks: readonly Block[]): string {
  const body = blocks.map((block) => (block.kind === 'table' ? table(block) : paragraphs(block))).join('');
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>';
  return `${HEAD}<w:document xmlns:w="${W}"><w:body>${body}${page}</w:body></w:document>`;
}

const SIZES = { title: 36, heading: 26, text: 24 } as const;

function paragraphs({ kind, text }: { kind: 'title' | 'heading' | 'text'; text: string }): string {
  const place = kind === 'title' ? '<w:jc w:val="center"/>' : '';
  return text
    .split('\n')
    .map(
      (line) =>
        `<w:p><w:pPr><w:spacing w:after="120"/>${place}</w:pPr>${run(line, SIZES[kind], kind !== 'text')}</w:p>`,
    )
    .join('');
}

function run(text: string, size: number, bold: boolean): string {
  const fonts = '<w:rFonts w:ascii="SimSun" w:hAnsi="SimSun" w:eastAsia="SimSun"/>';
  return `<w:r><w:rPr>${fonts}${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/></w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

function table({ head, rows }: { head: readonly string[]; rows: readonly (readonly string[])[] }): string {
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join('');
  const width = Math.floor(9026 / Math.max(1, head.length));
  const grid = head.map(() => `<w:gridCol w:w="${width}"/>`).join('');
  const cell = (text: string, bold: boolean) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr><w:p>${run(text, 21, bold)}</w:p></w:tc>`;
  const row = (cells: readonly string[], bold: boolean) =>
    `<w:tr>${cells.map((text) => cell(text, bold)).join('')}</w:tr>`;
  const lines = [row(head, true), ...rows.map((cells) => row(cells, false))].join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="9026" w:type="dxa"/><w:tblBorders>${edges}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines}</w:tbl><w:p/>`;
}

/** XML's own signs, and the control characters that XML cannot hold at all. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
