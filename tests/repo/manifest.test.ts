import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { IMAGE_HOSTS, ORDER_PAGES } from './expected-hosts';
import { ROOT } from './imports';

/** The manifests as they were built: run after `npm run build`. */
const built = (name: string) => JSON.parse(readFileSync(join(ROOT, '.output', `${name}-mv3`, 'manifest.json'), 'utf8'));

const COMMON = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];

describe.each([
  ['chrome', [...COMMON, 'offscreen', 'sidePanel'].toSorted()],
  ['firefox', COMMON],
])('the built manifest for %s', (name, permissions) => {
  const manifest = built(name);

  test('asks at install for these permissions and no others', () => {
    expect(manifest.permissions.toSorted()).toEqual(permissions);
  });

  test('asks at install for the order pages and the hosts of their pictures, nothing wider', () => {
    expect(manifest.host_permissions.toSorted()).toEqual(
      [...Object.values(ORDER_PAGES).flat(), ...IMAGE_HOSTS].toSorted(),
    );
  });

  test('asks for the rest only in the moment of need', () => {
    expect(manifest.optional_permissions).toEqual(['notifications']);
    expect(manifest.optional_host_permissions).toEqual(['<all_urls>']);
  });

  test('runs its scripts on the order pages of their platform, in the top frame, apart from the page', () => {
    const scripts = manifest.content_scripts as {
      matches: string[];
      js: string[];
      world?: string;
      all_frames?: boolean;
      css?: string[];
    }[];
    expect(scripts.map(({ js }) => js).toSorted()).toEqual(
      Object.keys(ORDER_PAGES).map((platform) => [`content-scripts/${platform}.js`]),
    );
    for (const { matches, js, world, all_frames, css } of scripts) {
      const platform = /(\w+)\.js$/.exec(js[0] ?? '')?.[1] as keyof typeof ORDER_PAGES;
      expect(matches.toSorted()).toEqual(ORDER_PAGES[platform]);
      expect([world, all_frames, css]).toEqual([undefined, undefined, undefined]);
    }
  });

  test('stays out of private windows', () => {
    expect(manifest.incognito).toBe('not_allowed');
  });

  test('lets no web page see that it is installed', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  // Pictures only from where the platforms keep theirs, wherever a server may send us on.
  const IMAGES = 'https://*.360buyimg.com https://*.alicdn.com https://*.pddpic.com';

  test('runs no foreign code, nor code from strings: only its own files and the decoder in wasm', () => {
    expect(manifest.content_security_policy).toEqual({
      extension_pages: `script-src 'self' 'wasm-unsafe-eval'; object-src 'self'; img-src 'self' data: blob: ${IMAGES}`,
    });
    expect(manifest.sandbox).toBeUndefined();
  });

  test('has settings, a home page and keys that the browser itself leads to', () => {
    expect(manifest.options_ui).toEqual({ page: 'options.html', open_in_tab: true });
    expect(manifest.homepage_url).toMatch(/^https:/);
    expect(Object.keys(manifest.commands)).toEqual(['_execute_action', 'my-phones', 'keep-page']);
  });

  test('can stay open beside a page, and is not opened by itself', () => {
    if (name === 'chrome') expect(manifest.side_panel).toEqual({ default_path: 'sidepanel.html' });
    else expect(manifest.sidebar_action).toMatchObject({ default_panel: 'sidepanel.html', open_at_install: false });
  });

  test('is of version 3, in Chinese first', () => {
    expect([manifest.manifest_version, manifest.default_locale]).toEqual([3, 'zh_CN']);
  });
});

test('Firefox is told that no data is collected', () => {
  const { gecko } = built('firefox').browser_specific_settings;
  expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
  expect(gecko.strict_min_version).toBe('140.0');
});

test('Chrome is told the oldest version that works', () => {
  expect(built('chrome').minimum_chrome_version).toBe('116');
});
