import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import type * as Entry from './entry.ts';

const LIB = path.resolve(import.meta.dirname, '../../../lib/phones');

/** A labelled title: one JSON object a line. `label` is a kind with underscores; phones are the three handset labels. */
export interface Row {
  title: string;
  label: string;
  source: string;
}

export const isPhone = ({ label }: { label: string }): boolean =>
  label === 'phone' || label === 'used_phone' || label === 'feature_phone';

/** The titles of a file whose label says something. */
export function readTitles(file: string): Row[] {
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line): Row => JSON.parse(line));
  return rows.filter(({ label }) => label !== 'unknown');
}

async function bundle(input: string, minify = false): Promise<string> {
  const built = await rolldown({ input, platform: 'neutral', logLevel: 'silent' });
  const { output } = await built.generate({ format: 'esm', minify });
  await built.close();
  return output[0].code;
}

export type Parts = typeof Entry;

/** The project's own functions, bundled as they ship. */
export async function loadPhones(): Promise<Parts> {
  const code = await bundle(path.join(import.meta.dirname, 'entry.ts'));
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

/** Item recognition as a page gets it: one text, minified. */
export const shippedCode = (): Promise<string> => bundle(path.join(LIB, 'index.ts'), true);

/** Bytes that item recognition adds, minified. */
export async function shippedSize(): Promise<{ raw: number; gzip: number }> {
  const code = await shippedCode();
  return { raw: Buffer.byteLength(code), gzip: gzipSync(code).length };
}
