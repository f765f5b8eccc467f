import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { withoutDeadBranches } from './without-dead-branches';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Script and styles of the check page, each in one piece: the page of the extension itself, built a second time. They lie in the
 * package as they are, where reviewers and their tools read them like any other; of them the one HTML file is made that goes
 * into every package of evidence. The same for both browsers, so that the same choice gives the same package in either.
 * `target`: the oldest browsers that are to run it.
 */
export async function checkParts(target: string[]): Promise<{ script: string; style: string }> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    plugins: [withoutDeadBranches],
    resolve: { alias: { '@': ROOT.replace(/\/$/, '') } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      target,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: `${ROOT}entrypoints/check/main.tsx`,
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('the check page was not built');
  let script = '';
  let style = '';
  for (const file of output.output) {
    if (file.type === 'chunk') script += file.code;
    else if (file.fileName.endsWith('.css')) style += file.source;
    else throw new Error(`the check page would need another file: ${file.fileName}`);
  }
  return { script: inScript(script.trim()), style: style.trim() };
}

/** Inside `<script>` only these two beginnings mean anything to the HTML parser; in strings and patterns both stay what they are. */
const inScript = (code: string) => code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
