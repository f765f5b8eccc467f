import type { Tried } from './excuses.ts';
import type { Mutant } from './mutants.ts';

const HEAD = '| where | faults | tried | noticed | excused | waiting for a test | noticed of all |';

/** A row for each folder asked for, and one for each room in it when they are several. */
export function table(
  folders: readonly string[],
  mutants: readonly Mutant[],
  tried: readonly Tried[],
  excused: readonly Tried[],
): string {
  const rows = folders.map((folder) => {
    const isIn = ({ file }: Mutant) => file === folder || file.startsWith(`${folder}/`);
    const its = tried.filter(isIn);
    const noticed = its.filter((mutant) => mutant.noticed).length;
    const forgiven = excused.filter(isIn).length;
    const share = its.length === 0 ? 0 : Math.floor((1000 * noticed) / its.length) / 10;
    const cells = [folder, mutants.filter(isIn).length, its.length, noticed, forgiven];
    return `| ${[...cells, its.length - noticed - forgiven, `${share} %`].join(' | ')} |`;
  });
  return [HEAD, '| --- | ---: | ---: | ---: | ---: | ---: | ---: |', ...rows].join('\n');
}
