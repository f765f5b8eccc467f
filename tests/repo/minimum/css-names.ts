/** What a style sheet names. */
export interface CssNames {
  properties: Set<string>;
  /** Without the `@`. */
  atRules: Set<string>;
  /** Pseudo classes and elements, without colons. */
  selectors: Set<string>;
}

/** Reads a built style sheet: small, and without comments. */
export function cssNames(css: string): CssNames {
  const all = (text: string, pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([, name = '']) => name));
  return {
    properties: all(css, /[{;]\s*(-?[a-z][a-z-]*)\s*:(?!:)/g),
    atRules: all(css, /@([a-z-]+)/g),
    // What is left without the insides of the innermost braces are selectors.
    selectors: all(css.replace(/\{[^{}]*\}/g, '{}'), /::?([a-z-]+)/g),
  };
}
