import mammoth from 'mammoth';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Block, wordFile } from '@/lib/word/word-file';
import { openZip } from '@/lib/zip/read-zip';

const BLOCKS: readonly Block[] = [
  { kind: 'title', text: '催告函' },
  { kind: 'heading', text: '事实' },
  { kind: 'text', text: '一 & <二>\u0001 😀\n第二行' },
  { kind: 'table', head: ['编号', '名称'], shares: [1, 4], rows: [['1', '订单']] },
];

const bytesOf = async (blocks: readonly Block[]) => Buffer.from(await (await wordFile(blocks)).arrayBuffer());

afterEach(() => {
  vi.useRealTimers();
});

describe('a Word file', () => {
  it('is read by another program as it was written: title, headings, lines, tables', async () => {
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: await bytesOf(BLOCKS) },
      { styleMap: ["p[style-name='Title'] => h1", "p[style-name='heading 1'] => h2"] },
    );
    expect(messages).toEqual([]);
    expect(value).toBe(
      '<h1>催告函</h1><h2>事实</h2><p>一 &amp; &lt;二&gt; 😀</p><p>第二行</p>' +
        '<table><thead><tr><th><p><strong>编号</strong></p></th><th><p><strong>名称</strong></p></th></tr></thead>' +
        '<tbody><tr><td><p>1</p></td><td><p>订单</p></td></tr></tbody></table>',
    );
  });

  it('keeps its columns as wide as they are, whatever long word stands in one: all of them are on the page', async () => {
    const limits = { entries: 50, entryBytes: 1e7, totalBytes: 1e7 };
    const entries = await openZip(new Uint8Array(await bytesOf(BLOCKS)), limits);
    const xml = new TextDecoder().decode(await entries.get('word/document.xml')?.read());
    expect(xml).toContain('<w:tblLayout w:type="fixed"/>');
    const widths = [...xml.matchAll(/<w:tcW w:type="dxa" w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    expect(widths).toEqual([1805, 7220, 1805, 7220]);
  });

  it('is the same bytes on another day and another machine', async () => {
    const one = await bytesOf(BLOCKS);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2031-05-04T03:02:01Z') });
    expect(await bytesOf(BLOCKS)).toEqual(one);
    expect(one.toString('latin1')).not.toMatch(/dcterms|20\d\d-\d\d-\d\dT/);
  });
});
