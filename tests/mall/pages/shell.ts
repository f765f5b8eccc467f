import { html, type Markup } from '../html.ts';
import type { MallAnswer, MallRequest } from '../request.ts';

export interface PageParts {
  title: string;
  /** Names out of `styles/`, without ending. */
  styles: string[];
  body: Markup;
  bodyClass?: string;
  /** Names out of `client/`, without ending. */
  scripts?: string[];
}

/**
 * A whole document. The address may ask for three things on every page: `late=<ms>` holds the body back that long
 * (`late=asked`: until an event asks for it), `pulse=1` tells the mall twice a second that it lives, `watch=1` lets the page watch itself for traces of extensions.
 */
export function page({ url }: MallRequest, { title, styles, body, bodyClass, scripts = [] }: PageParts): MallAnswer {
  const late = url.searchParams.has('late') && html`<template id="mall-late">${body}</template>`;
  const whole = html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${url.searchParams.has('watch') && html`<script src="/mall-assets/client/watch.ts"></script>`}
${['common', ...styles].map((name) => html`<link rel="stylesheet" href="/mall-assets/styles/${name}.css">`)}
<link rel="icon" href="data:,">
</head>
<body class="${bodyClass}">
<div class="mall-note">演示商城 · 店铺、人物和订单都是虚构的 <a href="https://demo.goujibao.example/">演示说明</a></div>
${late || body}
${url.searchParams.has('pulse') && html`<script type="module" src="/mall-assets/client/pulse.ts"></script>`}
${late && html`<script type="module" src="/mall-assets/client/late.ts"></script>`}
${scripts.map((name) => html`<script type="module" src="/mall-assets/client/${name}.ts"></script>`)}
</body>
</html>`;
  return { type: 'text/html; charset=utf-8', body: whole.text };
}
