import { useEffect, useRef, useState } from 'preact/hooks';
import { type Area, middle, moved, resized, type Size } from '@/lib/evidence/mask/areas';
import { useUrl } from '../use-bytes';
import { useDrawing } from './use-drawing';
import './mask.css';

interface Props {
  blob: Blob;
  busy: boolean;
  onKeep: (areas: readonly Area[]) => void;
  onLeave: () => void;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Areas over a picture that are black in the copy. Drawn by mouse or finger, or set and moved with the keyboard alone. */
export function MaskPicture({ blob, busy, onKeep, onLeave }: Props) {
  const url = useUrl(blob);
  const place = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size>();
  const [areas, setAreas] = useState<readonly Area[]>([]);
  const [focus, setFocus] = useState<number>();
  const { draft, on } = useDrawing(areas, setAreas, size);
  useEffect(() => {
    if (focus === undefined) return;
    place.current?.querySelector<HTMLElement>(`[data-area="${focus}"]`)?.focus();
    setFocus(undefined);
  }, [focus]);
  const take = (at: number) => setAreas(areas.filter((_area, index) => index !== at));
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const step = STEPS[event.key];
    const erase = event.key === 'Delete' || event.key === 'Backspace';
    if (!size || !(step || erase)) return;
    event.preventDefault();
    // The viewer around would turn to the next item.
    event.stopPropagation();
    if (!step) return take(at);
    const by = Math.max(1, Math.round(Math.max(size.width, size.height) / 100));
    const change = event.shiftKey ? resized : moved;
    setAreas(areas.map((one, index) => (index === at ? change(one, step[0] * by, step[1] * by, size) : one)));
  };
  const add = () => {
    if (!size) return;
    setAreas([...areas, middle(size)]);
    setFocus(areas.length);
  };
  return (
    <div class="mask-editor">
      <p class="small quiet">
        在图上拖出要盖住的地方。用键盘：先“加一块”，方向键移动，按住 Shift 用方向键改大小，Delete 去掉。
      </p>
      <div class="mask-place" ref={place} {...on}>
        {url && (
          <img
            src={url}
            alt="要遮盖的图片"
            draggable={false}
            onLoad={({ currentTarget }) =>
              setSize({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
            }
          />
        )}
        {size &&
          areas.map((area, at) => (
            <button
              type="button"
              class="mask-area"
              key={at}
              data-area={at}
              style={shares(area, size)}
              aria-label={`第 ${at + 1} 块，${placeWords(area, size)}`}
              onKeyDown={(event) => onKeyDown(event, at)}
            />
          ))}
        {size && draft && <span class="mask-area" style={shares(draft, size)} />}
      </div>
      <p class="small" role="status">
        {areas.length > 0 ? `盖住 ${areas.length} 处` : '还没有盖住什么'}
      </p>
      {size && areas.length > 0 && (
        <ol class="mask-list small">
          {areas.map((area, at) => (
            <li key={at}>
              {placeWords(area, size)}
              <button type="button" class="plain slim" aria-label={`去掉第 ${at + 1} 块`} onClick={() => take(at)}>
                去掉
              </button>
            </li>
          ))}
        </ol>
      )}
      <div class="actions">
        <button type="button" disabled={!size} onClick={add}>
          加一块
        </button>
        <button type="button" class="primary" disabled={busy || areas.length === 0} onClick={() => onKeep(areas)}>
          {busy ? '正在存…' : '存成遮盖副本'}
        </button>
        <button type="button" onClick={onLeave}>
          不遮了
        </button>
      </div>
    </div>
  );
}

const percent = (part: number, all: number) => `${(part / all) * 100}%`;

const shares = ({ x, y, width, height }: Area, size: Size) => ({
  left: percent(x, size.width),
  top: percent(y, size.height),
  width: percent(width, size.width),
  height: percent(height, size.height),
});

function placeWords({ x, y, width, height }: Area, size: Size): string {
  const share = (part: number, all: number) => `${Math.round((part / all) * 100)}%`;
  return `左起 ${share(x, size.width)}、上起 ${share(y, size.height)}，宽 ${share(width, size.width)}、高 ${share(height, size.height)}`;
}
