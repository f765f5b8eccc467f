/** Characters that XML has no use for: one of them (NUL, half a pair) would make the whole picture undrawable. */
const NOT_XML = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Most texts are clean; two replacements each would cost more than all else that is done with them. */
const MAYBE = /[&<>"\p{Cc}\p{Cs}\ufffe\uffff]/u;

/** Text as it may stand between tags or between double quotes. */
export function escapeXml(text: string): string {
  if (!MAYBE.test(text)) return text;
  return text.replace(NOT_XML, '').replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '');
}
