import { createHash } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { CHECK_PARTS, checkFile, readCheckFile } from '@/lib/proof/package/check-file';

const PARTS = { script: "document.title = '核对';", style: 'body{margin:0}' };

it('is one page whose own policy allows the script and the styles that stand in it, and nothing else', async () => {
  const html = new TextDecoder().decode(await checkFile(PARTS));
  const sumOf = (tag: string) => {
    const [, inside = ''] = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(html) ?? [];
    return `'sha256-${createHash('sha256').update(inside).digest('base64')}'`;
  };
  const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  expect(policy).toBe(
    `default-src 'none'; script-src ${sumOf('script')}; style-src ${sumOf('style')}; base-uri 'none'; form-action 'none'`,
  );
});

it('is made of the two files of the extension, and is not made while one of them cannot be read', async () => {
  const files = new Map([
    [`/${CHECK_PARTS.script}`, PARTS.script],
    [`/${CHECK_PARTS.style}`, PARTS.style],
  ]);
  const fetched = vi.fn(async (path: string) => {
    const text = files.get(path);
    return text === undefined ? new Response(null, { status: 404 }) : new Response(text);
  });
  vi.stubGlobal('fetch', fetched);
  expect(await readCheckFile()).toEqual(await checkFile(PARTS));
  files.delete(`/${CHECK_PARTS.style}`);
  await expect(readCheckFile()).rejects.toThrow('check-file.css');
});
