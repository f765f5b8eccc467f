import { SigningQuestion } from '@/components/shared/signing/SigningQuestion';
import { useToast } from '@/components/shared/Toast';
import { dayInWords } from '@/components/shared/words';
import { type SaysPatch, updateSays } from '@/lib/db/purchases/purchases';
import type { Vault } from '@/lib/db/store/schema';
import type { CivilDate } from '@/lib/model/dates';
import { sinceOrdered } from '@/lib/model/day-limits';
import type { BuyerSays, OrderRecord, Purchase } from '@/lib/model/purchase';
import { factsOf } from '@/lib/warranty/facts';
import { DateField } from '../../../shared/fields/DateField';
import { NoteField } from '../../../shared/fields/NoteField';
import { SelectField } from '../../../shared/fields/SelectField';
import { TextField } from '../../../shared/fields/TextField';
import { useStoring } from '../../use-storing';
import { CoverEditor } from './CoverEditor';
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
  const onPage = (moment: string | undefined) =>
    moment && `网页上是 ${dayInWords(moment.slice(0, 10), today)}，不对才填`;
  return (
    <section class="card part" aria-label="补充信息">
      <h3>我来补充</h3>
      <p class="quiet small">这里填的以你为准，重新读取网页不会改掉。</p>
      <SigningQuestion
        purchase={purchase}
        order={order}
        today={today}
        onAnswer={(signedOn) =>
          save({ signedOn }, { words: `已记下：${dayInWords(signedOn, today)}签收`, patch: { signedOn: undefined } })
        }
      />
      <div class="fields">
        <SelectField
          label="手机现在"
          value={says.state ?? 'in-use'}
          options={STATES}
          onChange={(state) => save({ state })}
        />
        <DateField
          label="签收日"
          value={says.signedOn}
          hint={onPage(order.signedAt)}
          limits={since}
          onChange={(signedOn) => save({ signedOn })}
        />
        <DateField
          label="确认收货日"
          value={says.confirmedOn}
          hint={onPage(order.completedAt)}
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
        <TextField label="给它起个名字" value={says.nickname} max={60} onChange={(nickname) => save({ nickname })} />
        <TextField
          label="IMEI（拨号 *#06# 可见）"
          value={says.imei}
          max={16}
          pattern={/^\d{14,16}$/}
          problem="IMEI 是 14 到 16 位数字"
          onChange={(imei) => save({ imei })}
        />
        <NoteField label="备注" value={says.note} max={20_000} onChange={(note) => save({ note })} />
      </div>
      <RepairEditor
        repairs={says.repairs ?? []}
        today={today}
        limits={since}
        onEdit={(change) => edit('repairs', change)}
      />
      <CoverEditor covers={says.extraCover ?? []} onEdit={(change) => edit('extraCover', change)} />
    </section>
  );
}

/** Does anything show when the phone was bought or delivered? Only without it does the day it was made count. */
function isProved(purchase: Purchase, order: OrderRecord): boolean {
  const { placedAt, paidAt, signedAt, confirmedAt, invoiceDate, hasInvoice } = factsOf(purchase, order);
  return hasInvoice === true || [placedAt, paidAt, signedAt, confirmedAt, invoiceDate].some((day) => day !== undefined);
}
