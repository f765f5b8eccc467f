import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Milliseconds between two looks. */
const EVERY = 100;

/** Resident bytes of what this process has started, by what Chromium calls it; Firefox has content processes. */
function resident(): Map<string, number> {
  const table = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' });
  const parents = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const family = new Set([process.pid]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [pid = 0, parent = 0] of parents) {
      if (!family.has(parent) || family.has(pid)) continue;
      family.add(pid);
      grown = true;
    }
  }
  const sums = new Map<string, number>();
  family.delete(process.pid);
  for (const pid of family) {
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      const kind = /--type=(\w+)/.exec(line)?.[1] ?? (line.includes('-contentproc') ? 'content' : 'browser');
      const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
      sums.set(kind, (sums.get(kind) ?? 0) + pages * 4096);
    } catch {
      // It ended meanwhile.
    }
  }
  return sums;
}

/** How much more memory a browser's processes held while something went on, at the most. */
export async function peakOf<T>(work: () => Promise<T>): Promise<{ value: T; peak: Map<string, number> }> {
  const before = resident();
  const peak = new Map<string, number>();
  const look = () => {
    for (const [kind, bytes] of resident())
      peak.set(kind, Math.max(peak.get(kind) ?? 0, bytes - (before.get(kind) ?? 0)));
  };
  const timer = setInterval(look, EVERY);
  try {
    const value = await work();
    look();
    return { value, peak };
  } finally {
    clearInterval(timer);
  }
}
