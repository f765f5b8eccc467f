import { DateField } from '@/components/shared/fields/DateField';
import { SelectField } from '@/components/shared/fields/SelectField';
import type { DayLimits } from '@/lib/model/day-limits';
import type { BuyerSays } from '@/lib/model/purchase';

interface Props {
  says: BuyerSays;
  since: DayLimits;
  onSave: (patch: Partial<Record<keyof BuyerSays, unknown>>) => void;
}

/** What only few need to tell, and what changes much where they do. `unknown` takes an answer back. */
export function MoreFacts({ says, since, onSave }: Props) {
  const told = (value: string) => (value === 'unknown' ? undefined : value);
  return (
    <>
      <DateField
        label="别人代收的，哪天到你手里"
        value={says.receivedOn}
        limits={since}
        onChange={(receivedOn) => onSave({ receivedOn })}
      />
      <DateField
        label="第一次出故障的那天"
        value={says.faultOn}
        limits={since}
        onChange={(faultOn) => onSave({ faultOn })}
      />
      <DateField
        label="激活那天"
        value={says.activatedOn}
        limits={since}
        onChange={(activatedOn) => onSave({ activatedOn })}
      />
      <SelectField
        label="谁激活的"
        value={says.activatedBy ?? 'unknown'}
        options={[
          ['unknown', '没说'],
          ['buyer', '我自己'],
          ['courier', '快递员或店家'],
        ]}
        onChange={(activatedBy) => onSave({ activatedBy: told(activatedBy) })}
      />
      <SelectField
        label="新旧"
        value={says.condition ?? 'unknown'}
        options={[
          ['unknown', '照商品写的'],
          ['new', '全新'],
          ['refurbished', '官方翻新'],
          ['used', '二手'],
        ]}
        onChange={(condition) => onSave({ condition: told(condition) })}
      />
      <SelectField
        label="谁买的"
        value={says.buyer ?? 'unknown'}
        options={[
          ['unknown', '个人，生活用'],
          ['company', '单位或做生意用'],
        ]}
        onChange={(buyer) => onSave({ buyer: told(buyer) })}
      />
      <SelectField
        label="用了国家补贴"
        value={says.subsidised === undefined ? 'unknown' : says.subsidised ? 'yes' : 'no'}
        options={[
          ['unknown', '没说'],
          ['yes', '用了'],
          ['no', '没用'],
        ]}
        onChange={(answer) => onSave({ subsidised: answer === 'unknown' ? undefined : answer === 'yes' })}
      />
    </>
  );
}
