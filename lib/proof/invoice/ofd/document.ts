import type { ZipEntry } from '../../../zip/zip-entry';
import { decodeText } from '../xml/decode-text';
import { type Element, everyElement, find, parse } from '../xml/parse';
import { type TextObject, textObjectsOf } from './text-objects';

/** Invoices have one page and a list of goods; a book is none. */
const MAX_PAGES = 60;

export class OfdDocument {
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #parsed = new Map<string, Promise<Element | undefined>>();

  constructor(entries: ReadonlyMap<string, ZipEntry>) {
    this.#entries = entries;
  }

  /** A part of the package as XML; `undefined` where it is missing or not well-formed, which real files have. */
  xml(path: string): Promise<Element | undefined> {
    const known = this.#parsed.get(path);
    if (known) return known;
    const parsed = this.#parse(path);
    this.#parsed.set(path, parsed);
    return parsed;
  }

  bytes(path: string): Promise<Uint8Array<ArrayBuffer>> | undefined {
    return this.#entries.get(path)?.read();
  }

  names(): string[] {
    return [...this.#entries.keys()];
  }

  async #parse(path: string): Promise<Element | undefined> {
    const bytes = await this.bytes(path);
    const text = bytes && decodeText(bytes);
    return text === undefined ? undefined : parse(text);
  }

  /** The text of every page, with what its template draws. */
  async pages(documentPath: string): Promise<TextObject[][]> {
    const document = await this.xml(documentPath);
    const templates = new Map<string, string>();
    const pages: string[] = [];
    if (!document) return [];
    for (const { name, attributes } of everyElement(document)) {
      const path = resolve(documentPath, attributes['BaseLoc'] ?? '');
      if (name === 'TemplatePage') templates.set(attributes['ID'] ?? '', path);
      if (name === 'Page' && pages.length < MAX_PAGES) pages.push(path);
    }
    return Promise.all(pages.map((path, number) => this.#page(path, number, templates)));
  }

  async #page(path: string, number: number, templates: ReadonlyMap<string, string>): Promise<TextObject[]> {
    const page = await this.xml(path);
    if (!page) return [];
    const used = page.children.filter(({ name }) => name === 'Template');
    const below = await Promise.all(
      used.map(({ attributes }) => this.xml(templates.get(attributes['TemplateID'] ?? '') ?? '')),
    );
    return [...below, page].flatMap((content) => (content ? textObjectsOf(content, number) : []));
  }
}

/** Paths are relative to the file that names them, or begin with `/`. */
export function resolve(from: string, path: string): string {
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** Where `OFD.xml` says the document begins, and the names and values it keeps beside it. */
export function bodyOf(ofd: Element): { root: string | undefined; custom: [string, string][] } {
  const body = find(ofd, 'DocBody');
  const root = find(body, 'DocRoot')?.text;
  const custom = (find(body, 'DocInfo', 'CustomDatas')?.children ?? []).map(
    ({ attributes, text }): [string, string] => [attributes['Name'] ?? '', text],
  );
  return { root: root && resolve('OFD.xml', root), custom };
}
