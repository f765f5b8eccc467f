import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Fault } from '../../db/history/check/fault';
import { furthestOf } from '../../db/history/heads';
import { type Verification, type VerifyOptions, verifyVault } from '../../db/history/verify';
import type { Vault } from '../../db/store/schema';
import { Head } from '../../model/history/entry';
import { HEADS, rememberCheck } from './last-check';

/**
 * Of the ends of chains that are noted a second time, outside of the database, the first and so many of the last: who
 * rewrites the database has not rewritten these.
 */
const KEPT = 50;

/** Checks the vault against every end that was noted, and notes where it ends now if it is whole. */
export async function checkVault(db: Vault, now: number, options: VerifyOptions = {}): Promise<Verification> {
  const noted = await headsElsewhere();
  const found = await verifyVault(db, { ...options, heads: [...noted, ...(options.heads ?? [])] });
  const { faults, entries, head, ok } = found;
  await rememberCheck({ at: now, faults: faults.length, entries, mark: markOf(faults) });
  if (ok && head) await noteElsewhere(head);
  return found;
}

async function headsElsewhere(): Promise<Head[]> {
  const stored = (await browser.storage.local.get(HEADS))[HEADS];
  const parsed = z.array(Head).safeParse(stored);
  return parsed.success ? parsed.data : [];
}

/** Notes the end that a check or a backup found. */
export async function noteElsewhere(head: Head): Promise<void> {
  const noted = await headsElsewhere();
  if (furthestOf(noted).get(head.device)?.hash === head.hash) return;
  const [first, ...others] = [...noted, head];
  await browser.storage.local.set({ [HEADS]: [first, ...others.slice(1 - KEPT)] });
}

const markOf = (faults: readonly Fault[]): string =>
  JSON.stringify(
    faults.slice(0, 50).map(({ kind, device, seq, orderKey, evidenceId }) => [kind, device, seq, orderKey, evidenceId]),
  );
