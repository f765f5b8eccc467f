import { useState } from 'preact/hooks';
import { PLATFORM_NAMES } from '@/components/shared/words';
import { addByHand } from '@/lib/db/orders/add-by-hand';
import type { Vault } from '@/lib/db/store/schema';
import type { CivilDate } from '@/lib/model/dates';
import { refusalOf } from '@/lib/model/day-limits';
import { yuanToFen } from '@/lib/model/money';
import { Platform } from '@/lib/model/order';
import { attempt } from '../use-storing';
import { hashOf } from '../view';

/** For phones whose order no page shows: three fields are enough, the rest can follow. */
export function AddByHand({ db, today }: { db: Vault; today: CivilDate }) {
  const [problem, setProblem] = useState<string>();
  const submit = async (form: HTMLFormElement) => {
    const data = new FormData(form);
    const field = (name: string) => String(data.get(name) ?? '').trim() || undefined;
    const price = field('price');
    const fen = price === undefined ? undefined : yuanToFen(price);
    if (price !== undefined && fen === undefined) return setProblem('价格请写成 3999 或 3999.00');
    const title = field('title');
    const platform = Platform.safeParse(field('platform'));
    if (!title || !platform.success) return setProblem('请写型号、选平台');
    const refused = refusedDay(field('placedOn'), field('signedOn'), today);
    if (refused) return setProblem(refused);
    const phone = {
      platform: platform.data,
      title,
      ...optional('orderId', field('orderId')),
      ...optional('shopName', field('shopName')),
      ...optional('placedOn', field('placedOn')),
      ...optional('signedOn', field('signedOn')),
      ...optional('unitPrice', fen),
    };
    const added = await attempt(() => addByHand(db, phone, Date.now(), today));
    if (added.ok) location.hash = hashOf({ name: 'phone', id: added.value });
    else setProblem(added.reason);
  };
  return (
    <form
      class="card part"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(event.currentTarget);
      }}
    >
      <h2>手动添加一台手机</h2>
      <p class="quiet">能打开网页订单的不用填：打开订单页就会自动保存，还带图片。</p>
      <div class="fields">
        <label class="field">
          型号
          <input name="title" required maxLength={200} placeholder="例如：荣耀 Magic8 12GB+256GB" />
        </label>
        <label class="field">
          平台
          <select name="platform" required>
            {Object.entries(PLATFORM_NAMES).map(([value, word]) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          签收日（知道就填，期限从它起算）
          <input name="signedOn" type="date" max="9999-12-31" />
        </label>
        <label class="field">
          下单日（选填）
          <input name="placedOn" type="date" max="9999-12-31" />
        </label>
        <label class="field">
          订单号（选填，填了才有直达入口）
          <input name="orderId" pattern="[0-9\-]{8,30}" title="订单号由数字组成，拼多多的带一个短横线" />
        </label>
        <label class="field">
          店铺（选填）
          <input name="shopName" maxLength={100} />
        </label>
        <label class="field">
          实付（元，选填）
          <input name="price" inputMode="decimal" />
        </label>
      </div>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" class="primary">
        存好这台
      </button>
    </form>
  );
}

/** Why one of the two days cannot be. */
function refusedDay(placedOn: CivilDate | undefined, signedOn: CivilDate | undefined, today: CivilDate) {
  const to = { day: today, is: '今天' };
  const from = placedOn === undefined ? {} : { from: { day: placedOn, is: '下单那天' } };
  return (placedOn && refusalOf(placedOn, { to })) ?? (signedOn && refusalOf(signedOn, { ...from, to }));
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: V });
}
