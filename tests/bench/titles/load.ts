import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import type * as Brands from '../../../lib/phones/brands.ts';
import type * as Phones from '../../../lib/phones/index.ts';
import type * as Models from '../../../lib/phones/models.ts';
import type * as Score from '../../../lib/phones/score.ts';

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

async function bundle(input: string | Record<string, string>, minify = false): Promise<string> {
  const built = await rolldown({ input, platform: 'neutral', logLevel: 'silent' });
  const { output } = await built.generate({ format: 'esm', minify });
  await built.close();
  return output[0].code;
}

type Parts = typeof Phones & typeof Score & typeof Models & typeof Brands;

/** The project's own functions, bundled as they ship. */
export async function loadPhones(): Promise<Parts> {
  const parts = ['index', 'score', 'models', 'brands'];
  const code = await Promise.all(parts.map((part) => bundle(path.join(LIB, `${part}.ts`))));
  const modules = await Promise.all(code.map((text) => import(`data:text/javascript,${encodeURIComponent(text)}`)));
  return Object.assign({}, ...modules);
}

/** Bytes that item recognition adds to a content script. */
export async function shippedSize(): Promise<{ raw: number; gzip: number }> {
  const code = await bundle(path.join(LIB, 'index.ts'), true);
  return { raw: Buffer.byteLength(code), gzip: gzipSync(code).length };
}
