import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Vault } from '../../store/schema';
import { roomLeft } from '../../usage/room-left';
import { sweepChunks } from './chunks/chunk-sets';
import { ChunkWriter } from './chunks/chunk-writer';
import { type Filling, fillFrom, readWhole } from './chunks/fill-from';
import { hashInSlices } from './chunks/hash-in-slices';
import { type ReadyBytes, readyBytes } from './ready-bytes';
import { WHOLE } from './stored-form';

/** What the disk needs beside a big file: its own books, and the captures of the day. */
const SPARE = 50_000_000;

/** A file does not fit on the disk; nothing was written. */
export class NoRoom extends Error {
  override readonly name = 'NoRoom';
  /** Bytes. */
  readonly left: number;
  constructor(left: number) {
    super(`only ${left} bytes are left`);
    this.left = left;
  }
}

export interface TakenIn {
  bytes: ReadyBytes;
  /** Takes away what was put aside, where nothing comes of it. */
  undo(): Promise<void>;
}

/**
 * Reads and hashes a file of any size: a small one into memory, a big one into chunks on the disk, unless these very bytes lie
 * there already. Rejects with {@link NoRoom} before anything is written; where it is ended, or the disk is full after all,
 * what was written is gone again.
 */
export async function takeIn(
  db: Vault,
  file: Blob,
  filling: Filling,
  room: () => Promise<number | undefined> = roomLeft,
  clock: () => number = Date.now,
): Promise<TakenIn> {
  if (file.size <= WHOLE) return { bytes: await readyBytes(db, file), undo: async () => undefined };
  await sweepChunks(db, clock());
  const here = await bytesHere(db, file, filling);
  if (here) return { bytes: here, undo: async () => undefined };
  const left = await room();
  if (left !== undefined && left < file.size + SPARE) throw new NoRoom(left);
  const writer = new ChunkWriter(db, clock);
  try {
    await fillFrom(file, (piece) => writer.addPiece(piece), filling);
    return { bytes: await writer.end(), undo: () => writer.undo() };
  } catch (error) {
    // What cannot be taken away now goes with the next sweep; why it failed is what matters.
    await writer.undo().catch(() => undefined);
    throw error;
  }
}

/** Only a file as long as one that is here can be the same; then its sum is worth a reading. */
async function bytesHere(db: Vault, file: Blob, filling: Filling): Promise<ReadyBytes | undefined> {
  const alike = await db.evidence.filter(({ bytes }) => bytes === file.size).count();
  if (alike === 0) return undefined;
  const sum = sha256.create();
  await fillFrom(file, async (piece) => hashInSlices(sum, new Uint8Array(await readWhole(piece))), filling);
  const found = bytesToHex(sum.digest());
  const there = (await db.blobs.where({ sha256: found }).count()) > 0;
  return there ? { sha256: found, size: file.size, row: 'here' } : undefined;
}
