// `npm start`: the extension at work in a real Chromium, on the demo mall. With a display the browser stays open for you to
// try; without one the demo walks the main job by itself, prints what was captured and keeps pictures of it.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../e2e/harness/chromium.ts';
import type { Tab } from '../e2e/harness/tab.ts';
import { until } from '../e2e/harness/until.ts';
import { startMall } from '../mall/server.ts';
import { walk } from './walk.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const output = join(root, '.output');
const folder = join(output, 'demo');

function build(): void {
  console.log('Building the extension …');
  const { status, stdout, stderr } = spawnSync('wxt', ['build'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the build failed:\n${stdout}${stderr}`);
}

async function show(port: number): Promise<void> {
  const profile = join(folder, 'profile');
  // The mall's dates move with the calendar: yesterday's orders would stand beside today's.
  rmSync(profile, { recursive: true, force: true });
  const browser = await launchChromium({ port, extension: join(output, 'chrome-mv3'), headless: false, profile });
  const [empty] = await browser.tabs();
  const demo = await browser.newTab('https://demo.goujibao.example/');
  await empty?.close();
  // The welcome page opens by itself, in front.
  const isWelcome = async (tab: Tab) => (await tab.url()).endsWith('/welcome.html');
  await until(
    async () => (await Promise.all((await browser.tabs()).map(isWelcome))).includes(true),
    'the welcome page',
  );
  await demo.show();
  console.log('The browser is open on a page that says what to try. Close it, or press Ctrl+C here, to end the demo.');
  process.once('SIGINT', () => void browser.close());
  await browser.ended;
}

const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

try {
  build();
  const mall = await startMall();
  try {
    if (hasDisplay) await show(mall.port);
    else await walk({ mall, extension: join(output, 'chrome-mv3'), folder });
  } finally {
    await mall.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
