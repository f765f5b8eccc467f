import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds between two looks. */
const EVERY = 100;

/** A process's children and theirs. Asked of the system itself: a program started ten times a second takes half a core. */
function familyOf(pid: number | string): string[] {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    );
    return children.flatMap((child) => [child, ...familyOf(child)]);
  } catch {
    // It ended meanwhile.
    return [];
  }
}

/** What this process has started, and what that has started: how each was called, and its resident bytes. */
function family(): { line: string; bytes: number }[] {
  return familyOf(process.pid).flatMap((pid) => {
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
      return [{ line, bytes: pages * 4096 }];
    } catch {
      // It ended meanwhile.
      return [];
    }
  });
}

/** Resident bytes of a browser's processes, by what Chromium calls them; Firefox has content processes. */
function resident(): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { line, bytes } of family()) {
    const kind = /--type=(\w+)/.exec(line)?.[1] ?? (line.includes('-contentproc') ? 'content' : 'browser');
    sums.set(kind, (sums.get(kind) ?? 0) + bytes);
  }
  return sums;
}

/** Resident bytes of the process that Chromium keeps an extension's pages and worker in; 0 where there is none. */
export function ofExtension(): number {
  const ours = family().filter(({ line }) => line.includes('--extension-process'));
  return ours.reduce((sum, { bytes }) => sum + bytes, 0);
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
