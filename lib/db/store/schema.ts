import { Dexie, type Table } from 'dexie';
import type { LockRow } from '../../lock/lock-row';
import { watchOpen } from '../../lock/session';
import type { CaseRecord } from '../../model/case';
import type { EvidenceRecord, LedgerEntry } from '../../model/evidence';
import type { HistoryEntry } from '../../model/history/entry';
import type { SignerRow, StampRow } from '../../model/history/seals';
import type { OrderRecord } from '../../model/purchase';
import { dropDerived } from '../derived/drop-derived';
import { Keyring } from '../lock/keyring';
import { sealedRows } from '../lock/sealed-rows';
import { afterTurnOver } from '../usage/turn-over';
import { vaultChanges } from './announce-changes';
import type {
  BlobRow,
  ChunkRow,
  ChunkSetRow,
  EvidenceSaysRow,
  ForeignChainRow,
  InboxRow,
  MemoryRow,
  PictureJob,
  PurchaseRow,
  SearchRow,
  SettingRow,
} from './rows';
import { UPGRADES } from './upgrades/all';
import { LATEST_VERSION } from './upgrades/latest';
import { VAULT } from './vault-name';

/** Milliseconds after which a database that is neither open nor refused is given up. */
export const OPENING = 10_000;

/** The database is of a later release than this one. */
class NewerVault extends Error {
  override readonly name = 'NewerVault';
}

/** Everything the extension keeps, in one IndexedDB database on the buyer's machine. */
export class Vault extends Dexie {
  declare orders: Table<OrderRecord, string>;
  declare purchases: Table<PurchaseRow, string>;
  declare search: Table<SearchRow, string>;
  declare evidence: Table<EvidenceRecord, string>;
  declare evidenceSays: Table<EvidenceSaysRow, string>;
  declare blobs: Table<BlobRow, string>;
  declare chunks: Table<ChunkRow, [of: string, n: number]>;
  declare chunkSets: Table<ChunkSetRow, string>;
  /** What happened, as chains; see `lib/model/history.ts`. */
  declare history: Table<HistoryEntry, string>;
  /** The chain of version 1, which sealed the bytes of evidence and nothing else. Nothing is added to it any more. */
  declare ledger: Table<LedgerEntry, number>;
  declare pictureJobs: Table<PictureJob, number>;
  declare foreignChains: Table<ForeignChainRow, string>;
  /** Entries that an import has read and checked, until all of them are taken over at once. */
  declare staged: Table<HistoryEntry, string>;
  /** Tokens of time-stamp authorities, by the sum of the reply. */
  declare stamps: Table<StampRow, string>;
  /** The end of each device's chain as it was signed last. */
  declare signers: Table<SignerRow, string>;
  declare cases: Table<CaseRecord, string>;
  declare settings: Table<SettingRow, string>;
  declare memory: Table<MemoryRow, string>;
  declare lock: Table<LockRow, string>;
  /** What arrived while the vault was locked. */
  declare inbox: Table<InboxRow, number>;

  /** What this connection knows of the lock: before the first query is answered, all there is to know. */
  readonly keyring = new Keyring();

  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(name = VAULT) {
    // What is said to be stored is on the disk, also when the power fails: Chrome would otherwise answer before.
    super(name, { chromeTransactionDurability: 'strict' });
    this.use(dropDerived);
    // Before any query: what we write into the database of a later release, it may not understand.
    this.on('ready', () => {
      // Dexie counts in tenths of a version.
      if (this.backendDB().version >= (LATEST_VERSION + 1) * 10) throw new NewerVault();
    });
    this.on('ready', (rows) => this.keyring.refresh(rows.table('lock')));
    this.use(sealedRows(this.keyring));
    for (const { version, stores, migrate } of UPGRADES) {
      const step = this.version(version).stores({ ...stores });
      if (migrate)
        step.upgrade((rows) => {
          // However long it takes: it must not be cut off.
          clearTimeout(this.#waiting);
          return migrate(rows);
        });
    }
  }

  /** Some private windows never answer. Closing makes all that waits for the database fail, and be told. */
  override open(): ReturnType<Dexie['open']> {
    const opening = super.open();
    clearTimeout(this.#waiting);
    const end = () => clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      if (!this.isOpen()) this.close();
    }, OPENING);
    opening.then(end, end);
    return opening;
  }
}

let vault: Vault | undefined;
let announcing = false;

/**
 * The one connection of this page or worker; it opens itself with the first query. A connection that failed to open
 * (disk trouble, a private window) is not kept: the next call tries anew.
 */
export function openVault(): Vault {
  if (!vault || vault.hasFailed()) {
    vault = new Vault();
    if (!import.meta.env.FIREFOX) afterTurnOver(vault);
  }
  if (!announcing) {
    Dexie.on('storagemutated', vaultChanges().tell);
    watchOpen(hearOfLock);
  }
  announcing = true;
  return vault;
}

/** Another page opened or locked the vault, or set a lock. */
function hearOfLock(): void {
  const open = vault;
  if (open?.isOpen()) void open.keyring.refresh(open.lock).catch((error: unknown) => console.error('lock', error));
}
