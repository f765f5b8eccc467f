import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The check page as ONE HTML file that is opened from a disk: no extension, no server, nothing loaded. It is the page of the
 * extension itself, built a second time with everything inside; a package carries a copy. The same for both browsers, so that
 * the same choice gives the same package in either. `target`: the oldest browsers that are to run it.
 */
export async function checkFile(target: string[]): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
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
  return page(inScript(script.trim()), style.trim());
}

/** Inside `<script>` only these two beginnings mean anything to the HTML parser; in strings and patterns both stay what they are. */
const inScript = (code: string) => code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Its own policy lets it run this script and do nothing else: it could not send a byte if it wanted to. */
function page(script: string, style: string): string {
  const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>核对证据包 · 购机保</title>
<style>${style}</style>
<div id="app"><p>这个网页要允许脚本才能核对。不想允许的话，按“验证说明.txt”用系统自带的工具核对，结果一样。</p></div>
<script>${script}</script>
</html>
`;
}
