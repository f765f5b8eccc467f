/** Pixels of the picture per CSS pixel: sharp on a phone's screen. */
const SCALE = 2;

/** The sheet as a PNG, drawn by the browser from its own mark-up; nothing outside of it is needed. Rejects where it cannot. */
export async function pictureOf(sheet: HTMLElement): Promise<Blob | undefined> {
  const { width, height } = sheet.getBoundingClientRect();
  const root = getComputedStyle(document.documentElement);
  const tokens = ['--font', '--ink', '--quiet', '--hair', '--edge', '--open', '--on-open', '--well']
    // Always as by day: whoever gets it looks at it on white.
    .map((name) => `${name}:${DAY[name] ?? root.getPropertyValue(name)}`)
    .join(';');
  const holder = document.createElementNS('http://www.w3.org/1999/xhtml', 'div');
  holder.setAttribute('style', `${tokens};background:#fff`);
  const style = document.createElementNS('http://www.w3.org/1999/xhtml', 'style');
  style.textContent = sheetRules();
  holder.append(style, sheet.cloneNode(true));
  const markup = new XMLSerializer().serializeToString(holder);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width * SCALE}" height="${height * SCALE}" viewBox="0 0 ${width} ${height}"><foreignObject width="${width}" height="${height}">${markup}</foreignObject></svg>`;
  const image = document.createElement('img');
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * SCALE);
  canvas.height = Math.round(height * SCALE);
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return (await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))) ?? undefined;
}

/** The rules of the sheet, as they stand in the page. */
function sheetRules(): string {
  return [...document.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .flatMap((rule) => (rule instanceof CSSStyleRule && rule.selectorText.includes('.sheet') ? [rule.cssText] : []))
    .join('\n');
}

const DAY: Readonly<Record<string, string>> = {
  '--ink': '#25211b',
  '--quiet': '#635b4f',
  '--hair': '#c9c2b5',
  '--edge': '#8b8172',
  '--open': '#0f6b54',
  '--on-open': '#fff',
  '--well': '#f2ede3',
};
