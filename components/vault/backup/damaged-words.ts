import type { Written } from '@/lib/backup/export';

/** Of a backup of a damaged vault, as it is written and as it is taken in; nothing to say of any other. */
export function wordsOfDamaged(amiss: Written['amiss'], when: 'written' | 'taken'): string[] {
  if (!amiss) return [];
  const rows = `有 ${amiss.rows} 条记录读不出来或被改动过，原样放在文件的 damaged.jsonl 里`;
  if (when === 'written')
    return [
      '这里的记录有对不上的地方，所以这一份不算核对过。完好的部分都在里面，可以照常导入。',
      ...(amiss.rows > 0 ? [`${rows}，导入时不会取。`] : []),
    ];
  return [
    '这份备份写下的时候，里面的记录就有对不上的地方，所以不算核对过。完好的部分已经取回。',
    ...(amiss.rows > 0 ? [`${rows}，没有取。`] : []),
  ];
}
