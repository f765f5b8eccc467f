import { LOCKED, type StoredAt } from './read-stored';

const END = 22;
const HEAD = 30;
const RECORD = 46;
/** What stands behind a file whose size was not known before it. */
const DESCRIPTOR = 16;
/** Sizes behind the bytes; a name in UTF-8. */
const [LATER, UTF8] = [0x8, 0x800];

export interface PlainFile extends StoredAt {
  /** CRC-32, as the list says. */
  crc: number;
}

/**
 * The list of an archive as we write it: files as they are, one right behind the other from the first byte to the list, which
 * names each once and ends the archive. Where everything has its one place nothing can be meant in two ways. `undefined` for
 * any other archive, which is then for the library: of each entry that makes kilobytes, of tens of thousands too many.
 */
export async function plainList(source: Blob): Promise<PlainFile[] | undefined> {
  if (source.size < END) return undefined;
  const end = new DataView(await source.slice(source.size - END).arrayBuffer());
  const [count, size, offset] = [end.getUint16(10, true), end.getUint32(12, true), end.getUint32(16, true)];
  const whole = end.getUint32(0, true) === 0x06054b50 && end.getUint32(4, true) === 0 && end.getUint16(20, true) === 0;
  if (!whole || end.getUint16(8, true) !== count || offset + size + END !== source.size) return undefined;
  const files = filesIn(new Uint8Array(await source.slice(offset, offset + size).arrayBuffer()), offset);
  // The place for the number has no room for more.
  const counted = files && (files.length === count || (count === 0xffff && files.length > count));
  return counted && new Set(files.map(({ name }) => name)).size === files.length ? files : undefined;
}

function filesIn(list: Uint8Array<ArrayBuffer>, end: number): PlainFile[] | undefined {
  const view = new DataView(list.buffer);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const files: PlainFile[] = [];
  let next = 0;
  for (let at = 0; at < list.length; ) {
    if (at + RECORD > list.length || !isPlain(view, at)) return undefined;
    const [flags, size, length] = [
      view.getUint16(at + 8, true),
      view.getUint32(at + 24, true),
      view.getUint16(at + 28, true),
    ];
    const bytes = list.subarray(at + RECORD, at + RECORD + length);
    const name = nameOf(bytes, (flags & UTF8) !== 0 ? decoder : undefined);
    if (bytes.length < length || !name || view.getUint32(at + 42, true) !== next) return undefined;
    files.push({ name, offset: next, size, crc: view.getUint32(at + 16, true) });
    next += HEAD + length + size + ((flags & LATER) !== 0 ? DESCRIPTOR : 0);
    at += RECORD + length;
  }
  return next === end ? files : undefined;
}

/** A file, of this disk, not packed, not locked, with nothing but its name to it. */
function isPlain(view: DataView, at: number): boolean {
  const [flags, size] = [view.getUint16(at + 8, true), view.getUint32(at + 24, true)];
  const kind = view.getUint16(at + 40, true) & 0xf000;
  return (
    view.getUint32(at, true) === 0x02014b50 &&
    (flags & ~(LATER | UTF8)) === 0 &&
    (flags & LOCKED) === 0 &&
    view.getUint16(at + 10, true) === 0 &&
    view.getUint32(at + 20, true) === size &&
    size !== 0xffffffff &&
    view.getUint16(at + 30, true) === 0 &&
    view.getUint32(at + 32, true) === 0 &&
    (view.getUint16(at + 38, true) & 0x10) === 0 &&
    (kind === 0 || kind === 0x8000)
  );
}

/** Plain letters are the same in every code; for others the archive has to say that they are UTF-8. Signs that steer are none. */
function nameOf(bytes: Uint8Array<ArrayBuffer>, decoder: TextDecoder | undefined): string | undefined {
  if (bytes.some((byte) => byte < 0x20 || byte === 0x7f)) return undefined;
  if (bytes.every((byte) => byte < 0x7f)) return String.fromCharCode(...bytes);
  try {
    return decoder?.decode(bytes);
  } catch {
    return undefined;
  }
}
