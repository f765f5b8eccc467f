import { DateField } from '@/components/shared/fields/DateField';
import { NoteField } from '@/components/shared/fields/NoteField';
import { SelectField } from '@/components/shared/fields/SelectField';
import { TextField } from '@/components/shared/fields/TextField';
import { type EvidencePatch, noteEvidence } from '@/lib/db/evidence/note-evidence';
import type { Vault } from '@/lib/db/store/schema';
import { kindOf } from '@/lib/evidence/item';
import { ADDED_KINDS, KINDS } from '@/lib/evidence/kinds';
import { civilDateOf } from '@/lib/model/dates';
import type { EvidenceItem } from '@/lib/model/evidence-says';
import { useStoring } from '../../use-storing';

/** What the buyer says of an item. Each word is stored when its field is left; the original stays as it is. */
export function ItemWords({ db, item }: { db: Vault; item: EvidenceItem }) {
  const store = useStoring();
  const { record, says } = item;
  const put = (patch: EvidencePatch) => void store(() => noteEvidence(db, [record.id], patch, Date.now()));
  const kind = kindOf(item);
  const kinds = ADDED_KINDS.includes(kind) ? ADDED_KINDS : [kind, ...ADDED_KINDS];
  return (
    <div class="item-words">
      <TextField
        label="标题"
        value={says.title}
        max={100}
        placeholder={record.name ?? KINDS[kind].name}
        onChange={(title) => put({ title })}
      />
      <SelectField
        label="种类"
        value={kind}
        options={kinds.map((one) => [one, KINDS[one].name] as const)}
        onChange={(one) => put({ kind: one === record.kind ? undefined : one })}
      />
      <DateField
        label="什么时候的事"
        value={says.happenedOn}
        hint={`存下是 ${civilDateOf(record.takenAt)}`}
        onChange={(happenedOn) => put({ happenedOn })}
      />
      <NoteField
        label="能证明什么"
        value={says.proves}
        max={500}
        placeholder={KINDS[kind].proves || '如：卖家答应三天内换新'}
        onChange={(proves) => put({ proves })}
      />
    </div>
  );
}
