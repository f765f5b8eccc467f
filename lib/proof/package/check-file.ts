/** What the check page consists of; see `lib/build/check-page.ts`. */
export interface CheckParts {
  script: string;
  style: string;
}

/** Files of the extension in which they lie. No page of ours loads them. */
export const CHECK_PARTS: Readonly<Record<keyof CheckParts, string>> = {
  script: 'check-file.js',
  style: 'check-file.css',
};

/** The check page as one HTML file. Rejects where the extension's own files cannot be read: an update is just being installed. */
export async function readCheckFile(): Promise<Uint8Array<ArrayBuffer>> {
  const [script, style] = await Promise.all([partOf(CHECK_PARTS.script), partOf(CHECK_PARTS.style)]);
  return checkFile({ script, style });
}

async function partOf(name: string): Promise<string> {
  const response = await fetch(`/${name}`);
  if (!response.ok) throw new Error(`no ${name}: ${response.status}`);
  return response.text();
}

/**
 * The check page as ONE HTML file that is opened from a disk: no extension, no server, nothing loaded; every package carries it.
 * Its own policy lets it run this script and do nothing else: it could not send a byte if it wanted to.
 */
export async function checkFile({ script, style }: CheckParts): Promise<Uint8Array<ArrayBuffer>> {
  const may = `script-src ${await hashOf(script)}; style-src ${await hashOf(style)}`;
  return new TextEncoder().encode(`<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${may}; base-uri 'none'; form-action 'none'">
<title>核对证据包 · 购机保</title>
<style>${style}</style>
<div id="app"><p>这个网页要允许脚本才能核对。不想允许的话，按“验证说明.txt”用系统自带的工具核对，结果一样。</p></div>
<script>${script}</script>
</html>
`);
}

/** As a content security policy names what may run. */
async function hashOf(text: string): Promise<string> {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `'sha256-${btoa(String.fromCharCode(...sum))}'`;
}
