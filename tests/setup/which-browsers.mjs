// `npm run browsers`: which browsers the tests and the demo use here, and why. Installs and starts nothing.
import process from 'node:process';
import { BROWSER_NAMES, describeBrowser } from './browsers.mjs';
import { explain, say } from './say.mjs';

try {
  for (const name of BROWSER_NAMES) say(describeBrowser(name));
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
