import { decodeText } from '../model/words/decode';
import { type Mail, readMail } from '../proof/invoice/mail/read-mail';
import { bodyOf, OfdDocument } from '../proof/invoice/ofd/document';
import type { PdfText, Tools } from '../proof/invoice/tools';
import { radicalsToCharacters } from '../proof/invoice/values';
import { openZip } from '../zip/read-zip';

/** Signs of one file that are kept to be searched: a long talk, not a book. */
const LONGEST = 200_000;
/** Bytes of the largest file that is read for its words. */
const LARGEST = 60_000_000;
const PAGES = 200;
const OFD_LIMITS = { entries: 2000, entryBytes: 30_000_000, totalBytes: 120_000_000, unsafeNames: 'skip' } as const;

/** What reads the large formats; it differs between the extension and Node. */
export interface TextTools {
  openPdf: Tools['openPdf'];
  wordsOfMarkup(markup: string, type: 'text/html' | 'application/xhtml+xml'): string;
}

const READABLE = /^(?:text\/(?:plain|html|xml)|message\/rfc822|application\/(?:pdf|ofd|xml|json|xhtml\+xml))$/;

export const hasText = (mime: string): boolean => READABLE.test(mime);

/**
 * The words inside a file, to find it by; '' where there are none, or none that can be read: nothing here is an error to the
 * buyer, whose original is kept either way.
 */
export async function textOf(mime: string, content: Blob, tools: TextTools): Promise<string> {
  if (!hasText(mime) || content.size > LARGEST) return '';
  const bytes = new Uint8Array(await content.arrayBuffer());
  return radicalsToCharacters(await wordsIn(mime, bytes, tools)).slice(0, LONGEST);
}

async function wordsIn(mime: string, bytes: Uint8Array<ArrayBuffer>, tools: TextTools): Promise<string> {
  switch (mime) {
    case 'application/pdf':
      return pdfWords(bytes, tools);
    case 'application/ofd':
      return ofdWords(bytes);
    case 'message/rfc822':
      return mailWords(bytes, tools);
    case 'text/html':
    case 'application/xhtml+xml':
      return tools.wordsOfMarkup(decodeText(bytes) ?? '', mime);
    case 'application/xml':
    case 'text/xml':
      return (decodeText(bytes) ?? '').replace(/<[^>]*>/g, '\n').replace(/\s*\n\s*/g, '\n');
    default:
      return decodeText(bytes) ?? '';
  }
}

/** Its head, its text and the names of what was attached; of attached PDFs the words as well. */
async function mailWords(bytes: Uint8Array<ArrayBuffer>, tools: TextTools): Promise<string> {
  const read = await readMail(bytes);
  if (!read.ok) return '';
  const { subject, from, to, text, html, files }: Mail = read.mail;
  const attached: string[] = [];
  for (const file of files) {
    attached.push(file.name);
    if (/\.pdf$/i.test(file.name)) attached.push(await pdfWords(file.bytes, tools));
  }
  return [subject, from, to, text || tools.wordsOfMarkup(html, 'text/html'), ...attached].join('\n');
}

async function pdfWords(bytes: Uint8Array<ArrayBuffer>, tools: TextTools): Promise<string> {
  const pdf = await tools.openPdf(bytes);
  if (typeof pdf === 'string') return '';
  try {
    const pages: string[] = [];
    for (let index = 0; index < Math.min(pdf.pageCount, PAGES); index++)
      pages.push(inLines(await (await pdf.page(index)).texts()));
    return pages.join('\n');
  } finally {
    await pdf.close();
  }
}

/** Chinese PDFs place their signs one by one: what stands on one line is one line, without the gaps. */
function inLines(texts: readonly PdfText[]): string {
  let words = '';
  let line: number | undefined;
  for (const { text, y, size } of texts) {
    if (line !== undefined && Math.abs(y - line) > size / 2) words += '\n';
    words += text;
    line = y;
  }
  return words;
}

async function ofdWords(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const ofd = new OfdDocument(await openZip(bytes, OFD_LIMITS));
  const root = await ofd.xml('OFD.xml');
  const path = root && bodyOf(root).root;
  const pages = path ? await ofd.pages(path) : [];
  return pages
    .flat()
    .map(({ text }) => text)
    .join('\n');
}
