import { countsOf, type Facets, type Filter, type Sort } from './facets';

const SORTS: readonly [Sort, string][] = [
  ['deadline', '先到期的在前'],
  ['placed', '新买的在前'],
  ['name', '按名字'],
  ['platform', '按平台'],
];

interface Props {
  facets: readonly Facets[] | undefined;
  /** What there is to filter by is being found out; its place is kept. */
  partial?: boolean | undefined;
  filter: Filter;
  sort: Sort;
  onFilter: (filter: Filter) => void;
  onSort: (sort: Sort) => void;
}

/** Filters with how many phones each leaves, and the order. A facet that all phones share filters nothing. */
export function FilterBar({ facets, partial, filter, sort, onFilter, onSort }: Props) {
  return (
    <div class="filter-bar">
      {/* biome-ignore lint/a11y/useSemanticElements: buttons of a group, not fields of a form */}
      <div class="filters" role="group" aria-label="筛选">
        {facets &&
          (['state', 'platform', 'whose'] as const).map((key) => {
            const counts = countsOf(facets, key);
            const chosen = filter[key];
            // What was chosen stays to be let go of, also when no phone has it any more.
            if (chosen && !counts.some(([value]) => value === chosen)) counts.push([chosen, 0]);
            if (counts.length < 2 && !chosen) return null;
            return (
              <span key={key} class="filter-group">
                {counts.map(([value, count]) => (
                  <button
                    key={value}
                    type="button"
                    class="choice slim"
                    aria-pressed={chosen === value}
                    onClick={() => onFilter({ ...filter, [key]: chosen === value ? undefined : value })}
                  >
                    {key === 'whose' ? `${value}的` : value} <small>{count}</small>
                  </button>
                ))}
              </span>
            );
          })}
        {!facets && !partial && (
          <button type="button" class="choice slim" onClick={() => onFilter({ ...filter, state: '可退' })}>
            只看可退的
          </button>
        )}
      </div>
      <select
        class="sort"
        aria-label="排序"
        value={sort}
        onChange={(event) => {
          const chosen = SORTS.find(([value]) => value === event.currentTarget.value);
          if (chosen) onSort(chosen[0]);
        }}
      >
        {SORTS.map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </div>
  );
}
