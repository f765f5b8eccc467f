import { DateField } from '@/components/shared/fields/DateField';
import { TextField } from '@/components/shared/fields/TextField';
import type { CivilDate } from '@/lib/model/dates';
import type { DayLimits } from '@/lib/model/day-limits';
import type { Repair } from '@/lib/model/purchase';

interface Props {
  repairs: readonly Repair[];
  today: CivilDate;
  /** Days on which it can have been handed in. */
  limits: DayLimits;
  /** Given what to make of the list as it is stored by then. */
  onEdit: (edit: (repairs: readonly Repair[]) => Repair[]) => void;
}

/** Repairs lengthen the warranty, and two of them turn into an exchange: each needs its two dates. */
export function RepairEditor({ repairs, today, limits, onEdit }: Props) {
  const change = (index: number, patch: { [K in keyof Repair]?: Repair[K] | undefined }) => {
    onEdit((stored) =>
      stored.map((repair, at) => {
        if (at !== index) return repair;
        const next = Object.fromEntries(
          Object.entries({ ...repair, ...patch }).filter(([, value]) => value !== undefined),
        );
        return { sent: repair.sent, ...next };
      }),
    );
  };
  return (
    <fieldset>
      <legend>送修记录</legend>
      {repairs.length === 0 && (
        <p class="quiet small">每次送修都记下：修理的天数不算在保修期里，修两次仍不好可以要求换机。</p>
      )}
      {repairs.map((repair, index) => (
        <div class="fields entry" key={index}>
          <DateField
            label="送修日"
            value={repair.sent}
            limits={limits}
            onChange={(sent) => sent && change(index, { sent })}
          />
          <DateField
            label="取机日（没修好先空着）"
            value={repair.returned}
            limits={{ ...limits, from: { day: repair.sent, is: '送修那天' } }}
            onChange={(returned) => change(index, { returned })}
          />
          <TextField label="修理点" value={repair.where} max={100} onChange={(where) => change(index, { where })} />
          <TextField label="故障" value={repair.fault} max={300} onChange={(fault) => change(index, { fault })} />
          <TextField label="维修单号" value={repair.sheet} max={60} onChange={(sheet) => change(index, { sheet })} />
          <button
            type="button"
            class="plain danger"
            onClick={() => onEdit((stored) => stored.filter((_, at) => at !== index))}
          >
            删除这条
          </button>
        </div>
      ))}
      <button type="button" onClick={() => onEdit((stored) => [...stored, { sent: today }])}>
        添加一次送修
      </button>
    </fieldset>
  );
}
