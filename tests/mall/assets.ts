import { existsSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { pictureOf } from './pictures/picture.ts';
import type { Handler } from './request.ts';

const CACHE = { 'cache-control': 'max-age=600' };

/** Hosts that serve product pictures, as the shops' own do: to anybody, without cookies. */
const IMAGE_HOSTS = /(^|\.)(360buyimg\.com|alicdn\.com|pddpic\.com)$/;

/** `https://img10.360buyimg.com/n1/mall/iphone.png` and its like. */
export const pictures: Handler = ({ url }) => {
  if (!IMAGE_HOSTS.test(url.hostname)) return;
  const body = pictureOf(/\/mall\/(\w+)\.png/.exec(url.pathname)?.[1] ?? '');
  // Alibaba's and Pinduoduo's image hosts allow reading by script, JD's do not.
  const open = url.hostname.endsWith('360buyimg.com') ? {} : { 'access-control-allow-origin': '*' };
  return body
    ? { type: 'image/png', body, headers: { ...CACHE, ...open } }
    : { status: 404, type: 'text/plain', body: '' };
};

/** Scripts and styles of the pages: `/mall-assets/<folder>/<file>` on every host. Types are taken out of the scripts. */
export const assets: Handler = ({ url }) => {
  const name = /^\/mall-assets\/((?:client|styles)\/[\w-]+\.(?:ts|css))$/.exec(url.pathname)?.[1];
  if (!name) return;
  const file = new URL(name, import.meta.url);
  if (!existsSync(file)) return { status: 404, type: 'text/plain', body: '' };
  const text = readFileSync(file, 'utf8');
  return name.endsWith('.css')
    ? { type: 'text/css; charset=utf-8', body: text }
    : { type: 'text/javascript; charset=utf-8', body: stripTypeScriptTypes(text) };
};
