import { sha256 } from '@noble/hashes/sha2.js';
import { hashInSlices } from '../../db/evidence/bytes/chunks/hash-in-slices';
import type { StoredBytes } from '../../db/evidence/bytes/stored-bytes';
import { sha256Hex } from '../../db/evidence/ledger';
import type { EvidenceRecord } from '../../model/evidence';
import { handfuls } from '../../zip/handfuls';
import type { ZipPart } from '../../zip/write-zip';
import { hex } from '../timestamp/bytes';
import type { PackageItem } from './manifest';

export interface ChosenItem {
  record: EvidenceRecord;
  title: string;
  source: string;
  proves: string;
  /** The stored bytes; read only when it is this item's turn. */
  open(): Promise<Pick<StoredBytes, 'big' | 'all' | 'chunks' | 'blob'>>;
}

/** Bytes that are read and hashed as a whole; what the browser copies for hashing stays until its collector comes by. */
const SMALL = 1_000_000;

/** What goes in is counted and hashed on its way: a damaged original must not leave as if it were whole. */
export async function* originals(
  chosen: readonly ChosenItem[],
  items: readonly PackageItem[],
  count: (bytes: number) => void,
): AsyncGenerator<ZipPart> {
  const named = chosen.map((item, at) => ({ ...item, name: items[at]?.file ?? '' }));
  for await (const some of handfuls(named, ({ record }) => record.bytes)) {
    const opened = await Promise.all(some.map((item) => item.open()));
    const small = await Promise.all(
      opened.map(async (stored, i) => {
        if ((some[i]?.record.bytes ?? 0) > SMALL) return undefined;
        const bytes = await stored.all();
        if ((await sha256Hex(bytes)) !== some[i]?.record.sha256) throw notItself(some[i]?.record);
        return bytes;
      }),
    );
    for (const [i, { name, record }] of some.entries()) {
      const [bytes, stored] = [small[i], opened[i]];
      if (bytes) {
        yield { name, content: bytes, given: true };
        count(record.bytes);
      } else if (stored) {
        const chunks = stored.big ? stored.chunks() : streamed(await stored.blob());
        yield { name, content: hashed(chunks, record, count) };
      }
    }
  }
}

async function* streamed(blob: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = blob.stream().getReader();
  for (let { value, done } = await reader.read(); !done; { value, done } = await reader.read()) if (value) yield value;
}

async function* hashed(
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
  record: EvidenceRecord,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const sum = sha256.create();
  for await (const chunk of chunks) {
    await hashInSlices(sum, chunk);
    count(chunk.length);
    yield chunk;
  }
  if (hex(sum.digest()) !== record.sha256) throw notItself(record);
}

const notItself = (record: EvidenceRecord | undefined) =>
  new Error(`stored bytes of ${record?.id} do not have their hash`);
