import type { ZipEntry } from '../../zip/zip-entry';
import { FILES } from '../package/manifest';
import { importPublicDer, SIGNING } from '../signature/device-key';
import { fromDer } from '../signature/ecdsa-der';
import { bytesIn, textOf } from './open-package';

/** `SHA256SUMS` names every file with its hash, once, and is signed with the package's key. */
export async function checkSums(
  entries: ReadonlyMap<string, ZipEntry>,
  hashes: ReadonlyMap<string, string | undefined>,
  publicKey: Uint8Array<ArrayBuffer> | undefined,
): Promise<string[]> {
  const text = await textOf(entries, FILES.sums);
  if (text === undefined) return [];
  const listed = new Map<string, string>();
  for (const line of text.split('\n').slice(0, -1)) {
    const found = /^([0-9a-f]{64}) {2}([^\n]+)$/.exec(line);
    const [, sum = '', name = ''] = found ?? [];
    if (!found || listed.has(name)) return [`${FILES.sums} 的格式不对，被改动过。`];
    listed.set(name, sum);
  }
  const wrong = [...listed].filter(([name, sum]) => hashes.get(name) !== sum).map(([name]) => name);
  const unlisted = [...hashes.keys()].filter(
    (name) => !listed.has(name) && name !== FILES.sums && name !== FILES.sumsSignature,
  );
  return [
    ...wrong.map((name) => `${name} 和 ${FILES.sums} 里的校验值不符。`),
    ...unlisted.map((name) => `${name} 没有列在 ${FILES.sums} 里。`),
    ...((await isSigned(entries, publicKey))
      ? []
      : [`${FILES.sums} 的签名不对：清单在签名之后被改写过，或者签名被换过。`]),
  ];
}

async function isSigned(
  entries: ReadonlyMap<string, ZipEntry>,
  publicKey: Uint8Array<ArrayBuffer> | undefined,
): Promise<boolean> {
  const [sums, signature] = [await bytesIn(entries, FILES.sums), await bytesIn(entries, FILES.sumsSignature)];
  const raw = signature && fromDer(signature);
  if (!sums || !raw || !publicKey) return false;
  try {
    return await crypto.subtle.verify(SIGNING, await importPublicDer(publicKey), raw, sums);
  } catch {
    return false;
  }
}
