import { OrderPageLinks } from '@/components/shared/OrderPageLinks';

export function EmptyState() {
  return (
    <section class="empty">
      <h2>还没有手机</h2>
      <p>打开任意一个平台的订单页，里面的手机会自动存进来，不用点任何按钮：</p>
      <OrderPageLinks />
      <p class="small quiet">
        在 App 里买的也可以在网页订单里看到；实在没有网页订单，可以
        <a href="/vault.html#/add" target="_blank" rel="noreferrer">
          手动添加
        </a>
        。
      </p>
    </section>
  );
}
