import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { IMAGE_HOSTS } from './expected-hosts';
import { ROOT } from './imports';

/** The manifests as they were built: run after `npm run build`. */
const built = (name: string) => JSON.parse(readFileSync(join(ROOT, '.output', `${name}-mv3`, 'manifest.json'), 'utf8'));
const text = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** The lines of the README's table of permissions. */
const table = text('README.md')
  .split('## 权限，以及为什么')[1]
  ?.split('\n## ')[0]
  ?.split('\n')
  .filter((line) => line.startsWith('|'));
const named = (lines: readonly string[] = []) =>
  new Set(lines.flatMap((line) => [...(line.split('|')[1]?.matchAll(/`([A-Za-z]+)`/g) ?? [])].map(([, name]) => name)));

it('the README explains every permission of the built extension, and none that it does not ask for', () => {
  const asked = ['chrome', 'firefox'].flatMap((name) => {
    const { permissions, optional_permissions } = built(name);
    return [...permissions, ...optional_permissions];
  });
  expect([...named(table)].toSorted()).toEqual([...new Set(asked)].toSorted());
});

it('it says which permission only one of the browsers is asked for', () => {
  const onlyChrome = built('chrome').permissions.filter((one: string) => !built('firefox').permissions.includes(one));
  expect([...named(table?.filter((line) => line.includes('仅 Chrome')))].toSorted()).toEqual(onlyChrome.toSorted());
});

it('it names the picture hosts, and that all sites are asked for in a click', () => {
  const row = table?.find((line) => line.includes('图片服务器')) ?? '';
  const domains = [...row.matchAll(/`([\w.]+)`/g)].map(([, domain]) => domain);
  const asked = IMAGE_HOSTS.map((host) => /([\w-]+\.\w+)\/\*$/.exec(host)?.[1]);
  expect(domains.toSorted()).toEqual([...new Set(asked)].toSorted());
  expect(built('chrome').optional_host_permissions).toEqual(['<all_urls>']);
  expect(table?.some((line) => line.includes('所有网站') && line.includes('点了才问'))).toBe(true);
});

it('the privacy policy in the repository answers the same questions as the page in the extension', () => {
  const asked = [...text('components/vault/settings/PrivacyPage.tsx').matchAll(/^ {2}\[\n? *'([^']+)',/gm)];
  const answered = [...text('PRIVACY.md').matchAll(/^## (.+)$/gm)];
  expect(answered.map(([, question]) => question)).toEqual(asked.map(([, question]) => question));
});
