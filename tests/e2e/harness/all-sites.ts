import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from './chromium.ts';
import { clickOn, sees } from './find.ts';
import { launchFirefox } from './firefox.ts';
import type { LaunchOptions, TestBrowser } from './tab.ts';

/**
 * A browser in which the buyer has allowed all sites. In Firefox by a click on the welcome page, where a setting of the
 * browser's answers its question. Chromium's question no script can answer; but what an extension required it keeps when
 * an update only makes it optional, so one that requires it stands in the same folder first.
 *
 * `hosts`: patterns that are asked for by themselves. Chromium asks for each anew, though all sites are allowed.
 */
export async function withAllSites(
  name: TestBrowser['name'],
  port: number,
  built: string,
  { plainPort, hosts = [] }: { plainPort?: number; hosts?: readonly string[] } = {},
): Promise<TestBrowser> {
  const extension = await mkdtemp(join(tmpdir(), 'all-sites-'));
  await cp(built, extension, { recursive: true });
  const launch = { port, extension, ...(plainPort === undefined ? {} : { plainPort }) };
  const browser = name === 'firefox' ? await launchFirefox(launch) : await onceWide(extension, launch, hosts);
  const welcome = await browser.newTab(`${browser.extensionOrigin}welcome.html`);
  // The page that opens at installation may have come in front of it.
  await welcome.show();
  if (name === 'firefox') await clickOn(welcome, 'button', '允许自动拍下订单画面');
  await sees(welcome, '已允许');
  return {
    ...browser,
    close: async () => {
      await browser.close();
      await rm(extension, { recursive: true, force: true });
    },
  };
}

async function onceWide(extension: string, launch: LaunchOptions, hosts: readonly string[]): Promise<TestBrowser> {
  const file = join(extension, 'manifest.json');
  const real = await readFile(file, 'utf8');
  const manifest: { host_permissions: string[] } = JSON.parse(real);
  await writeFile(
    file,
    JSON.stringify({ ...manifest, host_permissions: [...manifest.host_permissions, '<all_urls>', ...hosts] }),
  );
  const browser = await launchChromium(launch);
  await writeFile(file, real);
  await browser.reinstall();
  return browser;
}
