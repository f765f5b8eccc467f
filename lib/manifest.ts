import type { UserManifest } from 'wxt';
import { SITES } from './platforms/sites';

/** WXT's types do not know the consent key that Firefox has required of new add-ons since 2025-11. */
interface Gecko {
  id: string;
  strict_min_version: string;
  data_collection_permissions: { required: string[] };
}

/** A reserved name, like the add-on's id, until the product is published somewhere. */
const HOMEPAGE = 'https://goujibao.example/';

const IMAGES = SITES.flatMap(({ imageHosts }) => imageHosts.map((host) => host.replace(/\/\*$/, ''))).join(' ');

/** The oldest browsers that are let in; what is built is brought down to them, and a test looks for what they lack. */
export const MINIMUM = {
  /** `runtime.getContexts`, which tells whether the offscreen document is already open. */
  chrome: 116,
  /** The first ESR that knows `data_collection_permissions`. */
  firefox: 140,
} as const;

/** The manifest of both browsers from one source. Each permission is explained in the README; a test pins the built files. */
export function manifestFor(browser: string): UserManifest {
  const firefox = browser === 'firefox';
  return {
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    // What is looked at in a private window is meant to leave no trace.
    incognito: 'not_allowed',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'activeTab',
      'scripting',
      'contextMenus',
      // Firefox draws pictures in its background page; only Chrome needs a document for it.
      ...(firefox ? [] : ['offscreen' as const]),
    ],
    // wasm: the QR decoder. A policy of our own also lets Firefox ask a time stamp authority by plain http, which its
    // default policy turns into https. Code comes from the extension only, as before.
    // Pictures come from the platforms' image hosts and nowhere else, also where a server sends us on.
    content_security_policy: {
      extension_pages: `script-src 'self' 'wasm-unsafe-eval'; object-src 'self'; img-src 'self' data: blob: ${IMAGES}`,
    },
    homepage_url: HOMEPAGE,
    optional_permissions: ['notifications'],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+G' } },
      'my-phones': { suggested_key: { default: 'Alt+Shift+G' }, description: '打开我的手机' },
      'keep-page': { suggested_key: { default: 'Alt+Shift+S' }, description: '保存此页' },
    },
    optional_host_permissions: ['<all_urls>'],
    host_permissions: SITES.flatMap(({ matches, imageHosts }) => [...matches, ...imageHosts]),
    ...(firefox
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'goujibao@goujibao.example',
              strict_min_version: `${MINIMUM.firefox}.0`,
              data_collection_permissions: { required: ['none'] },
            } satisfies Gecko as Omit<Gecko, 'data_collection_permissions'>,
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: String(MINIMUM.chrome) }),
  };
}
