import { openZip } from '../../zip/read-zip';
import { type ZipEntry, ZipError } from '../../zip/zip-entry';
import { FILES, MAX_FILES, MAX_ITEMS, PACKAGE_VERSION, PackageManifest } from '../package/manifest';
import type { Refusal } from './report';

export interface OpenedPackage {
  entries: ReadonlyMap<string, ZipEntry>;
  manifest: PackageManifest;
}

/** The words in it are kilobytes; a package of a hundred thousand entries' ledger is some 30 MB. */
const MAX_TEXT = 64_000_000;

/**
 * Opens a package. It stores its files as they are, without compression, so what is longer inside than outside is none of
 * ours, and no bomb either.
 */
export async function openPackage(file: Blob): Promise<OpenedPackage | Refusal> {
  const limits = {
    entries: MAX_ITEMS + MAX_FILES + 10,
    entryBytes: file.size,
    totalBytes: 3 * file.size,
    // Every file is hashed; those of an archive written as ours are compared with its own sums all the same.
    ownSums: true,
  } as const;
  let entries: ReadonlyMap<string, ZipEntry>;
  try {
    entries = await openZip(file, limits);
  } catch (error) {
    if (error instanceof ZipError) return { refused: whyNot(error) };
    throw error;
  }
  const alike = twoAlike([...entries.keys()]);
  if (alike) return { refused: `包里有两个名字只差大小写或写法的文件（${alike}），解压后会互相覆盖，没有核对。` };
  const bytes = await textOf(entries, FILES.manifest);
  if (!bytes) return { refused: '这不是购机保的证据包：里面没有能读的 manifest.json。' };
  let data: unknown;
  try {
    data = JSON.parse(bytes);
  } catch {
    return { refused: '包里的 manifest.json 读不出来，可能被改动过或不完整。' };
  }
  const manifest = PackageManifest.safeParse(data);
  if (!manifest.success) return { refused: '包里的 manifest.json 不合规格，可能被改动过，或来自更新的版本。' };
  if (manifest.data.version !== PACKAGE_VERSION)
    return { refused: `不认识这种证据包（版本 ${manifest.data.version}），请用更新的购机保核对。` };
  return { entries, manifest: manifest.data };
}

/** A small file as text; `undefined` where it is missing, too long or no UTF-8. */
export async function textOf(entries: ReadonlyMap<string, ZipEntry>, name: string): Promise<string | undefined> {
  const bytes = await bytesIn(entries, name);
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export async function bytesIn(
  entries: ReadonlyMap<string, ZipEntry>,
  name: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const entry = entries.get(name);
  if (!entry || entry.size > MAX_TEXT) return undefined;
  try {
    return await entry.read();
  } catch (error) {
    // The damage is named where every file is hashed.
    if (error instanceof ZipError) return undefined;
    throw error;
  }
}

function twoAlike(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  for (const name of names) {
    const plain = name.normalize('NFKC').toLowerCase();
    if (seen.has(plain)) return name;
    seen.add(plain);
  }
  return undefined;
}

function whyNot({ fault }: ZipError): string {
  if (fault === 'hostile')
    return '这个 ZIP 的结构不正常（重名、越界的文件名、不符的长度，或几个压缩包拼在一起），没有核对。';
  if (fault === 'too-big') return '这个 ZIP 里的内容比文件本身还大，证据包不会这样，没有核对。';
  if (fault === 'encrypted') return '这个 ZIP 设了密码，证据包不会这样，没有核对。';
  return '这个文件不是完整的 ZIP，可能没有下载完。';
}
