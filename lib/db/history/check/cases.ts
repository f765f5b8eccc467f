import { sealOfCase } from '../../cases/seal-case';
import type { Link } from '../chain';
import type { Fault } from './fault';
import { isAfter } from './orders';
import type { Rows } from './read-rows';

/** What the last entry about a dispute sealed is what lies in the vault. */
export function casesAltered({ links, cases }: Rows): Fault[] {
  const last = new Map<string, Link>();
  for (const link of links) {
    const before = link.caseId === undefined ? undefined : last.get(link.caseId);
    if (link.caseId !== undefined && (!before || isAfter(link, before))) last.set(link.caseId, link);
  }
  const faults: Fault[] = [];
  for (const record of cases) {
    const link = last.get(record.id);
    last.delete(record.id);
    if (!link) faults.push({ kind: 'unlisted', orderKey: record.orderKey });
    else if (link.state !== sealOf(record)) faults.push({ kind: 'case', orderKey: record.orderKey });
  }
  for (const { kind, orderKey } of last.values()) if (kind === 'argued') faults.push({ kind: 'case', orderKey });
  return faults;
}

/** `undefined` of a row that is no dispute. */
function sealOf(record: Rows['cases'][number]): string | undefined {
  try {
    return sealOfCase(record);
  } catch {
    return undefined;
  }
}
