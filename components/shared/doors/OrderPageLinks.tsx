import { SITES } from '@/lib/platforms/sites';

/** The three doors in: each platform's own order list. */
export function OrderPageLinks() {
  return (
    <ul class="order-pages">
      {SITES.map(({ name, orderListUrl: url }) => (
        <li key={url}>
          <a class="button" href={url} target="_blank" rel="noreferrer">
            打开{name}订单
          </a>
        </li>
      ))}
    </ul>
  );
}
