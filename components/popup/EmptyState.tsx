import { OrderPageLinks } from '@/components/shared/doors/OrderPageLinks';
import { Pocket } from '@/components/shared/Pocket';

/** The first look: one drawing, one sentence, three doors. */
export function EmptyState() {
  return (
    <section class="empty">
      <Pocket />
      <h2>先存下第一台手机</h2>
      <p class="quiet">打开一次你的订单页就行。手机订单会自己留底，还能退、换、修到哪天，一眼看到。</p>
      <OrderPageLinks />
      <p>
        <a class="button plain" href="/vault.html#/add" target="_blank" rel="noreferrer">
          在 App 里买的？手动添一台
        </a>
      </p>
      <p class="small quiet">只存在这台电脑 · 不替你点按钮 · 不用账号</p>
    </section>
  );
}
