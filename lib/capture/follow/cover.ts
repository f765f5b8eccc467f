interface Range {
  top: number;
  bottom: number;
}

/** So much of a screen may be new before it is worth a picture of its own. */
const NEW = 0.25;

/** Which stretches of a talk have a picture. */
export function coverOf(): { has(range: Range): boolean; add(range: Range): void } {
  const taken: Range[] = [];
  return {
    has({ top, bottom }) {
      let missing = bottom - top;
      let y = top;
      for (const one of taken.toSorted((a, b) => a.top - b.top)) {
        const from = Math.max(y, one.top);
        const to = Math.min(bottom, one.bottom);
        if (to <= from) continue;
        missing -= to - from;
        y = to;
      }
      return missing < (bottom - top) * NEW;
    },
    add: (range) => void taken.push(range),
  };
}
