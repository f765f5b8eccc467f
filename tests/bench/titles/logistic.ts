/** A linear model: log odds = bias + the sum of the weights of what is present. */
export interface Linear {
  bias: number;
  weights: Map<string, number>;
}

export interface Settings {
  /** Pull towards exactly zero, on pieces of the outline only: keeps the shipped list short. */
  l1: number;
  /** Pull towards small weights, for pieces and for named traits (`@…`). */
  l2: number;
  l2Traits: number;
  /** A piece seen in fewer titles is ignored. */
  least: number;
  passes: number;
  /** Taken off the bias in the end: how many log odds a title must win by. */
  caution: number;
}

export const SETTINGS: Settings = { l1: 0.5, l2: 2, l2Traits: 1, least: 4, passes: 60, caution: 0.2 };

/** Longest step of one weight in one pass: Newton steps overshoot where the odds are near certain. */
const STEP = 0.7;

/**
 * Logistic regression by cyclic coordinate descent. Deterministic: the order of columns is that of their names, there is
 * no sampling and no clock. `traits[i]` are the things title i shows; `phones[i]` says whether it is a phone.
 */
export function train(traits: readonly Set<string>[], phones: readonly boolean[], settings = SETTINGS): Linear {
  const columns = new Map<string, number[]>();
  traits.forEach((set, row) => {
    for (const name of set) {
      const column = columns.get(name);
      if (column === undefined) columns.set(name, [row]);
      else column.push(row);
    }
  });
  const names = [...columns.keys()].filter((name) => (columns.get(name)?.length ?? 0) >= settings.least).sort();
  const odds = new Float64Array(traits.length);
  const truth = Float64Array.from(phones, Number);
  const weights = new Map(names.map((name) => [name, 0]));
  let bias = 0;

  const slope = (rows: Iterable<number>): { gradient: number; curvature: number } => {
    let gradient = 0;
    let curvature = 1e-3;
    for (const row of rows) {
      const chance = 1 / (1 + Math.exp(-(odds[row] ?? 0)));
      gradient += chance - (truth[row] ?? 0);
      curvature += chance * (1 - chance);
    }
    return { gradient, curvature };
  };
  const move = (rows: Iterable<number>, by: number): void => {
    for (const row of rows) odds[row] = (odds[row] ?? 0) + by;
  };
  const everyRow = [...traits.keys()];

  for (let pass = 0; pass < settings.passes; pass++) {
    const whole = slope(everyRow);
    const shift = Math.max(-1, Math.min(1, -whole.gradient / whole.curvature));
    bias += shift;
    move(everyRow, shift);
    let largest = 0;
    for (const name of names) {
      const named = name.startsWith('@');
      const old = weights.get(name) ?? 0;
      if (old === 0 && !named && pass % 4 !== 0) continue;
      const rows = columns.get(name) ?? [];
      const l2 = named ? settings.l2Traits : settings.l2;
      const { gradient, curvature } = slope(rows);
      const steep = curvature + l2;
      const free = old - (gradient + l2 * old) / steep;
      const dead = named ? 0 : settings.l1 / steep;
      const wanted = Math.sign(free) * Math.max(0, Math.abs(free) - dead);
      const by = Math.max(-STEP, Math.min(STEP, wanted - old));
      if (Math.abs(by) < 1e-5) continue;
      weights.set(name, old + by);
      move(rows, by);
      largest = Math.max(largest, Math.abs(by));
    }
    if (largest < 0.005) break;
  }
  const kept = [...weights].map(([name, weight]): [string, number] => [name, Math.round(weight * 100) / 100]);
  return {
    bias: Math.round((bias - settings.caution) * 100) / 100,
    weights: new Map(kept.filter(([name, weight]) => Math.abs(weight) >= (name.startsWith('@') ? 0.05 : 0.1))),
  };
}

export function oddsOf({ bias, weights }: Linear, traits: Iterable<string>): number {
  let sum = bias;
  for (const name of traits) sum += weights.get(name) ?? 0;
  return sum;
}
