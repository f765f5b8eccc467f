import type { BuyerSays, Repair } from '../../model/purchase';

/** What of a row only an open vault shows: as it is encrypted, by field; `undefined` where there is nothing of the kind. */
type Row = Readonly<Record<string, unknown>>;
interface Secrets {
  of(row: Row): Row | undefined;
  /** The row without them. */
  without(row: Row): Row;
  /** What stands for its key where the key is given by the table only as the row is written. */
  named?(row: Row): unknown;
}

/** All of a row but these fields: a field that comes later is encrypted until somebody decides otherwise. */
function allBut(...plain: readonly string[]): Secrets {
  const part = (row: Row, wanted: boolean) =>
    Object.fromEntries(
      Object.entries(row).filter(([field, value]) => value !== undefined && plain.includes(field) === wanted),
    );
  return {
    of: (row) => {
      const secret = part(row, false);
      return Object.keys(secret).length > 0 ? secret : undefined;
    },
    without: (row) => part(row, true),
  };
}

/** Begins the keys of phones that wait for the buyer's yes. */
export const WAITING = 'waiting:';

const texts: Secrets = {
  of: ({ texts: said }) => (Array.isArray(said) && said.some((text) => text !== null) ? { texts: said } : undefined),
  without: ({ texts: _said, ...row }) => row,
};

/** Of a record: what kind of thing is kept of which order, how much of it, and since when. */
const RECORD = [
  ...['id', 'orderKey', 'purchaseId', 'kind', 'method', 'mime', 'bytes', 'sha256', 'width', 'height', 'url', 'phase'],
  ...['derivedFrom', 'keptWith', 'takenAt'],
];

/** Which tables hold what the buyer typed, and what of them stays legible. Everything else of a vault stays as it is. */
export const SECRETS: Readonly<Record<string, Secrets>> = {
  purchases: { of: saysOf, without: (row) => ({ ...row, says: datesOf(row['says']) }) },
  evidence: allBut(...RECORD),
  evidenceSays: allBut('id', 'purchaseId', 'binnedAt'),
  history: texts,
  staged: texts,
  cases: allBut('id', 'purchaseId', 'orderKey', 'status', 'stage', 'nextOn', 'openedAt', 'updatedAt'),
  /** How a page is to be drawn: its pictures, and what was seen in it. */
  pictureJobs: {
    ...allBut('id', 'orderKey', 'sha256', 'url', 'takenAt', 'tries'),
    named: ({ sha256 }) => sha256,
  },
  // The passphrase of automatic backups opens every one of them; what a page told of phones that wait for a yes is nobody's yet.
  memory: {
    of: ({ key, value }) => (key === 'backup-plan' || String(key).startsWith(WAITING) ? { value } : undefined),
    without: ({ value: _value, ...row }) => row,
  },
};

/** All that was said of a phone, once any of it is more than dates and states. */
function saysOf({ says }: Row): Row | undefined {
  return JSON.stringify(datesOf(says)) === JSON.stringify(says) ? undefined : { says };
}

/** What deadlines go by. Of words only the names of extra cover, by which its reminders are told apart. */
const DATES = [
  ...['isPhone', 'signedOn', 'receivedOn', 'faultOn', 'activatedOn', 'activatedBy', 'condition', 'buyer'],
  ...['subsidised', 'confirmedOn', 'invoiceDate', 'hasInvoice', 'factoryDate', 'state', 'repairs', 'exchangedOn'],
  ...['replaces', 'exchangeScope', 'brandWarrantyEnd', 'extraCover', 'reminders'],
];

function datesOf(said: unknown): unknown {
  if (typeof said !== 'object' || said === null) return said;
  const says: BuyerSays = Object.fromEntries(Object.entries(said).filter(([name]) => DATES.includes(name)));
  return says.repairs ? { ...says, repairs: says.repairs.map(repairDates) } : says;
}

const repairDates = ({ sent, returned }: Repair): Repair => ({ sent, ...(returned === undefined ? {} : { returned }) });
