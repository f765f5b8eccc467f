import type { BuyerSays, ExtraCover, Repair } from '../../model/purchase';

/** What of a row only an open vault shows: as it is encrypted, by field; `undefined` where there is nothing of the kind. */
type Row = Readonly<Record<string, unknown>>;
interface Secrets {
  of(row: Row): Row | undefined;
  /** The row without them. */
  without(row: Row): Row;
}

/** These fields go into the dark whole; what lists sort and deadlines go by stays. */
function whole(...fields: readonly string[]): Secrets {
  return {
    of: (row) => {
      const there = fields.filter((field) => row[field] !== undefined);
      return there.length > 0 ? Object.fromEntries(there.map((field) => [field, row[field]])) : undefined;
    },
    without: (row) => Object.fromEntries(Object.entries(row).filter(([field]) => !fields.includes(field))),
  };
}

const words = whole('texts');

/** Which tables hold what the buyer typed, and where. Everything else of a vault stays as it is. */
export const SECRETS: Readonly<Record<string, Secrets>> = {
  purchases: { of: saysOf, without: (row) => ({ ...row, says: datesOf(row['says']) }) },
  evidence: whole('name', 'remarks'),
  evidenceSays: whole('title', 'kind', 'happenedOn', 'proves', 'marks'),
  history: { ...words, of: (row) => (hasWords(row['texts']) ? words.of(row) : undefined) },
  staged: { ...words, of: (row) => (hasWords(row['texts']) ? words.of(row) : undefined) },
  cases: whole('symptom', 'answers', 'said', 'entries', 'drafts', 'ticked', 'outcome', 'nextWords'),
  // The passphrase of automatic backups opens every one of them.
  memory: { ...whole('value'), of: ({ key, value }) => (key === 'backup-plan' ? { value } : undefined) },
};

const hasWords = (texts: unknown): boolean => Array.isArray(texts) && texts.some((text) => text !== null);

/** All that was said of a phone, once any of it is more than dates and states. */
function saysOf({ says }: Row): Row | undefined {
  const plain = datesOf(says);
  return JSON.stringify(plain) === JSON.stringify(says) ? undefined : { says };
}

/** Typed words and numbers: no deadline goes by them. */
const TYPED = ['nickname', 'imei', 'invoice', 'note'] as const satisfies readonly (keyof BuyerSays)[];

/** What deadlines go by, of what the buyer said of a phone. */
function datesOf(said: unknown): unknown {
  if (typeof said !== 'object' || said === null) return said;
  const says = said as BuyerSays;
  const rest = Object.fromEntries(Object.entries(says).filter(([name]) => !TYPED.some((typed) => typed === name)));
  return {
    ...rest,
    ...(says.repairs ? { repairs: says.repairs.map(repairDates) } : {}),
    ...(says.extraCover ? { extraCover: says.extraCover.map(coverDates) } : {}),
  };
}

const repairDates = ({ sent, returned }: Repair): Repair => ({ sent, ...(returned === undefined ? {} : { returned }) });

const coverDates = ({ start, end }: ExtraCover): ExtraCover => ({
  name: '延保',
  ...(start === undefined ? {} : { start }),
  end,
});
