import { PLATFORM_NAMES } from '@/components/shared/words';
import { cardOf } from '@/lib/cards/card-model';
import type { PurchaseInOrder } from '@/lib/db/purchases/queries';
import type { CivilDate } from '@/lib/model/dates';

/** What a phone is sorted and filtered by, beyond what an index knows. */
export interface Facets {
  id: string;
  name: string;
  platform: string;
  /** 可退, 在修, 过保 …: the word of its stamp. */
  state: string;
  /** `妈妈` of 妈妈的手机; 我 where no name says whose it is. */
  whose: string;
}

export type Filter = Partial<Record<'platform' | 'state' | 'whose', string>>;
export type Sort = 'deadline' | 'placed' | 'name' | 'platform';

export function facetsOf(row: PurchaseInOrder, today: CivilDate): Facets {
  const { purchase } = row;
  const { name, stamps } = cardOf(row, today);
  const whose = /^(.{1,12}?)的/.exec(purchase.says.nickname ?? '')?.[1] ?? '我';
  return {
    id: purchase.id,
    name,
    platform: PLATFORM_NAMES[purchase.platform],
    state: stamps.at(-1)?.word ?? '',
    whose,
  };
}

/** The ids that pass, in the wanted order. `facets` come in the order of the shelf, which `deadline` and `placed` keep. */
export function arranged(facets: readonly Facets[], filter: Filter, sort: Sort): string[] {
  const passes = facets.filter((one) =>
    (['platform', 'state', 'whose'] as const).every((key) => !filter[key] || one[key] === filter[key]),
  );
  const by = sort === 'name' || sort === 'platform' ? sort : undefined;
  const sorted = by ? passes.toSorted((a, b) => a[by].localeCompare(b[by], 'zh-CN', { numeric: true })) : passes;
  return sorted.map(({ id }) => id);
}

/** The values of one facet with how many phones have it, the most frequent first. */
export function countsOf(
  facets: readonly Facets[],
  key: 'platform' | 'state' | 'whose',
): [value: string, count: number][] {
  const counts = new Map<string, number>();
  for (const one of facets) counts.set(one[key], (counts.get(one[key]) ?? 0) + 1);
  return [...counts].filter(([value]) => value).toSorted((a, b) => b[1] - a[1]);
}
