/** The words of markup that is never drawn: parsed apart from any page, where nothing of it loads or runs. */
export function wordsOfMarkup(markup: string, type: 'text/html' | 'application/xhtml+xml' = 'text/html'): string {
  const { documentElement } = new DOMParser().parseFromString(markup, type);
  for (const hidden of documentElement.querySelectorAll('style, script, head')) hidden.remove();
  for (const end of documentElement.querySelectorAll('br, p, div, tr, li, h1, h2, h3, td')) end.append('\n');
  return (documentElement.textContent ?? '').replace(/\s*\n\s*/g, '\n').trim();
}
