import { openZip } from '../../zip/read-zip';
import { type ZipEntry, ZipError } from '../../zip/zip-entry';
import { fileKind } from './file-kind';
import type { Invoice, InvoiceFields, Sourced } from './invoice';
import { readMail } from './mail/read-mail';
import { mergeSources } from './merge-sources';
import { readOfd } from './ofd/read-ofd';
import { readPdf } from './pdf/read-pdf';
import { parseQr } from './qr/parse-qr';
import type { Tools } from './tools';
import { readXml } from './xml/read-xml';

/** `invoices` is never empty. A mail or a ZIP can hold several; the same invoice in several formats is one. */
export type FileReading =
  | { ok: true; invoices: Invoice[] }
  | { ok: false; problem: string; accountingEntry?: InvoiceFields };

type Sources = { ok: true; groups: Sourced[][] } | Extract<FileReading, { ok: false }>;

const MAX_BYTES = 60_000_000;
const LIMITS = { entries: 2000, entryBytes: 30_000_000, totalBytes: 120_000_000, unsafeNames: 'skip' } as const;
/** A mail in a ZIP in a mail: nobody sends an invoice so. */
const MAX_DEPTH = 2;
const MAX_MEMBERS = 200;

/** Reads any file somebody takes for an invoice. Never throws: what is wrong with it is one sentence. */
export async function readInvoiceFile(bytes: Uint8Array<ArrayBuffer>, tools: Tools): Promise<FileReading> {
  let read: Sources;
  try {
    read = await sourcesIn(bytes, tools, 0);
  } catch (error) {
    if (error instanceof ZipError) return { ok: false, problem: whyNoZip(error) };
    if (error instanceof RangeError) return { ok: false, problem: '这个文件的结构嵌套太深，不像发票，没有读。' };
    throw error;
  }
  if (!read.ok) return read;
  const invoices = together(read.groups).flatMap((sources) => mergeSources(sources) ?? []);
  return invoices.length > 0 ? { ok: true, invoices } : { ok: false, problem: '文件能打开，但没有找到发票号码。' };
}

async function sourcesIn(bytes: Uint8Array<ArrayBuffer>, tools: Tools, depth: number): Promise<Sources> {
  if (bytes.length > MAX_BYTES) return no(`文件太大（超过 ${MAX_BYTES / 1e6} MB），不像发票，没有读。`);
  switch (fileKind(bytes)) {
    case 'pdf':
      return readPdf(bytes, tools);
    case 'xml':
      return one(readXml(bytes));
    case 'zip':
      return zipped(bytes, tools, depth);
    case 'mail':
      return mailed(bytes, tools, depth);
    case 'picture':
      return pictured(bytes, tools);
    case 'html':
      return no('这是一个网页，不是发票文件。多半是下载时没有登录，请登录后重新下载。');
    case 'empty':
      return no('这是一个空文件，里面没有内容。请重新下载。');
    case 'old-office':
      return no('这是 Office 文档，不是发票文件。请用发票的 PDF、OFD 或 XML。');
    default:
      return no('不认识这种文件。能读的发票是 PDF、OFD、XML，或者装着它们的 ZIP、邮件（.eml）和清楚的二维码图片。');
  }
}

function no(problem: string): Extract<FileReading, { ok: false }> {
  return { ok: false, problem };
}

function one(read: { ok: true; sources: Sourced[] } | Extract<FileReading, { ok: false }>): Sources {
  return read.ok ? { ok: true, groups: [read.sources] } : read;
}

async function zipped(bytes: Uint8Array<ArrayBuffer>, tools: Tools, depth: number): Promise<Sources> {
  const entries = await openZip(bytes, LIMITS);
  if (entries.has('OFD.xml')) return one(await readOfd(entries, tools));
  if (entries.has('[Content_Types].xml')) return no('这是 Office 文档，不是发票文件。请用发票的 PDF、OFD 或 XML。');
  const wanted = [...entries.values()].filter(({ name }) => /\.(?:pdf|ofd|xml|eml)$/i.test(name)).slice(0, MAX_MEMBERS);
  if (wanted.length === 0) return no('这个压缩包里没有发票文件（PDF、OFD 或 XML）。');
  return members(
    wanted.map((entry: ZipEntry) => () => entry.read()),
    tools,
    depth,
  );
}

async function mailed(bytes: Uint8Array<ArrayBuffer>, tools: Tools, depth: number): Promise<Sources> {
  const read = await readMail(bytes);
  if (!read.ok) return read;
  const { files } = read.mail;
  if (files.length === 0) return no('这封邮件没有附件。发票可能要点邮件里的链接下载，请下载后再添加。');
  return members(
    files.slice(0, MAX_MEMBERS).map((file) => async () => file.bytes),
    tools,
    depth,
  );
}

/** All invoices among the members; only where there is none, why. */
async function members(
  files: (() => Promise<Uint8Array<ArrayBuffer>>)[],
  tools: Tools,
  depth: number,
): Promise<Sources> {
  if (depth >= MAX_DEPTH) return no('压缩包套了太多层，没有读。');
  const groups: Sourced[][] = [];
  let why: Extract<FileReading, { ok: false }> | undefined;
  for (const file of files) {
    const read = await sourcesIn(await file(), tools, depth + 1);
    if (read.ok) groups.push(...read.groups);
    else why ??= read;
  }
  return groups.length > 0 ? { ok: true, groups } : (why ?? no('里面没有发票。'));
}

async function pictured(bytes: Uint8Array<ArrayBuffer>, tools: Tools): Promise<Sources> {
  const fields = (await tools.codesIn(bytes)).map(parseQr).find((one) => one !== undefined);
  if (!fields) return no('这张图片里没有认出发票的二维码。请拍清楚、拍正左上角的二维码，或者用电子版发票。');
  return { ok: true, groups: [[{ source: 'qr', fields }]] };
}

/** The same invoice as PDF, OFD and XML: the number tells, with the code where there is one. */
function together(groups: readonly Sourced[][]): Sourced[][] {
  const byNumber = new Map<string, Sourced[]>();
  for (const group of groups) {
    const number = group.find(({ fields }) => fields.number)?.fields.number ?? '';
    const code = group.find(({ fields }) => fields.code)?.fields.code ?? '';
    const key = `${code}:${number}`;
    byNumber.set(key, [...(byNumber.get(key) ?? []), ...group]);
  }
  return [...byNumber.values()];
}

function whyNoZip({ fault }: ZipError): string {
  if (fault === 'hostile')
    return '这个压缩包（OFD 也是压缩包）结构不正常：有重名、越界的文件名、不符的长度或校验值。为安全起见没有读。';
  if (fault === 'too-big') return '这个压缩包里的内容大得不像发票，没有读。';
  if (fault === 'encrypted') return '这个压缩包设了密码，读不了。请解压后再添加。';
  return '这个压缩包（OFD 也是压缩包）不完整或已损坏，打不开。请重新下载。';
}
