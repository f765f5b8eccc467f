import { describe, expect, it } from 'vitest';
import { isShowable } from '@/lib/db/evidence/mime';
import { fileTypeOf } from '@/lib/evidence/file-type';

const bytes = (...parts: (string | number[])[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)));
const named = (name: string, content: Uint8Array<ArrayBuffer> | string) => new File([content], name);

const PNG = bytes([0x89], 'PNG\r\n', [0x1a, 0x0a], [0, 0, 0, 13], 'IHDR', new Array(40).fill(1));
const MP4 = bytes([0, 0, 0, 24], 'ftypisom', [0, 0, 2, 0], 'isomiso2', new Array(40).fill(1));
const HEIC = bytes([0, 0, 0, 24], 'ftypheic', [0, 0, 0, 0], 'mif1heic', new Array(40).fill(1));
const WAV = bytes('RIFF', [36, 0, 0, 0], 'WAVEfmt ', new Array(40).fill(1));
const MAIL = 'From: a@shop.example\r\nTo: b@mail.example\r\nSubject: hi\r\n\r\nhello';

const FILES = [
  ['a picture', named('IMG_2031.PNG', PNG), 'image/png', 'photo'],
  ['a picture of a talk, by its name', named('Screenshot_20261103_taobao.png', PNG), 'image/png', 'chat'],
  ['a picture of a repair sheet', named('维修工单.png', PNG), 'image/png', 'repair-sheet'],
  ['a picture that claims to be a PDF', named('发票.pdf', PNG), 'image/png', 'invoice'],
  ['a film', named('故障.mov', MP4), 'video/mp4', 'video'],
  ['a photo of an iPhone, which browsers do not draw', named('IMG_1.jpg', HEIC), 'image/heic', 'other'],
  ['a recording', named('新录音.wav', WAV), 'audio/wav', 'recording'],
  ['a PDF', named('a.pdf', '%PDF-1.7\n%âãÏÓ\n'), 'application/pdf', 'other'],
  ['an invoice', named('电子发票.pdf', '%PDF-1.7\n'), 'application/pdf', 'invoice'],
  ['a report', named('检测报告.pdf', '%PDF-1.7\n'), 'application/pdf', 'inspection'],
  ['a mail', named('回复.eml', MAIL), 'message/rfc822', 'email'],
  ['a mail without its ending', named('回复', MAIL), 'message/rfc822', 'email'],
  ['a text', named('经过.txt', '11月3日下单，11月5日收到。'), 'text/plain', 'note'],
  ['a talk as text', named('和客服的聊天.txt', '客服：您好'), 'text/plain', 'chat'],
  ['a text as Windows writes it', named('a.txt', bytes([0xc4, 0xe3, 0xba, 0xc3])), 'text/plain', 'note'],
  ['an invoice as XML', named('x.xml', '<?xml version="1.0"?><EInvoice/>'), 'application/xml', 'invoice'],
  ['a page that claims to be a picture', named('a.png', '<!doctype html><script>1</script>'), 'text/html', 'other'],
  ['nothing known', named('a.bin', bytes([0, 1, 2, 3])), 'application/octet-stream', 'other'],
] as const;

describe('what a file is', () => {
  it.each(FILES)('%s', async (_what, file, mime, kind) => {
    expect(await fileTypeOf(file, file.name)).toEqual({ mime, kind });
  });

  it.each(FILES)('%s is taken in by another vault, as a backup brings it', async (_what, file) => {
    expect(isShowable(await fileTypeOf(file, file.name))).toBe(true);
  });

  it('a cut or empty file is no error', async () => {
    for (let length = 0; length < 40; length++)
      expect((await fileTypeOf(named('a.mp4', MP4.slice(0, length)), 'a.mp4')).mime).toMatch(/^[\w.+-]+\/[\w.+-]+$/);
  });
});
