import { useRef, useState } from 'preact/hooks';
import { type Area, between, isLarge, moved, type Size } from '@/lib/evidence/mask/areas';

interface Point {
  x: number;
  y: number;
}

type Stroke = { from: Point; to: Point } | { index: number; from: Point; start: Area };

/**
 * Areas drawn with a mouse, a finger or a pen: a stroke over the picture makes one, a stroke that begins on one moves it.
 * `size` is the picture's own; what the pointer says is in pixels of the screen.
 */
export function useDrawing(areas: readonly Area[], onChange: (areas: readonly Area[]) => void, size: Size | undefined) {
  const stroke = useRef<Stroke>(undefined);
  const [draft, setDraft] = useState<Area>();
  const pointOf = (event: PointerEvent): Point | undefined => {
    const place = event.currentTarget;
    if (!size || !(place instanceof Element)) return undefined;
    const box = place.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return undefined;
    const part = { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
    return { x: part.x * size.width, y: part.y * size.height };
  };
  const onPointerDown = (event: PointerEvent) => {
    const from = pointOf(event);
    // The second finger moves the page; only the first draws.
    if (!from || event.button !== 0 || !event.isPrimary) return;
    const index = Number((event.target as Element).closest<HTMLElement>('[data-area]')?.dataset['area'] ?? -1);
    const start = areas[index];
    stroke.current = start ? { index, from, start } : { from, to: from };
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent) => {
    const to = pointOf(event);
    const { current } = stroke;
    if (!to || !current || !size) return;
    if ('start' in current) {
      const { index, from, start } = current;
      onChange(areas.map((one, at) => (at === index ? moved(start, to.x - from.x, to.y - from.y, size) : one)));
      return;
    }
    stroke.current = { from: current.from, to };
    setDraft(between(current.from, to, size));
  };
  const onPointerUp = () => {
    const { current } = stroke;
    stroke.current = undefined;
    setDraft(undefined);
    if (!current || !size || 'start' in current) return;
    const area = between(current.from, current.to, size);
    if (isLarge(area)) onChange([...areas, area]);
  };
  const onPointerCancel = () => {
    stroke.current = undefined;
    setDraft(undefined);
  };
  return { draft, on: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel } };
}
