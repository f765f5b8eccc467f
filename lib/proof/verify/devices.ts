import { shortKey } from '../signature/sign-head';
import type { LedgerCheck } from './check-ledger';
import type { OtherCheck } from './check-others';
import type { DeviceReport, ItemReport } from './report';

/** Which device signed what, and how the keys hang together; empty where the package's own signature does not hold. */
export function devicesOf(
  items: readonly ItemReport[],
  ledger: LedgerCheck,
  others: readonly OtherCheck[],
): DeviceReport[] {
  if (ledger.key === undefined) return [];
  const keptBy = (kept: ReadonlySet<string>) =>
    items.flatMap(({ item }) => (kept.has(`${item.evidenceId} ${item.sha256}`) ? item.number : []));
  const elsewhere = others.map((other) => ({ other, numbers: keptBy(other.kept) }));
  const away = new Set(elsewhere.flatMap(({ numbers }) => numbers));
  const here = items.map(({ item }) => item.number).filter((number) => !away.has(number));
  return [
    {
      key: ledger.key,
      own: true,
      items: here,
      says: `做这个证据包的浏览器，钥匙 ${shortKey(ledger.key)}：签了整个包和它的存证链（${ledger.entries} 条）${
        here.length > 0 ? `，${numbersOf(here)}由它存下` : ''
      }。`,
    },
    ...elsewhere.map(({ other: { key, signed }, numbers }) => ({
      key,
      own: false,
      items: numbers,
      says: `${
        key === ledger.key
          ? '同一个浏览器更早的存证链，同一把钥匙签的'
          : `另一台设备或以前的浏览器，钥匙 ${shortKey(key)}：签了它自己的存证链`
      }（到第 ${signed} 条）${numbers.length > 0 ? `，${numbersOf(numbers)}先由它存下，后来并到这里` : ''}。${
        key === ledger.key ? '' : '现在的钥匙写明这把钥匙属于同一份记录；旧钥匙没有为新钥匙作保。'
      }`,
    })),
  ];
}

/** 第 1–3、7 件: a package may hold thousands. */
export function numbersOf(numbers: readonly number[]): string {
  const runs: [from: number, to: number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return `第 ${runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join('、')} 件`;
}
