import { sha256Hex } from '@/lib/db/evidence/ledger';
import type { Tampering } from './rows';
import type { Tables } from './tables';

const FLIPS = 150;

/** Bits turned, other bytes under the same name, other bytes with the record made to fit, bytes that nobody kept. */
export async function tamperedBytes(all: Tables): Promise<Tampering[]> {
  const flips = Array.from({ length: FLIPS }, (_, i): Tampering => {
    const blob = all.blobs[i % all.blobs.length];
    if (!blob) throw new Error('no bytes');
    const bytes = new Uint8Array(blob.bytes.slice(0));
    const at = (i * 7919) % bytes.length;
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (i % 8));
    return put(all, 'a bit turned', blob.sha256, bytes);
  });
  const others = all.blobs.map(({ sha256 }) => put(all, 'other bytes', sha256, new TextEncoder().encode('other')));
  const bytes = new TextEncoder().encode('other and fitting');
  const sum = await sha256Hex(bytes);
  const fitting = all.evidence.map(
    (item): Tampering => ({
      group: 'bytes: other bytes, the record made to fit',
      name: item.id,
      tables: {
        ...all,
        evidence: all.evidence.map((one) => (one === item ? { ...item, sha256: sum, bytes: bytes.length } : one)),
        blobs: [...all.blobs, { sha256: sum, bytes: bytes.buffer }],
      },
    }),
  );
  const orphan: Tampering = {
    group: 'bytes: of no item',
    name: sum,
    tables: { ...all, blobs: [...all.blobs, { sha256: sum, bytes: bytes.buffer }] },
  };
  return [...flips, ...others, ...fitting, orphan];
}

function put(all: Tables, what: string, sha256: string, bytes: Uint8Array<ArrayBuffer>): Tampering {
  const blobs = all.blobs.map((one) => (one.sha256 === sha256 ? { sha256, bytes: bytes.buffer } : one));
  return { group: `bytes: ${what}`, name: sha256.slice(0, 12), tables: { ...all, blobs } };
}
