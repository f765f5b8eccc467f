const OURS = /^购机保备份-(\d{4}-\d\d-\d\d)(?:-(\d+)-[0-9a-f]{12})?\.zip\.age$/;

/** The names in a folder that are backups of ours and more than shall be kept: the oldest. Other files are never touched. */
export function tooMany(names: readonly string[], keep: number): string[] {
  const ours = names.flatMap((name) => {
    const [, day = '', seq = '0'] = OURS.exec(name) ?? [];
    return day ? { name, day, seq: Number(seq) } : [];
  });
  return ours
    .toSorted((a, b) => (a.day === b.day ? b.seq - a.seq : a.day < b.day ? 1 : -1))
    .slice(keep)
    .map(({ name }) => name);
}
