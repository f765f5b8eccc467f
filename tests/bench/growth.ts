/**
 * By which power of its size a cost grows from each size to the next: 1 is in step with it, 0 not at all. What takes less than
 * half a millisecond is told as that: its growth is the clock's.
 */
export function growth(sizes: readonly number[], times: readonly number[]): string {
  const steps = sizes.slice(1).map((size, i) => {
    const [before = 0, after = 0] = times.slice(i, i + 2);
    if (Math.max(before, after) < 0.5) return '-';
    return (Math.log(after / Math.max(before, 0.1)) / Math.log(size / (sizes[i] ?? size))).toFixed(2);
  });
  return steps.join(' / ');
}
