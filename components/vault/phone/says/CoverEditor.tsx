import { DateField } from '@/components/shared/fields/DateField';
import { TextField } from '@/components/shared/fields/TextField';
import type { ExtraCover } from '@/lib/model/purchase';

interface Props {
  covers: readonly ExtraCover[];
  /** Given what to make of the list as it is stored by then. */
  onEdit: (edit: (covers: readonly ExtraCover[]) => ExtraCover[]) => void;
}

/** Protection beyond the law: AppleCare+, HUAWEI Care, 延长保, 碎屏险. The longer of law and promise counts. */
export function CoverEditor({ covers, onEdit }: Props) {
  const change = (index: number, patch: Partial<ExtraCover>) =>
    onEdit((stored) => stored.map((cover, at) => (at === index ? { ...cover, ...patch } : cover)));
  return (
    <fieldset>
      <legend>另买或赠送的保障</legend>
      {covers.map((cover, index) => (
        <div class="fields entry" key={index}>
          <TextField label="名称" value={cover.name} max={60} onChange={(name) => name && change(index, { name })} />
          <DateField label="到期日" value={cover.end} onChange={(end) => end && change(index, { end })} />
          <button
            type="button"
            class="plain danger"
            onClick={() => onEdit((stored) => stored.filter((_, at) => at !== index))}
          >
            删除这条
          </button>
        </div>
      ))}
      <form
        class="fields entry"
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const data = new FormData(form);
          const name = String(data.get('name') ?? '').trim();
          const end = String(data.get('end') ?? '');
          if (!name || !end) return;
          onEdit((stored) => [...stored, { name, end }]);
          form.reset();
        }}
      >
        <label class="field">
          名称
          <input name="name" required maxLength={60} placeholder="AppleCare+、碎屏险 …" />
        </label>
        <label class="field">
          到期日
          <input name="end" type="date" max="9999-12-31" required />
        </label>
        <button type="submit">添加</button>
      </form>
    </fieldset>
  );
}
