import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accompanying, numbersOf } from '@/lib/evidence/fit/attachment';
import { fitTo } from '@/lib/evidence/fit/fit';
import { pagesOf } from '@/lib/evidence/fit/page-count';
import { RECEIVERS, type Receiver } from '@/lib/evidence/fit/receivers';
import { runs } from '../../runs';
import { fakeTools, picture, source } from './tools';

const of = (id: Receiver['id']) => RECEIVERS.find((one) => one.id === id) as Receiver;
const gov = of('gov12315');

/** A PDF of so many pages, each with so many bytes that belong to it alone. */
async function pdf(pages: number, bytesEach = 100): Promise<Blob> {
  const made = await PDFDocument.create();
  for (let i = 0; i < pages; i++) {
    const page = made.addPage([300, 300]);
    const noise = Uint8Array.from({ length: bytesEach }, (_, at) => (at * 7919 + i * 104729 + (at >> 3) * 31) & 255);
    const stream = made.context.stream(noise);
    page.node.set(made.context.obj('Own') as never, made.context.register(stream));
  }
  return new Blob([new Uint8Array(await made.save())], { type: 'application/pdf' });
}

const pageCount = async (blob: Blob) => (await PDFDocument.load(await blob.arrayBuffer())).getPageCount();

describe('attachments for 12315', () => {
  it('are the very originals where these will do', async () => {
    const photo = picture(3000, 2000, 1_000_000, 'image/jpeg');
    const { attachments, left } = await fitTo(gov, [source(photo, { number: 1, name: 'IMG_1.jpg' })], fakeTools());
    expect(attachments).toMatchObject([{ name: '证据1 IMG_1.jpg', how: 'original' }]);
    expect(attachments[0]?.blob).toBe(photo);
    expect(left).toEqual([]);
  });

  it('are JPEG copies of other pictures, and of those that are too large, with the original’s sum beneath', async () => {
    const tools = fakeTools();
    const one = source(picture(1000, 1500, 500_000, 'image/webp'), { number: 1 });
    const two = source(picture(4000, 3000, 12_000_000, 'image/jpeg'), { number: 2 });
    const { attachments } = await fitTo(gov, [one, two], tools);
    expect(attachments.map(({ name, how, blob }) => [name, how, blob.type])).toEqual([
      ['证据1 第1件（副本）.jpg', 'copy', 'image/jpeg'],
      ['证据2 第2件（副本）.jpg', 'copy', 'image/jpeg'],
    ]);
    expect(attachments.every(({ blob }) => blob.size <= 5_000_000)).toBe(true);
    expect(tools.captions.join('')).toContain(one.sha256);
    expect(tools.captions.join('')).toContain('由原件转换的副本');
  });

  it('are the parts of a long picture, top to bottom, also where its bytes would do', async () => {
    const long = source(picture(1080, 6000, 900_000), { number: 3, name: '聊天' });
    const { attachments } = await fitTo(gov, [long], fakeTools());
    expect(attachments.map(({ name }) => name)).toEqual([
      '证据3-1 聊天（副本）.jpg',
      '证据3-2 聊天（副本）.jpg',
      '证据3-3 聊天（副本）.jpg',
      '证据3-4 聊天（副本）.jpg',
    ]);
  });

  it('are one PDF of several pictures where there are more than four; an invoice stays as it is', async () => {
    const pictures = [1, 2, 3, 4, 5].map((number) => source(picture(1080, 1920, 300_000), { number }));
    const invoice = source(await pdf(1), { number: 6 });
    const { attachments, left } = await fitTo(gov, [...pictures, invoice], fakeTools());
    expect(attachments.map(({ name, how }) => [name, how])).toEqual([
      ['证据1至5 合订（副本）.pdf', 'bound'],
      ['证据6 第6件.pdf', 'original'],
    ]);
    expect(await pageCount(attachments[0]?.blob as Blob)).toBe(5);
    expect(left).toEqual([]);
  });

  it('are the pages of a PDF that is too large, in as few files as hold them', async () => {
    const big = source(await pdf(9, 1_000_000), { number: 1, name: '检测报告.pdf' });
    expect(big.bytes).toBeGreaterThan(5_000_000);
    const { attachments } = await fitTo(gov, [big], fakeTools());
    expect(attachments.map(({ name }) => name)).toEqual([
      '证据1-1 检测报告（副本）.pdf',
      '证据1-2 检测报告（副本）.pdf',
      '证据1-3 检测报告（副本）.pdf',
    ]);
    expect(await Promise.all(attachments.map(({ blob }) => pageCount(blob)))).toEqual([4, 4, 1]);
    expect(attachments.every(({ blob }) => blob.size <= 5_000_000)).toBe(true);
  });

  it('are printed pages of a text or a mail, one PDF where there are several', async () => {
    const note = source(new Blob(['客服说三天内处理\n'.repeat(80)], { type: 'text/plain' }), { number: 1 });
    const { attachments } = await fitTo(gov, [note], fakeTools());
    expect(attachments).toMatchObject([{ name: '证据1 第1件（副本）.pdf' }]);
    expect(await pageCount(attachments[0]?.blob as Blob)).toBe(3);
  });

  it('leave out a film that is too large, a recording of another type and a picture nobody draws: why, and what to do', async () => {
    const unread = async () => {
      throw new Error('gigabytes are read for nothing');
    };
    const film = source(new Blob([new Uint8Array(6_000_000)], { type: 'video/mp4' }), { open: unread });
    const talk = source(new Blob(['x'], { type: 'audio/amr' }));
    const heic = source(new Blob(['x'], { type: 'image/heic' }));
    const { attachments, left } = await fitTo(gov, [film, talk, heic], fakeTools());
    expect(attachments).toEqual([]);
    expect(left.map(({ why, instead }) => `${why}。${instead}`)).toEqual([
      '有 6 MB，超过 5 MB。用手机自带的编辑剪出关键的一段，或导出成低清晰度，再添进来；也可以截几张画面。原文件留着，对方或法院要时再拿出来。',
      '这里只收MP3。用手机或电脑自带的工具另存成MP3，再添进来。原文件留着，对方或法院要时再拿出来。',
      '浏览器打不开这种图片，转不成JPG。在手机里把它存成JPG（或截一张图），再添进来。',
    ]);
  });
});

it('gives platforms, which take no PDF, the pages of a text as pictures', async () => {
  const note = source(new Blob(['一行\n'.repeat(80)], { type: 'text/plain' }), { number: 2 });
  const { attachments } = await fitTo(of('platform'), [note], fakeTools());
  expect(attachments.map(({ name }) => name)).toEqual([
    '证据2-1 第2件（副本）.jpg',
    '证据2-2 第2件（副本）.jpg',
    '证据2-3 第2件（副本）.jpg',
  ]);
});

const anyItem = fc.oneof(
  fc
    .record({
      w: fc.integer({ min: 200, max: 5000 }),
      h: fc.integer({ min: 200, max: 20_000 }),
      bytes: fc.integer({ min: 20, max: 6_000_000 }),
      mime: fc.constantFrom('image/png', 'image/jpeg', 'image/webp'),
    })
    .map(({ w, h, bytes, mime }) => picture(w, h, bytes, mime)),
  fc.integer({ min: 1, max: 6_000_000 }).map((bytes) => new Blob([new Uint8Array(bytes)], { type: 'video/mp4' })),
  fc.string({ maxLength: 4000 }).map((text) => new Blob([text], { type: 'text/plain' })),
  fc.constantFrom('application/ofd', 'audio/mpeg', 'image/heic').map((type) => new Blob(['x'], { type })),
);

it('never sends more files, larger ones or other types than are taken, and tells of every item where it is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyItem, { maxLength: 9 }), fc.constantFrom(...RECEIVERS), async (blobs, receiver) => {
      const sources = blobs.map((blob, i) => source(blob, { number: i + 1 }));
      const { attachments, left } = await fitTo(receiver, sources, fakeTools());
      expect(attachments.length).toBeLessThanOrEqual(receiver.files ?? Infinity);
      for (const { blob, how, from } of attachments) {
        expect(blob.size).toBeLessThanOrEqual(receiver.bytes ?? Infinity);
        expect(receiver.mimes).toContain(how === 'original' ? from[0]?.mime : blob.type);
      }
      const told = [...attachments.flatMap(({ from }) => from), ...left.map((one) => one.source)];
      expect(new Set(told)).toEqual(new Set(sources));
      const sent = new Set(attachments.flatMap(({ from }) => from));
      expect(left.filter((one) => sent.has(one.source))).toEqual([]);
      const firsts = attachments.map(({ from }) => from[0]?.number ?? 0);
      expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
    }),
    { numRuns: runs(8, 30) },
  );
});

it('binds the same sheets to the same bytes', async () => {
  const made = async () => {
    const sources = [1, 2, 3, 4, 5].map((number) => source(picture(1080, 1920, 300_000), { number }));
    return new Uint8Array(
      (await (await fitTo(gov, sources, fakeTools())).attachments[0]?.blob.arrayBuffer()) ?? new ArrayBuffer(),
    );
  };
  expect(await made()).toEqual(await made());
});

it('names in words of which originals each file is made', async () => {
  const { attachments } = await fitTo(gov, [source(picture(900, 900, 10, 'image/webp'), { number: 7 })], fakeTools());
  expect(accompanying(attachments)).toContain(`证据7 第7件，原件 SHA-256 ${'7'.padStart(64, '0')}`);
  expect(numbersOf([{ number: 1 }, { number: 2 }, { number: 3 }, { number: 5 }])).toBe('1至3、5');
});

it('counts pages: a picture one, a text as printed, a recording none', async () => {
  const tools = {
    ...fakeTools(),
    openPdf: async () => ({ pageCount: 12, draw: async () => undefined, close: async () => undefined }),
  };
  const count = (blob: Blob) => pagesOf(source(blob), tools);
  expect(await count(picture(1080, 20_000, 10))).toBe(1);
  expect(await count(new Blob(['一行\n'.repeat(80)], { type: 'text/plain' }))).toBe(3);
  expect(await count(new Blob(['x'], { type: 'application/pdf' }))).toBe(12);
  expect(await count(new Blob(['x'], { type: 'audio/mpeg' }))).toBeUndefined();
});
