import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { openZip } from '../zip/read-zip';
import { type ZipPart, zipBlob } from '../zip/write-zip';

/** What a Word file of ours consists of. */
export type Block =
  | { kind: 'title' | 'heading' | 'text'; text: string }
  | {
      kind: 'table';
      head: readonly string[];
      rows: readonly (readonly string[])[];
      /** How wide each column is, in shares of all. */
      shares: readonly number[];
    };

const MIME = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const FONT = { ascii: 'SimSun', hAnsi: 'SimSun', eastAsia: 'SimSun' };
/** Twips between the margins of an A4 page. */
const WIDTH = 9026;

/**
 * A Word file of headings, paragraphs and tables, in memory. The same blocks give the same bytes on every machine: nothing in it tells
 * when or by whom it was written, and the ZIP's own dates are fixed.
 */
export async function wordFile(blocks: readonly Block[]): Promise<Blob> {
  const document = new Document({
    styles: {
      default: {
        document: { run: { font: FONT, size: 24 }, paragraph: { spacing: { after: 120 } } },
        title: { run: { font: FONT, size: 36, bold: true }, paragraph: { alignment: AlignmentType.CENTER } },
        heading1: { run: { font: FONT, size: 26, bold: true }, paragraph: { spacing: { before: 200, after: 80 } } },
      },
    },
    sections: [{ children: blocks.flatMap(written) }],
  });
  return sameEachTime(new Uint8Array(await Packer.toArrayBuffer(document, false, [TIMELESS])));
}

/** In the place of the properties that say who wrote the file and when. */
const TIMELESS = {
  path: 'docProps/core.xml',
  data: '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
};

/** Ours: tens of kilobytes, or a catalogue of a thousand items. A limit all the same. */
const LIMITS = { entries: 50, entryBytes: 50_000_000, totalBytes: 100_000_000 };

/** The library's ZIP carries the clock: its files, put into one of ours. */
async function sameEachTime(bytes: Uint8Array<ArrayBuffer>): Promise<Blob> {
  const zip = await openZip(bytes, LIMITS);
  async function* parts(): AsyncGenerator<ZipPart> {
    for (const [name, entry] of zip) yield { name, content: await entry.read() };
  }
  return new Blob([await zipBlob(parts())], { type: MIME });
}

const written = (block: Block): (Paragraph | Table)[] => (block.kind === 'table' ? [table(block)] : paragraphs(block));

function paragraphs({ kind, text }: { kind: 'title' | 'heading' | 'text'; text: string }): Paragraph[] {
  const heading = kind === 'title' ? HeadingLevel.TITLE : kind === 'heading' ? HeadingLevel.HEADING_1 : undefined;
  return text
    .split('\n')
    .map((line) => new Paragraph({ children: [run(line)], ...(heading === undefined ? {} : { heading }) }));
}

function table({ head, rows, shares }: Extract<Block, { kind: 'table' }>): Table {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((WIDTH * share) / all));
  const cell = (text: string, bold: boolean, column: number) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      children: text.split('\n').map((line) => new Paragraph({ spacing: { after: 0 }, children: [run(line, bold)] })),
    });
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      children: cells.map((text, column) => cell(text, isHead, column)),
      // Repeated on each page. Some readers take even `false` for yes.
      ...(isHead ? { tableHeader: true } : {}),
    });
  // Fixed: else a sum of 64 letters, which nothing breaks, pushes the other columns off the page.
  const width = { size: WIDTH, type: WidthType.DXA };
  return new Table({
    layout: TableLayoutType.FIXED,
    width,
    columnWidths: widths,
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}

/** Without the control characters that XML cannot hold at all. */
function run(text: string, bold = false): TextRun {
  return new TextRun({ text: text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''), bold });
}
