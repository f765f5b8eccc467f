import { beforeAll, describe, expect, it, test } from 'vitest';
import { canonicalJson } from '@/lib/db/store/canonical-json';
import type { PackageManifest } from '@/lib/proof/package/manifest';
import { publicPem, SIGNING } from '@/lib/proof/signature/device-key';
import { toDer } from '@/lib/proof/signature/ecdsa-der';
import { digestOf, hex } from '@/lib/proof/timestamp/bytes';
import { toPem } from '@/lib/proof/timestamp/certificates';
import type { PackageReport } from '@/lib/proof/verify/report';
import { verifyPackage } from '@/lib/proof/verify/verify-package';
import { openZip } from '@/lib/zip/read-zip';
import { makeZip, type RawEntry } from '@/tests/fixtures/make-zip';
import { choiceOf, ITEMS, makeVault, packageBytes, type Vault } from '@/tests/fixtures/package/make-package';
import { makeParty, makeReply, type Party, PURPOSES } from '@/tests/fixtures/timestamp/authority';

type Files = Map<string, Uint8Array<ArrayBuffer>>;

const NOW = new Date('2026-10-05T00:00:00Z');
const ALL = { entries: 100, entryBytes: 1e7, totalBytes: 1e8 };
const utf8 = (text: string) => new TextEncoder().encode(text);
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

let vault: Vault;
let root: Party;
let signer: Party;
let honest: Files;
let honestZip: Uint8Array<ArrayBuffer>;
let knownRoots: string;

async function stampOver(
  signature: Uint8Array<ArrayBuffer>,
): Promise<{ reply: Uint8Array<ArrayBuffer>; chain: Uint8Array<ArrayBuffer>[] }> {
  const digest = await digestOf('SHA-256', signature);
  const certificates = [signer.certificate];
  const reply = await makeReply({ digest, signer, certificates, at: new Date('2026-10-02T00:00:00Z') });
  return { reply, chain: [signer, root].map(({ certificate }) => new Uint8Array(certificate.toSchema(true).toBER())) };
}

async function filesOf(zip: Uint8Array<ArrayBuffer>): Promise<Files> {
  const files: Files = new Map();
  for (const [name, entry] of await openZip(zip, ALL)) files.set(name, await entry.read());
  return files;
}

beforeAll(async () => {
  vault = await makeVault();
  root = await makeParty({ name: '示例根证书', authority: true });
  signer = await makeParty({
    name: '示例时间戳',
    issuer: root,
    purposes: { ids: [PURPOSES.timeStamping], critical: true },
  });
  knownRoots = toPem(new Uint8Array(root.certificate.toSchema(true).toBER()));
  honestZip = await packageBytes(
    choiceOf(vault, {
      stamps: [await stampOver(vault.signedHead.signature)],
      texts: [{ file: '经过.txt', text: '…' }],
    }),
  );
  honest = await filesOf(honestZip);
});

const check = (zip: Uint8Array<ArrayBuffer>) => verifyPackage(new Blob([zip]), { now: NOW, knownRoots });

async function report(files: Files): Promise<PackageReport> {
  const found = await check(zipOf(files));
  if ('refused' in found) throw new Error(found.refused);
  return found;
}

const zipOf = (files: Files) => makeZip([...files].map(([name, bytes]): RawEntry => ({ name, bytes })));

/** Everything a report says is wrong, in one text. */
const wrong = ({ whole, faults, items, stamps }: PackageReport) => {
  expect(whole).toBe(false);
  return [
    ...faults,
    ...items.flatMap(({ item, says }) => (says ? [`第 ${item.number} 件：${says}`] : [])),
    ...stamps.filter(({ state }) => state === 'bad').map(({ says }) => says),
  ].join('\n');
};

const item = (files: Files, number: number) =>
  [...files.keys()].find((name) => name.startsWith(`evidence/00${number}-`)) ?? '';
const changed = (change: (files: Files) => void | Promise<void>) => async () => {
  const files: Files = new Map(honest);
  await change(files);
  return files;
};
const edit = (files: Files, name: string, change: (text: string) => string) =>
  files.set(name, utf8(change(text(files.get(name)))));

/** Does what a forger with a text editor and sha256sum can: every hash fits again, in the manifest and in the sums. */
async function rehash(files: Files): Promise<void> {
  const manifest = JSON.parse(text(files.get('manifest.json'))) as PackageManifest;
  for (const one of [...manifest.items, ...manifest.files]) {
    const bytes = files.get(one.file);
    if (bytes) Object.assign(one, { sha256: hex(await digestOf('SHA-256', bytes)), bytes: bytes.length });
  }
  files.set('manifest.json', utf8(canonicalJson(manifest)));
  await resum(files);
}

async function resum(files: Files): Promise<void> {
  const lines: string[] = [];
  for (const [name, bytes] of files)
    if (!name.startsWith('SHA256SUMS')) lines.push(`${hex(await digestOf('SHA-256', bytes))}  ${name}\n`);
  files.set('SHA256SUMS', utf8(lines.join('')));
}

describe('an honest package', () => {
  it('is whole, item by item, with its time and its key', async () => {
    const found = await check(honestZip);
    expect(found).toMatchObject({ whole: true, faults: [], entries: ITEMS.length + 2, title: '样例手机' });
    if ('refused' in found) throw new Error(found.refused);
    expect(found.items.map(({ state }) => state)).toEqual(['whole', 'whole', 'whole']);
    expect(found.stamps).toMatchObject([{ state: 'good', at: new Date('2026-10-02T00:00:00Z') }]);
    expect(found.stamps[0]?.says).toContain('2026-10-02 08:00:00');
    expect(found.key).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is whole when it was unpacked and packed again by other tools', async () => {
    expect((await report(new Map([...honest].toReversed()))).whole).toBe(true);
  });

  it('without stamps, and with some items only, is whole too', async () => {
    expect(await check(await packageBytes(choiceOf(vault)))).toMatchObject({ whole: true, stamps: [] });
    expect(await check(await packageBytes(choiceOf(vault, { items: vault.items.slice(1) })))).toMatchObject({
      whole: true,
    });
  });

  it('whose authority we do not know is whole, and that is said', async () => {
    const found = await verifyPackage(new Blob([honestZip]), { now: NOW, knownRoots: '' });
    expect(found).toMatchObject({
      whole: true,
      stamps: [{ state: 'unknown-root', says: expect.stringContaining('不在购机保认识的名单里') }],
    });
  });
});

describe('a package somebody changed', () => {
  test.each<[string, RegExp, () => Promise<Files>]>([
    [
      'an item’s bytes',
      /第 1 件：内容被改动过/,
      changed((files) => void edit(files, item(files, 1), (old) => old.replace('4799', '4999'))),
    ],
    [
      'an item’s bytes, with all sums done again',
      /SHA256SUMS 的签名不对[\s\S]*第 1 件：存证链里这一件的校验值不是这个/,
      changed(async (files) => {
        edit(files, item(files, 1), (old) => old.replace('4799', '4999'));
        await rehash(files);
      }),
    ],
    [
      'two items, exchanged',
      /第 1 件：内容被换成了第 2 件的[\s\S]*第 2 件：内容被换成了第 1 件的/,
      changed((files) => {
        const [a, b] = [item(files, 1), item(files, 2)];
        const one = files.get(a) as Uint8Array<ArrayBuffer>;
        files.set(a, files.get(b) as Uint8Array<ArrayBuffer>).set(b, one);
      }),
    ],
    ['an item, taken out', /第 2 件：文件不在包里/, changed((files) => void files.delete(item(files, 2)))],
    [
      'an item, renamed',
      /第 3 件：文件名被改成了 evidence\/004-别的.txt/,
      changed((files) => {
        const name = item(files, 3);
        files.set('evidence/004-别的.txt', files.get(name) as Uint8Array<ArrayBuffer>);
        files.delete(name);
      }),
    ],
    [
      'a file, put in',
      /多出了文件 evidence\/004-x.txt/,
      changed((files) => void files.set('evidence/004-x.txt', utf8('x'))),
    ],
    [
      'a file, put in, with sums done again',
      /多出了文件 x.txt[\s\S]*签名不对/,
      changed(async (files) => {
        files.set('x.txt', utf8('x'));
        await resum(files);
      }),
    ],
    [
      'the catalogue',
      /文件 证据目录.html 被改动过/,
      changed((files) => void edit(files, '证据目录.html', (old) => old.replace('订单截图', '付款截图'))),
    ],
    [
      'what an item proves, in the manifest',
      /manifest.json 和 SHA256SUMS 里的校验值不符/,
      changed((files) => void edit(files, 'manifest.json', (old) => old.replace('证明对象 1', '证明对象 9'))),
    ],
    ['the explanation, taken out', /少了文件 验证说明.txt/, changed((files) => void files.delete('验证说明.txt'))],
    [
      'the ledger, cut',
      /末端和签名时的不一样（签名时有 5 条，包里是 4 条）/,
      changed(async (files) => {
        edit(files, 'ledger/entries.txt', (old) => `${old.split('\n').slice(0, 4).join('\n')}\n`);
        await rehash(files);
      }),
    ],
    [
      'an entry of the ledger',
      /存证链在第 2 条断开/,
      changed(async (files) => {
        edit(files, 'ledger/entries.txt', (old) => old.replace('"seq":2', '"seq":9'));
        await rehash(files);
      }),
    ],
    [
      'the ledger’s time',
      /存证链在第 1 条断开/,
      changed(async (files) => {
        edit(files, 'ledger/entries.txt', (old) => old.replace('"at":17', '"at":16'));
        await rehash(files);
      }),
    ],
    [
      'the head’s statement',
      /末端的签名不对/,
      changed(async (files) => {
        edit(files, 'ledger/head.json', (old) => old.replace('"seq":5', '"seq":4'));
        await rehash(files);
      }),
    ],
    [
      'the public key',
      /公钥被换过/,
      changed(async (files) => {
        files.set('ledger/public-key.pem', utf8(publicPem((await makeVault()).signedHead.publicKey)));
        await rehash(files);
      }),
    ],
    [
      'the sums’ signature, taken out',
      /少了文件 SHA256SUMS.sig/,
      changed((files) => void files.delete('SHA256SUMS.sig')),
    ],
    [
      'the sums, rewritten',
      /SHA256SUMS 的签名不对/,
      changed(
        (files) => void edit(files, 'SHA256SUMS', (old) => old.split('\n').toReversed().slice(1).concat('').join('\n')),
      ),
    ],
    [
      'a stamp, for one of another package',
      /盖的不是这份数据/,
      changed(async (files) => {
        files.set('timestamps/1.tsr', (await stampOver(utf8('else'))).reply);
        await rehash(files);
      }),
    ],
    [
      'a stamp, cut',
      /收到的不是时间戳/,
      changed(async (files) => {
        files.set('timestamps/1.tsr', honest.get('timestamps/1.tsr')?.slice(0, 99) as Uint8Array<ArrayBuffer>);
        await rehash(files);
      }),
    ],
  ])('%s', async (_what, says, make) => {
    expect(wrong(await report(await make()))).toMatch(says);
  });

  it('and signed all over again with another key, does not fit the old stamp', async () => {
    const forged = await makeVault([['订单截图', '订单 310000000042，实付 999.00'], ...ITEMS.slice(1)]);
    const old = {
      reply: honest.get('timestamps/1.tsr') as Uint8Array<ArrayBuffer>,
      chain: (await stampOver(utf8('x'))).chain,
    };
    const found = await report(await filesOf(await packageBytes(choiceOf(forged, { stamps: [old] }))));
    expect(wrong(found)).toBe('这个时间戳盖的不是这份数据。');
    expect(found.key).not.toBe(((await check(honestZip)) as PackageReport).key);
  });

  it('with sums signed by another key, is found', async () => {
    const files: Files = new Map(honest);
    edit(files, 'manifest.json', (old) => old.replace('证明对象 1', '证明对象 9'));
    await resum(files);
    const { privateKey } = (await makeVault()).keys;
    files.set(
      'SHA256SUMS.sig',
      toDer(
        new Uint8Array(
          await crypto.subtle.sign(SIGNING, privateKey, files.get('SHA256SUMS') as Uint8Array<ArrayBuffer>),
        ),
      ),
    );
    expect(wrong(await report(files))).toBe('SHA256SUMS 的签名不对：清单在签名之后被改写过，或者签名被换过。');
  });
});

describe('a file that is no sound archive is refused, and why is said', () => {
  const entries = () => [...honest].map(([name, bytes]): RawEntry => ({ name, bytes }));
  test.each<[string, RegExp, () => Uint8Array<ArrayBuffer>]>([
    ['names that climb', /不正常/, () => makeZip([...entries(), { name: '../x', bytes: utf8('x') }])],
    ['one name twice', /不正常/, () => makeZip([...entries(), { name: 'manifest.json', bytes: utf8('{}') }])],
    [
      'names that differ in case only',
      /只差大小写/,
      () => makeZip([...entries(), { name: 'sha256sums', bytes: utf8('') }]),
    ],
    ['two archives joined', /不正常/, () => Uint8Array.from([...honestZip, ...honestZip])],
    ['something behind its end', /不正常|不是完整/, () => Uint8Array.from([...honestZip, 1, 2, 3])],
    ['an end that is cut off', /不是完整/, () => honestZip.slice(0, -8)],
    [
      'a length that lies',
      /文件 验证说明.txt 被改动过/,
      () => makeZip(entries().map((one, at) => (at === 0 ? { ...one, size: 1e9 } : one))),
    ],
    ['no manifest', /不是购机保的证据包/, () => makeZip(entries().filter(({ name }) => name !== 'manifest.json'))],
    ['a manifest of another kind', /不合规格/, () => makeZip([{ name: 'manifest.json', bytes: utf8('{"app":"x"}') }])],
    [
      'paths in its manifest that climb',
      /不合规格/,
      () =>
        makeZip(
          entries().map((one) =>
            one.name === 'manifest.json'
              ? { ...one, bytes: utf8(text(one.bytes).replace('经过.txt', '../经过.txt')) }
              : one,
          ),
        ),
    ],
    ['no archive at all', /不是完整/, () => utf8('<html>')],
  ])('%s', async (_what, says, make) => {
    const found = await check(make());
    const said = 'refused' in found ? found.refused : wrong(found);
    expect(said).toMatch(says);
  });

  it('an entry with a wrong checksum is named', async () => {
    const zip = makeZip(entries().map((one) => (one.name === item(honest, 1) ? { ...one, crc: 5 } : one)));
    const found = await check(zip);
    expect('refused' in found ? found.refused : wrong(found)).toMatch(/第 1 件：内容和压缩包里记的校验值不符/);
  });
});
