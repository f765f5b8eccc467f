import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { ReaderId } from '@/lib/model/order';
import { readChat } from '@/lib/platforms/chats/read-chat';
import { parsePage } from '../../../fixtures/load-page';

const FOLDER = fileURLToPath(new URL('../../../fixtures/chats/', import.meta.url));
const pages = globSync('*.html', { cwd: FOLDER }).map((file) => basename(file, '.html'));

interface Expected {
  platform: ReaderId;
  name?: string;
  rows: unknown[];
}

const read = (page: string, platform: ReaderId) =>
  readChat(platform, [parsePage(readFileSync(`${FOLDER}${page}.html`, 'utf8'), 'https://example.com/')]);

it.each(pages)('%s is read as its talk stands there, and nothing that was not sent', (page) => {
  const expected: Expected = JSON.parse(readFileSync(`${FOLDER}${page}.expected.json`, 'utf8'));
  const found = read(page, expected.platform);
  const rows = found?.rows.map((row) => {
    if (!row) return null;
    const { element: _element, ...message } = row;
    return message;
  });
  expect({ platform: expected.platform, ...(found?.name ? { name: found.name } : {}), rows }).toEqual(expected);
});

it('a page without a talk has none', () => {
  expect(readChat('jd', [parsePage('<body><p>在线客服</p></body>', 'https://jdcs.jd.com/')])).toBeUndefined();
});
