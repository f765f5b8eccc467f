import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MaskPicture } from '@/components/vault/evidence/mask/MaskPicture';
import type { Area } from '@/lib/evidence/mask/areas';

beforeEach(() => {
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

async function editor(): Promise<{ keep: (areas: readonly Area[]) => void; kept: Area[][] }> {
  const kept: Area[][] = [];
  const keep = (areas: readonly Area[]) => void kept.push([...areas]);
  render(<MaskPicture blob={new Blob(['x'])} busy={false} onKeep={keep} onLeave={() => undefined} />);
  const image = await screen.findByAltText('要遮盖的图片');
  Object.defineProperties(image, { naturalWidth: { value: 1000 }, naturalHeight: { value: 500 } });
  fireEvent.load(image);
  return { keep, kept };
}

const press = (area: Element, key: string, shiftKey = false) => fireEvent.keyDown(area, { key, shiftKey });

it('is used with the keyboard alone: an area is added, moved, stretched, taken away', async () => {
  const outside = vi.fn();
  document.addEventListener('keydown', outside);
  const { kept } = await editor();
  fireEvent.click(screen.getByRole('button', { name: '加一块' }));
  const area = await screen.findByRole('button', { name: /^第 1 块，左起 30%、上起 40%，宽 40%、高 20%$/ });
  expect(document.activeElement).toBe(area);
  press(area, 'ArrowRight');
  press(area, 'ArrowDown', true);
  expect(area.getAttribute('aria-label')).toBe('第 1 块，左起 31%、上起 40%，宽 40%、高 22%');
  // The viewer around it turns to the next item with the same keys.
  expect(outside).not.toHaveBeenCalled();
  document.removeEventListener('keydown', outside);
  fireEvent.click(screen.getByRole('button', { name: '存成遮盖副本' }));
  expect(kept).toEqual([[{ x: 310, y: 200, width: 400, height: 110 }]]);
  press(area, 'Delete');
  expect(screen.getByRole('status').textContent).toBe('还没有盖住什么');
  expect((screen.getByRole('button', { name: '存成遮盖副本' }) as HTMLButtonElement).disabled).toBe(true);
});
