import mammoth from 'mammoth';
import { afterEach, describe, expect, it } from 'vitest';
import { catalogueHtml } from '@/lib/proof/package/catalogue';
import { evidenceFile } from '@/lib/proof/package/file-names';
import { preparePackage } from '@/lib/proof/package/prepare-package';
import { openZip } from '@/lib/zip/read-zip';
import { zipBlob } from '@/lib/zip/write-zip';
import { FIXED_SUM, sumOfFixedPackage } from '@/tests/fixtures/package/fixed-package';
import { choiceOf, makeVault, packageBytes } from '@/tests/fixtures/package/make-package';
import { plainBytes } from '@/tests/fixtures/package/plain-bytes';

const ALL = { entries: 100, entryBytes: 1e7, totalBytes: 1e8 };

describe('an evidence package', () => {
  it('holds the originals byte for byte, and everything to check them with', async () => {
    const vault = await makeVault();
    const entries = await openZip(await packageBytes(choiceOf(vault)), ALL);
    expect([...entries.keys()]).toEqual([
      '验证说明.txt',
      '核对证据包.html',
      '证据目录.html',
      '证据目录.docx',
      'ledger/entries.txt',
      'ledger/head.json',
      'ledger/head.sig',
      'ledger/public-key.pem',
      'manifest.json',
      'SHA256SUMS',
      'SHA256SUMS.sig',
      'evidence/001-订单截图.txt',
      'evidence/002-客服聊天记录.txt',
      'evidence/003-开箱录像.txt',
    ]);
    expect(new TextDecoder().decode(await entries.get('evidence/001-订单截图.txt')?.read())).toBe(
      '订单 310000000042，实付 4799.00',
    );
  });

  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  // Half hours, quarters, the far ends of the day, a summer time of half an hour; the browsers are asked in `tests/e2e`.
  it.each([
    'UTC',
    'Asia/Shanghai',
    'America/New_York',
    'Australia/Eucla',
    'Australia/Lord_Howe',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
  ])('is the same bytes for the same choice in %s as everywhere', async (tz) => {
    process.env['TZ'] = tz;
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(tz);
    expect(await sumOfFixedPackage()).toBe(FIXED_SUM);
  });

  it('is not made with an original that is no longer what it was', async () => {
    const vault = await makeVault();
    const [first, ...rest] = vault.items;
    if (!first) throw new Error('no item');
    const damaged = { ...first, open: async () => plainBytes(new TextEncoder().encode('other bytes')) };
    await expect(packageBytes(choiceOf(vault, { items: [damaged, ...rest] }))).rejects.toThrow(
      /do not have their hash/,
    );
  });

  it('tells how far it is, and opens an item only when it is its turn', async () => {
    const vault = await makeVault();
    const opened: string[] = [];
    const seen: number[] = [];
    const items = vault.items.map((item) => ({
      ...item,
      open: () => {
        opened.push(item.title);
        return item.open();
      },
    }));
    const { parts } = await preparePackage(choiceOf(vault, { items }), (bytes) => seen.push(bytes));
    expect(opened).toEqual([]);
    await zipBlob(parts);
    expect(opened).toEqual(vault.items.map(({ title }) => title));
    expect(seen.at(-1)).toBe(vault.items.reduce((sum, { record }) => sum + record.bytes, 0));
  });
});

describe('the catalogue for Word', () => {
  it('says, to a reader that is not its writer, what the printed one says', async () => {
    const entries = await openZip(await packageBytes(choiceOf(await makeVault())), ALL);
    const buffer = Buffer.from((await entries.get('证据目录.docx')?.read()) ?? []);
    const { value, messages } = await mammoth.convertToHtml({ buffer }, { styleMap: ["p[style-name='Title'] => h1"] });
    expect(messages).toEqual([]);
    const page = new TextDecoder().decode(await entries.get('证据目录.html')?.read());
    const words = (html: string) =>
      html
        .replace(/<(?:style|title)[\s\S]*?<\/(?:style|title)>/g, '')
        .replace(/<[^>]*>/g, '')
        .replace(/\s/g, '');
    // What is cells here is lines there: the same words, whatever stands between them.
    for (const line of value.split(/<\/?(?:p|td|tr|th|table|h1)[^>]*>/))
      expect(words(page)).toContain(words(line).replace(/：$/, ''));
    expect(value.match(/<tr>/g)).toHaveLength(1 + 3);
    expect(value).toContain('证明对象 1 &lt;b&gt;');
    expect(value).toContain('SHA-256');
  });
});

it('a catalogue of thousands is a page only', async () => {
  const vault = await makeVault(Array.from({ length: 1001 }, (_, at) => [`照片 ${at}`, `${at}`] as const));
  const entries = await openZip(await packageBytes(choiceOf(vault)), { ...ALL, entries: 2000 });
  expect(entries.has('证据目录.docx')).toBe(false);
  expect(new TextDecoder().decode(await entries.get('证据目录.html')?.read())).toContain('evidence/1001-照片 1000.txt');
});

describe('a file’s name in the package', () => {
  it.each([
    [1, '订单截图', 'image/webp', 'evidence/001-订单截图.webp'],
    [12, 'a/b\\c:d*?"<>|', 'image/png', 'evidence/012-abcd.png'],
    [3, '../../etc', 'x/y', 'evidence/003-etc.bin'],
    [4, '\u202e\u0000 ', 'text/html', 'evidence/004-凭证.html'],
    [5, '长'.repeat(99), 'application/pdf', `evidence/005-${'长'.repeat(40)}.pdf`],
  ])('%i %s', (number, title, mime, file) => {
    expect(evidenceFile(number, title, mime)).toBe(file);
  });
});

describe('the catalogue', () => {
  it('has what the rules of evidence ask for, and nothing of an item becomes markup', async () => {
    const manifest = (await openZip(await packageBytes(choiceOf(await makeVault())), ALL)).get('manifest.json');
    const { items } = JSON.parse(new TextDecoder().decode(await manifest?.read()));
    const html = catalogueHtml({ title: '样例', claimant: '<script>' }, items);
    for (const word of [
      '序号',
      '证据名称',
      '证据来源',
      '证明对象和内容',
      '提交人签名（盖章）',
      '提交日期',
      '2026-10-01 12:05:06',
    ])
      expect(html).toContain(word);
    expect(html).not.toMatch(/<script|原件|复印件/);
    expect(html).toContain('证明对象 1 &lt;b&gt;');
  });
});
