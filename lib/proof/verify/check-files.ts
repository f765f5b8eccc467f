import { handfuls } from '../../zip/handfuls';
import type { PackageItem } from '../package/manifest';
import { FILES } from '../package/manifest';
import { hashEntry } from './hash-entry';
import type { OpenedPackage } from './open-package';
import type { ItemReport } from './report';

export interface FileCheck {
  items: ItemReport[];
  faults: string[];
  /** Of every file that is there; absent where the archive is damaged. */
  hashes: ReadonlyMap<string, string | undefined>;
}

/** Hashes every file and compares with the manifest: what changed, went, came, moved or changed places. */
export async function checkFiles(
  { entries, manifest }: OpenedPackage,
  onBytes: (count: number) => void,
): Promise<FileCheck> {
  const hashes = new Map<string, string | undefined>();
  for await (const some of handfuls(entries, ([, { size }]) => size)) {
    const sums = await Promise.all(some.map(([, entry]) => hashEntry(entry, onBytes)));
    for (const [i, [name]] of some.entries()) hashes.set(name, sums[i]);
  }
  const named = new Set<string>([...manifest.items, ...manifest.files].map(({ file }) => file));
  const own = new Set<string>([FILES.manifest, FILES.sums, FILES.sumsSignature]);
  const extra = [...hashes.keys()].filter((name) => !named.has(name) && !own.has(name));
  const items = manifest.items.map((item) => ({ item, ...stateOf(item, hashes, extra, manifest.items) }));
  const moved = new Set(
    items.flatMap(({ item, state }) =>
      state === 'renamed' ? (extra.find((name) => hashes.get(name) === item.sha256) ?? []) : [],
    ),
  );
  const faults = [
    ...manifest.files.flatMap(({ file, sha256 }) => {
      if (!hashes.has(file)) return [`少了文件 ${file}。`];
      return hashes.get(file) === sha256 ? [] : [`文件 ${file} 被改动过。`];
    }),
    ...extra.filter((name) => !moved.has(name)).map((name) => `多出了文件 ${name}，不属于这个证据包。`),
    ...[FILES.sums, FILES.sumsSignature].filter((name) => !hashes.has(name)).map((name) => `少了文件 ${name}。`),
  ];
  return { items, faults, hashes };
}

function stateOf(
  item: PackageItem,
  hashes: ReadonlyMap<string, string | undefined>,
  extra: readonly string[],
  all: readonly PackageItem[],
): Pick<ItemReport, 'state' | 'says'> {
  const hash = hashes.get(item.file);
  if (!hashes.has(item.file)) {
    const elsewhere = extra.find((name) => hashes.get(name) === item.sha256);
    if (elsewhere) return { state: 'renamed', says: `文件名被改成了 ${elsewhere}，内容没变。` };
    return { state: 'missing', says: '文件不在包里。' };
  }
  if (hash === item.sha256) return { state: 'whole', says: '' };
  const other = all.find(({ sha256, number }) => sha256 === hash && number !== item.number);
  if (other) return { state: 'changed', says: `内容被换成了第 ${other.number} 件的。` };
  return {
    state: 'changed',
    says:
      hash === undefined ? '内容和压缩包里记的校验值不符，被改动过或已损坏。' : '内容被改动过，和存入时的校验值不同。',
  };
}
