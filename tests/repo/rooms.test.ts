import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { importsOf, ROOT, sources } from './imports';

/** More files side by side than this are not read as a list any more: the room wants rooms of its own. */
const SIDE_BY_SIDE = 12;

it('has no circle of files, types included: each file can be understood from those below it', () => {
  expect(circles(sources())).toEqual([]);
});

it('has no room of more than a dozen files side by side', () => {
  const rooms = ['lib', 'components'].flatMap((top) =>
    readdirSync(path.join(ROOT, top), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath }) => path.relative(ROOT, parentPath)),
  );
  const crowded = [...Map.groupBy(rooms, (room) => room)].flatMap(([room, files]) =>
    files.length > SIDE_BY_SIDE ? [`${room}: ${files.length}`] : [],
  );
  expect(crowded).toEqual([]);
});

/** Groups of files of which each leads to every other (Tarjan's strongly connected components, of two or more). */
function circles(files: readonly string[]): string[][] {
  const known = new Set(files);
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (file: string) => {
    const own = order.size;
    order.set(file, own);
    lowest.set(file, own);
    stack.push(file);
    for (const { to } of importsOf(file)) {
      if (!known.has(to)) continue;
      if (!order.has(to)) visit(to);
      if (stack.includes(to)) lowest.set(file, Math.min(lowest.get(file) ?? own, lowest.get(to) ?? own));
    }
    if (lowest.get(file) !== own) return;
    const circle = stack.splice(stack.indexOf(file));
    if (circle.length > 1) found.push(circle.sort());
  };
  for (const file of files) if (!order.has(file)) visit(file);
  return found;
}
