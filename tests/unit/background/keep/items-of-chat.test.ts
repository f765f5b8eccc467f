import { beforeEach, expect, it, vi } from 'vitest';
import { itemsOfChat } from '@/lib/background/keep/chat/items-of-chat';

const PNG = 'data:image/png;base64,iVBORw0KGgo=';
let open = 0;
let most = 0;

beforeEach(() => {
  open = 0;
  most = 0;
  vi.stubGlobal('createImageBitmap', async () => {
    most = Math.max(most, ++open);
    return { width: 1280, height: 900, close: () => open-- };
  });
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      readonly width = 1280;
      readonly height = 900;
      getContext = () => ({ drawImage: () => undefined });
      convertToBlob = async ({ type }: ImageEncodeOptions) => new Blob(['x'], { type: type ?? '' });
    },
  );
});

const taken = {
  name: '晓晓手机专营店',
  parts: [[{ text: '在吗' }], [{ text: '在的', who: '卖家' }]],
  stills: [1, 2, 3].map((at) => ({ picture: PNG, y: at * 900, at })),
  startedAt: 1,
};
const facts = { url: 'https://jdcs.jd.com/', keptWith: 'Chrome 156，购机保 1.0.0', now: 9 };

it('a talk is its words, with the gaps said, and its pictures as all ours are kept, one drawn at a time', async () => {
  const [words, ...pictures] = await itemsOfChat(taken, facts);
  expect(words).toMatchObject({ mime: 'text/plain', remarks: ['中间有 1 处可能缺了消息'] });
  expect(pictures.map(({ mime, width, height, takenAt }) => [mime, width, height, takenAt])).toEqual([
    ['image/webp', 1280, 900, 1],
    ['image/webp', 1280, 900, 2],
    ['image/webp', 1280, 900, 3],
  ]);
  expect([most, open]).toEqual([1, 0]);
});
