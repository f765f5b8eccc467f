import type { ZipEntry } from '../../../zip/zip-entry';
import type { Sourced } from '../invoice';
import { readPages } from '../page/read-page';
import { parseQr } from '../qr/parse-qr';
import type { Tools } from '../tools';
import { readByTable } from '../xml/by-names';
import { readXml } from '../xml/read-xml';
import { bodyOf, OfdDocument, resolve } from './document';
import { readTags } from './tags';
import type { TextObject } from './text-objects';

const MAX_PICTURES = 8;
const MAX_PICTURE_BYTES = 3_000_000;

export type OfdReading = { ok: true; sources: Sourced[] } | { ok: false; problem: string };

/** An OFD (GB/T 33190): everything in it that says something of the invoice, the most trusted first. */
export async function readOfd(entries: ReadonlyMap<string, ZipEntry>, tools: Tools): Promise<OfdReading> {
  const ofd = new OfdDocument(entries);
  const root = await ofd.xml('OFD.xml');
  if (!root) return { ok: false, problem: '这个 OFD 文件的目录（OFD.xml）读不出来，文件可能不完整。' };
  const { root: documentPath, custom } = bodyOf(root);
  const pages = documentPath ? await ofd.pages(documentPath) : [];
  const sources: Sourced[] = [
    ...(await attached(ofd)),
    { source: 'ofd-data', fields: readByTable(custom) },
    { source: 'text', fields: readPages(pages.flat().flatMap(({ pieces }) => pieces)) },
    ...(await tagged(ofd, pages.flat())),
    ...(await qrCodes(ofd, entries, tools)),
  ];
  return { ok: true, sources };
}

/** XML of the invoice inside the OFD. Whatever else is attached there is left alone. */
async function attached(ofd: OfdDocument): Promise<Sourced[]> {
  const names = ofd
    .names()
    .filter((name) => /\/Attachs?\/.*\.(?:xml|xbrl)$/i.test(name) && !/Attachments\.xml$/i.test(name));
  const read = await Promise.all(names.map(async (name) => readXml((await ofd.bytes(name)) ?? new Uint8Array())));
  return read.flatMap((one) => (one.ok ? one.sources : []));
}

async function tagged(ofd: OfdDocument, objects: readonly TextObject[]): Promise<Sourced[]> {
  const lists = ofd.names().filter((name) => /\/CustomTags\.xml$/i.test(name));
  const found: Sourced[] = [];
  for (const list of lists) {
    const places = (await ofd.xml(list))?.children.flatMap(({ children }) =>
      children.filter(({ name }) => name === 'FileLoc'),
    );
    for (const { text } of places ?? []) {
      const tags = await ofd.xml(resolve(list, text));
      if (tags) found.push({ source: 'ofd-tags', fields: readTags(tags, objects) });
    }
  }
  return found;
}

async function qrCodes(ofd: OfdDocument, entries: ReadonlyMap<string, ZipEntry>, tools: Tools): Promise<Sourced[]> {
  const pictures = [...entries.values()].filter(
    ({ name, size }) => /\.(?:png|jpe?g|bmp)$/i.test(name) && size <= MAX_PICTURE_BYTES,
  );
  for (const { name } of pictures.slice(0, MAX_PICTURES)) {
    const bytes = await ofd.bytes(name);
    for (const text of bytes ? await tools.codesIn(bytes) : []) {
      const fields = parseQr(text);
      if (fields) return [{ source: 'qr', fields }];
    }
  }
  return [];
}
