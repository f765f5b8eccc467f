import { parseAst } from 'vite';

/** What of the syntax tree is looked at here. */
interface Node {
  type: string;
  start: number;
  end: number;
  kind?: string;
  id?: Node;
  init?: Node | null;
  callee?: Node;
  name?: string;
  declaration?: Node | null;
  declarations?: Node[];
  body?: Node[];
}

/** Made anew these are as good as the old one; another object may be held by someone, or holds something open. */
const RENEWABLE = new Set([
  'Map',
  'Set',
  'WeakMap',
  'WeakSet',
  'RegExp',
  'DateTimeFormat',
  'TextEncoder',
  'TextDecoder',
]);
const SILENT = new Set([
  'ImportDeclaration',
  'FunctionDeclaration',
  'ClassDeclaration',
  'ExportAllDeclaration',
  'VariableDeclaration',
]);

/**
 * Code whose constants can be reckoned again: a fault in one (a pattern, a table) is tried without loading all modules anew.
 * Whoever imports them sees the new values. Left as it is where loading does more than reckon constants.
 */
export function hot(code: string): string {
  const statements = (parseAst(code) as unknown as { body: Node[] }).body.map((one) => one.declaration ?? one);
  const cold = statements.find(
    ({ type, start, end }) =>
      !SILENT.has(type) &&
      !type.startsWith('Export') &&
      !/^(?:['"]use strict['"]|stryNS_\w+\(\));?$/.test(code.slice(start, end)),
  );
  if (cold) return code;
  const found = statements.filter(
    ({ type, kind }) => type === 'VariableDeclaration' && (kind === 'const' || kind === 'let'),
  );
  let out = code;
  const again: string[] = [];
  for (const { start, kind, declarations = [] } of found) {
    if (kind === 'const') out = `${out.slice(0, start)}let  ${out.slice(start + 5)}`;
    for (const { id, init } of declarations) {
      if (!id || init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression') continue;
      const value = init ? code.slice(init.start, init.end) : 'undefined';
      if (
        /\bawait\b/.test(value) ||
        [...value.matchAll(/\bnew ([\w.]+)/g)].some(([, name = '']) => !RENEWABLE.has(name.replace(/^.*\./, '')))
      )
        continue;
      again.push(`(${code.slice(id.start, id.end)} = ${value});`);
    }
  }
  return again.length === 0
    ? code
    : `${out}\n;(globalThis.reckonAgain ??= []).push(() => {\n${again.join('\n')}\n});\n`;
}
