import { ORDER_PAGES } from '@/lib/platforms/order-pages';

/** The three doors in: each platform's own order list. */
export function OrderPageLinks() {
  return (
    <ul class="order-pages">
      {ORDER_PAGES.map(({ name, url }) => (
        <li key={url}>
          <a class="button" href={url} target="_blank" rel="noreferrer">
            打开{name}订单
          </a>
        </li>
      ))}
    </ul>
  );
}
