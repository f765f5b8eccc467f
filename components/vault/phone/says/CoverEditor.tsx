import type { ExtraCover } from '@/lib/model/purchase';
import { DateField, TextField } from '../../../shared/fields/fields';

interface Props {
  covers: readonly ExtraCover[];
  onChange: (covers: ExtraCover[]) => void;
}

/** Protection beyond the law: AppleCare+, HUAWEI Care, 延长保, 碎屏险. The longer of law and promise counts. */
export function CoverEditor({ covers, onChange }: Props) {
  const change = (index: number, patch: Partial<ExtraCover>) =>
    onChange(covers.map((cover, at) => (at === index ? { ...cover, ...patch } : cover)));
  return (
    <fieldset>
      <legend>另买或赠送的保障</legend>
      {covers.map((cover, index) => (
        <div class="fields entry" key={index}>
          <TextField label="名称" value={cover.name} max={60} onChange={(name) => name && change(index, { name })} />
          <DateField label="到期日" value={cover.end} onChange={(end) => end && change(index, { end })} />
          <button type="button" class="plain danger" onClick={() => onChange(covers.filter((_, at) => at !== index))}>
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
          onChange([...covers, { name, end }]);
          form.reset();
        }}
      >
        <label class="field">
          名称
          <input name="name" required maxLength={60} placeholder="AppleCare+、碎屏险 …" />
        </label>
        <label class="field">
          到期日
          <input name="end" type="date" required />
        </label>
        <button type="submit">添加</button>
      </form>
    </fieldset>
  );
}
