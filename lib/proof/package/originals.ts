import { sha256 } from '@noble/hashes/sha2.js';
import { hashInSlices } from '../../db/evidence/bytes/chunks/hash-in-slices';
import type { StoredBytes } from '../../db/evidence/bytes/stored-bytes';
import { sha256Hex } from '../../db/evidence/ledger';
import type { EvidenceRecord } from '../../model/evidence';
import { handfuls } from '../../zip/handfuls';
import type { ZipPart } from '../../zip/write-zip';
import { HASHED_WHOLE } from '../hashed-whole';
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

/** What goes in is counted and hashed on its way: a damaged original must not leave as if it were whole. */
export async function* originals(
  chosen: readonly ChosenItem[],
  items: readonly PackageItem[],
  count: (bytes: number) => void,
): AsyncGenerator<ZipPart> {
  const named = chosen.map((item, at) => ({ ...item, name: items[at]?.file ?? '' }));
  for await (const some of handfuls(named, ({ record }) => record.bytes)) {
    const contents = await Promise.all(some.map((item) => contentOf(item, count)));
    for (const [i, { name, record }] of some.entries()) {
      const content = contents[i];
      if (content instanceof Uint8Array) {
        yield { name, content, given: true };
        count(record.bytes);
      } else if (content) yield { name, content };
    }
  }
}

/** A small item as a whole, checked; of a large one what reads it when it is its turn. */
async function contentOf(
  { record, open }: ChosenItem,
  count: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer> | AsyncIterable<Uint8Array>> {
  const stored = await open();
  if (record.bytes > HASHED_WHOLE) return hashed(stored.big ? stored.chunks() : streamed(stored), record, count);
  const bytes = await stored.all();
  if ((await sha256Hex(bytes)) !== record.sha256) throw notItself(record);
  return bytes;
}

async function* streamed(stored: Pick<StoredBytes, 'blob'>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = (await stored.blob()).stream().getReader();
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

const notItself = ({ id }: EvidenceRecord) => new Error(`stored bytes of ${id} do not have their hash`);
