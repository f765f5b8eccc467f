import { DateField } from '@/components/shared/fields/DateField';
import { SelectField } from '@/components/shared/fields/SelectField';
import { TextField } from '@/components/shared/fields/TextField';
import { useToast } from '@/components/shared/toast/Toast';
import { type SaysPatch, updateSays } from '@/lib/db/purchases/purchases';
import type { Vault } from '@/lib/db/store/schema';
import type { CivilDate } from '@/lib/model/dates';
import { sinceOrdered } from '@/lib/model/day-limits';
import type { BuyerSays, OrderRecord, Purchase } from '@/lib/model/purchase';
import { factsOf } from '@/lib/warranty/facts';
import { useStoring } from '../../use-storing';
import { CoverEditor } from './CoverEditor';
import { MoreFacts } from './MoreFacts';
import { RepairEditor } from './RepairEditor';

const STATES = [
  ['in-use', '在用'],
  ['in-repair', '送修中'],
  ['exchanged', '已换新机'],
  ['returned', '已退货'],
  ['sold', '已卖掉或不再使用'],
] as const;

interface Props {
  db: Vault;
  purchase: Purchase;
  order: OrderRecord;
  today: CivilDate;
}

type Entry<K extends 'repairs' | 'extraCover'> = NonNullable<BuyerSays[K]>[number];

/** What only the buyer knows. Every field is saved when it is left; an emptied field takes its fact back. */
export function BuyerSaysForm({ db, purchase, order, today }: Props) {
  const toast = useToast();
  const store = useStoring();
  const { says } = purchase;
  const since = sinceOrdered(purchase, order, today);
  type Patch = Partial<Record<keyof BuyerSays, unknown>>;
  /** `back` makes up for a wrong click. */
  const save = async (patch: Patch, back?: { words: string; patch: Patch }) => {
    const saved = await store(() => updateSays(db, purchase.id, patch as Partial<BuyerSays>, today));
    if (saved && back) toast({ words: back.words, undo: () => void save(back.patch) });
  };
  const edit = async <K extends 'repairs' | 'extraCover'>(
    key: K,
    change: (list: readonly Entry<K>[]) => Entry<K>[],
  ) => {
    const before = (says[key] ?? []) as readonly Entry<K>[];
    const removes = change(before).length < before.length;
    const next = (now: BuyerSays): SaysPatch => ({ [key]: change((now[key] ?? []) as readonly Entry<K>[]) });
    if (!(await store(() => updateSays(db, purchase.id, next, today))) || !removes) return;
    toast({ words: '已删除 1 条记录', undo: () => void save({ [key]: before }) });
  };
  const changeState = (state: (typeof STATES)[number][0]) => {
    const before = says.state;
    const word = STATES.find(([value]) => value === state)?.[1];
    const moved = state === 'returned' || state === 'sold' ? '，移到“已结束”' : '';
    return save({ state }, { words: `记下了：${word}${moved}`, patch: { state: before } });
  };
  /** What is known stands in the field; where it comes from, beside its name. */
  const known = (own: string | undefined, page: string | undefined) => ({
    value: own ?? page?.slice(0, 10),
    hint: own ? '你填的；清空就回到网页上的' : page ? '网页上的，不对就改' : undefined,
  });
  return (
    <section class="card part phone-form" aria-label="补充信息">
      <div class="part-head">
        <h3>我来补充</h3>
        <span class="quiet small">填的以你为准，重新读网页也不会改掉</span>
      </div>
      <div class="fields">
        <SelectField
          label="手机现在"
          value={says.state ?? 'in-use'}
          options={STATES}
          onChange={(state) => changeState(state)}
        />
        <DateField
          label="签收日"
          {...known(says.signedOn, order.signedAt)}
          limits={since}
          onChange={(signedOn) => save({ signedOn })}
        />
        <TextField label="给它起个名字" value={says.nickname} max={60} onChange={(nickname) => save({ nickname })} />
        <TextField
          label="IMEI（拨号 *#06# 可见）"
          value={says.imei}
          max={16}
          pattern={/^\d{14,16}$/}
          problem="IMEI 是 14 到 16 位数字"
          onChange={(imei) => save({ imei })}
        />
      </div>
      <RepairEditor
        repairs={says.repairs ?? []}
        today={today}
        limits={since}
        onEdit={(change) => edit('repairs', change)}
      />
      <details>
        <summary>其他日期、怎么买的、另买的保障</summary>
        <div class="fields">
          <MoreFacts says={says} since={since} onSave={save} />
          <DateField
            label="确认收货日"
            {...known(says.confirmedOn, order.completedAt)}
            limits={since}
            onChange={(confirmedOn) => save({ confirmedOn })}
          />
          <DateField
            label="发票开具日"
            value={says.invoiceDate}
            limits={since}
            onChange={(invoiceDate) => save({ invoiceDate })}
          />
          {!isProved(purchase, order) && (
            <DateField
              label="出厂日期（没有任何购买凭证时，按它之后 90 天起算）"
              value={says.factoryDate}
              limits={{ to: { day: today, is: '今天' } }}
              onChange={(factoryDate) => save({ factoryDate })}
            />
          )}
          <DateField
            label="品牌官网查到的保修到期日"
            value={says.brandWarrantyEnd}
            onChange={(brandWarrantyEnd) => save({ brandWarrantyEnd })}
          />
          <DateField
            label="换新机日期"
            value={says.exchangedOn}
            limits={since}
            onChange={(exchangedOn) => save({ exchangedOn })}
          />
          {says.exchangedOn && (
            <SelectField
              label="换了什么"
              value={says.exchangeScope ?? 'host'}
              options={[
                ['host', '只换主机'],
                ['all', '主机和附件都换了'],
              ]}
              onChange={(exchangeScope) => save({ exchangeScope })}
            />
          )}
        </div>
        <CoverEditor covers={says.extraCover ?? []} onEdit={(change) => edit('extraCover', change)} />
      </details>
    </section>
  );
}

/** Does anything show when the phone was bought or delivered? Only without it does the day it was made count. */
function isProved(purchase: Purchase, order: OrderRecord): boolean {
  const { placedAt, paidAt, signedAt, confirmedAt, invoiceDate, hasInvoice } = factsOf(purchase, order);
  return hasInvoice === true || [placedAt, paidAt, signedAt, confirmedAt, invoiceDate].some((day) => day !== undefined);
}
