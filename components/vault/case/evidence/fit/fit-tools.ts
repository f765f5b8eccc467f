import { isBitmap } from '@/lib/db/evidence/mime';
import type { Drawable, DrawablePdf, FitTools, Surface } from '@/lib/evidence/fit/tools';
import { decodeText } from '@/lib/model/words/decode';
import { sizeWords } from '@/lib/model/words/size';
import { drawSnapshot } from '@/lib/pictures/draw';
import type { Pixels } from '@/lib/proof/invoice/tools';
import { wordsOfMarkup } from '@/lib/texts/words-of-markup';

/** Dots per point of a drawn page of a PDF: 150 an inch, as a scanner makes it. */
const PDF_SCALE = 150 / 72;
/** Pixels of a picture for each CSS pixel of a page. */
const PAGE_SCALE = 2;

/** What an extension page makes copies with. The large readers load when the first file needs them. */
export const fitTools: FitTools = {
  surface(width, height): Surface {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) throw new Error('no canvas to draw on');
    return { context, jpeg: (quality) => canvas.convertToBlob({ type: 'image/jpeg', quality }) };
  },
  async decode(picture) {
    if (!isBitmap(picture.type)) return undefined;
    try {
      return drawable(await createImageBitmap(picture));
    } catch (error) {
      console.warn('picture not drawn', error);
      return undefined;
    }
  },
  async openPdf(pdf): Promise<DrawablePdf | undefined> {
    const { browserTools } = await import('@/lib/proof/invoice/browser-tools');
    const opened = await browserTools.openPdf(new Uint8Array(await pdf.arrayBuffer()));
    if (typeof opened === 'string') return undefined;
    return {
      pageCount: opened.pageCount,
      close: () => opened.close(),
      async draw(index) {
        const pixels = await (await opened.page(index)).draw(PDF_SCALE);
        return pixels && drawable(await createImageBitmap(imageData(pixels)));
      },
    };
  },
  async words(file, mime) {
    const bytes = await file.arrayBuffer();
    if (mime === 'message/rfc822') return mailWords(new Uint8Array(bytes));
    const text = decodeText(bytes);
    return mime === 'text/html' && text !== undefined ? wordsOfMarkup(text) : text;
  },
  async page(markup, size) {
    const drawn = await drawSnapshot({ markup: await markup.text(), scale: PAGE_SCALE, ...size }, document);
    return Promise.all(drawn.map(async ({ blob }) => drawable(await createImageBitmap(blob))));
  },
};

function drawable(image: ImageBitmap): Drawable {
  return { image, width: image.width, height: image.height, close: () => image.close() };
}

const imageData = ({ data, width }: Pixels): ImageData => new ImageData(new Uint8ClampedArray(data), width);

async function mailWords(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const { readMail } = await import('@/lib/proof/invoice/mail/read-mail');
  const read = await readMail(bytes);
  if (!read.ok) return undefined;
  const { subject, from, to, date, text, html, files } = read.mail;
  return [
    `主题：${subject || '（没有主题）'}`,
    `发件人：${from}`,
    `收件人：${to}`,
    `时间：${date ?? '没有写'}`,
    ...files.map(({ name, bytes: { length } }) => `附件：${name || '没有名字'}（${sizeWords(length)}）`),
    '',
    text || wordsOfMarkup(html) || '（没有文字）',
  ].join('\n');
}
