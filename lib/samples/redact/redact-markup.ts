import type { Context } from './context';
import { looksLikeUrl, redactUrl } from './redact-url';
import { redactText } from './text/redact-text';

const TAG = /<\/?[a-z][a-z\d]{0,20}(?:\s+[\w:-]{1,40}(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))?)*\s*\/?>/gi;
const ATTRIBUTE = /(\s)([\w:-]{1,40})\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/g;

/** Text of a page's data, which may hold markup (`<font color=red>`, `<span data-nick='…'>`): tags and names stay. */
export function redactMarkup(context: Context, text: string): string {
  let out = '';
  let from = 0;
  for (const tag of text.matchAll(TAG)) {
    out += redactText(context, text.slice(from, tag.index)) + redactTag(context, tag[0]);
    from = tag.index + tag[0].length;
  }
  return out + redactText(context, text.slice(from));
}

function redactTag(context: Context, tag: string): string {
  return tag.replace(
    ATTRIBUTE,
    (_all, space: string, name: string, double?: string, single?: string, bare?: string) => {
      if (/^(?:on|style$|src)/i.test(name)) return '';
      const value = double ?? single ?? bare ?? '';
      const dummy = looksLikeUrl(value) ? redactUrl(context, value) : redactText(context, value);
      const quote = single === undefined ? '"' : "'";
      return `${space}${name}=${quote}${dummy.replaceAll(quote, '')}${quote}`;
    },
  );
}
