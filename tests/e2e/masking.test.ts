import { beforeEach, expect, test } from 'vitest';
import { clickOn, sees } from './harness/find.ts';
import { keepPhone } from './harness/kept-phone.ts';
import { freshSession, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';

let session: Session;
beforeEach(async () => {
  session = await freshSession();
});

async function openPhone(): Promise<Tab> {
  return session.openOwn(`vault.html#/phone/${encodeURIComponent(await keepPhone(session))}`);
}

/** Runs in the page: a photo, white but for a red band, with the place it was taken at beside its pixels; drops it. */
async function dropPhoto(): Promise<boolean> {
  const canvas = new OffscreenCanvas(400, 300);
  const context = canvas.getContext('2d');
  const place = document.querySelector('.add-evidence');
  if (!context || !place) return false;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 400, 300);
  context.fillStyle = '#f00';
  context.fillRect(0, 100, 400, 100);
  const jpeg = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
  const note = new TextEncoder().encode('Exif\0\0GPS 31.2304N 121.4737E');
  const segment = [0xff, 0xe1, (note.length + 2) >> 8, (note.length + 2) & 255, ...note];
  const photo = Uint8Array.from([...jpeg.slice(0, 2), ...segment, ...jpeg.slice(2)]);
  const files = new DataTransfer();
  files.items.add(new File([photo], '合影.jpg', { type: 'image/jpeg' }));
  const of = (type: string) => new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: files });
  return !place.dispatchEvent(of('dragover')) && !place.dispatchEvent(of('drop'));
}

/** Where the picture is on the screen. */
const pictureAt = (tab: Tab) =>
  until(
    () =>
      tab.evaluate(() => {
        const image = document.querySelector<HTMLImageElement>('.mask-place img');
        image?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { x, y, width, height } = image?.getBoundingClientRect() ?? new DOMRect();
        return image?.complete && image.naturalWidth > 0 && width > 0 ? { x, y, width, height } : undefined;
      }),
    'the picture to mask',
  );

/** Runs in the page: red, green and blue of some places of a picture. */
async function colours(base64: string, places: readonly (readonly [number, number])[]): Promise<number[][]> {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes]));
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  context?.drawImage(image, 0, 0);
  return places.map(([x, y]) => [...(context?.getImageData(x, y, 1, 1).data ?? [])].slice(0, 3));
}

test('a photo is masked by mouse, finger and keyboard; the copy is black there, carries no place, and names its original', async () => {
  const page = await openPhone();
  await until(() => page.evaluate(dropPhoto), 'a place for files');
  await sees(page, '存好了 1 件凭证');
  await clickOn(page, '.item-tile', '合影');
  await clickOn(page, '.viewer button', '遮盖后另存一份');
  const { x, y, width, height } = await pictureAt(page);
  const point = (left: number, top: number) => ({ x: x + width * left, y: y + height * top });

  await page.drag(point(0.05, 0.4), point(0.3, 0.6));
  await sees(page, '盖住 1 处');
  await page.drag(point(0.7, 0.4), point(0.95, 0.6), 'touch');
  await sees(page, '盖住 2 处');
  // In the middle, and then up, out of the red band, and wider.
  await clickOn(page, '.mask-editor button', '加一块');
  await sees(page, '盖住 3 处');
  await until(
    () => page.evaluate(() => document.activeElement?.matches('.mask-area') ?? false),
    'the new area in focus',
  );
  for (let n = 0; n < 20; n++) await page.press('ArrowUp');
  await until(
    () => page.evaluate(() => document.activeElement?.getAttribute('aria-label')?.includes('上起 13%') ?? false),
    'the area above the band',
  );
  await clickOn(page, '.mask-editor button', '存成遮盖副本');
  await sees(page, '遮盖副本存好了');

  const { evidence } = await session.vault.until(
    (rows) => rows.evidence.some(({ method }) => method === 'masked'),
    'the copy',
  );
  const original = evidence.find(({ name }) => name === '合影.jpg');
  const copy = evidence.find(({ method }) => method === 'masked');
  expect(copy).toMatchObject({
    name: '合影（遮盖）.jpg',
    mime: 'image/jpeg',
    kind: original?.kind,
    derivedFrom: original?.sha256,
    remarks: ['遮盖了 3 处。'],
  });
  const [before, after] = [
    await session.vault.blob(original?.sha256 ?? ''),
    await session.vault.blob(copy?.sha256 ?? ''),
  ];
  expect(Buffer.from(before, 'base64').includes('GPS 31.2304N')).toBe(true);
  expect(Buffer.from(after, 'base64').includes('GPS')).toBe(false);
  expect(Buffer.from(after, 'base64').includes('Exif')).toBe(false);
  const places = [
    [60, 150],
    [330, 150],
    [200, 70],
    [200, 150],
    [200, 280],
  ] as const;
  const [left, right, above, band, paper] = await page.evaluate(colours, after, places);
  for (const covered of [left, right, above]) expect(Math.max(...(covered ?? [255]))).toBeLessThan(48);
  expect(band?.[0]).toBeGreaterThan(200);
  expect(paper?.every((value) => value > 200)).toBe(true);
});

test('in a text what was found is confirmed, one’s own words are added, and the copy holds none of them', async () => {
  const page = await openPhone();
  const begin = () => {
    const buttons = [...document.querySelectorAll<HTMLElement>('.add-evidence button')];
    buttons.find((one) => one.textContent?.includes('写一段文字'))?.click();
    return document.querySelector('.write-text') !== null;
  };
  await until(() => page.evaluate(begin), 'the place to write');
  const write = () => {
    const field = document.querySelector<HTMLTextAreaElement>('.write-text textarea');
    if (!field) return false;
    field.value = '收货人：林小满 13800000000\n王先生说三天内退款，暗号蓝鲸';
    return field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  await until(() => page.evaluate(write), 'a place for words');
  await clickOn(page, '.write-text button', '存下');
  await sees(page, '存好了 1 件凭证');
  await clickOn(page, '.item-tile', '说明');
  await clickOn(page, '.viewer button', '遮盖后另存一份');
  await sees(page, '林小满');
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('.mask-own input');
    if (!field) return;
    field.value = '蓝鲸';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await clickOn(page, '.mask-own button', '添上');
  await clickOn(page, '.mask-words .tick', '王');
  await clickOn(page, '.mask-editor button', '盖住 3 种');
  const { evidence } = await session.vault.until(
    (rows) => rows.evidence.some(({ method }) => method === 'masked'),
    'the copy',
  );
  const copy = evidence.find(({ method }) => method === 'masked');
  const text = Buffer.from(await session.vault.blob(copy?.sha256 ?? ''), 'base64').toString();
  expect(text).toBe('收货人：■■■ ■■■\n王先生说三天内退款，暗号■■■');
  expect(copy?.remarks).toEqual(['遮盖了 3 处：姓名 1、电话 1、你写的 1。']);
});
