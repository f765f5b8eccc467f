import type { ComponentChildren } from 'preact';
import { Thumb } from '@/components/shared/card/Thumb';
import { phoneName } from '@/lib/model/phone/phone-name';
import { platformFacts } from '@/lib/model/platform/platform';
import type { OrderRecord, Purchase } from '@/lib/model/purchase';
import { hashOf } from '../view';

interface Props {
  purchase: Purchase;
  order: OrderRecord;
  /** Beside the phone: what is known already. */
  known?: ComponentChildren;
  children: ComponentChildren;
}

/** The phone on the left, on narrow screens on top; the page beside it. */
export function CaseFrame({ purchase, order, known, children }: Props) {
  return (
    <div class="case-frame">
      <aside class="card case-phone">
        <Thumb id={purchase.id} />
        <a class="row-name" href={hashOf({ name: 'phone', id: purchase.id })}>
          {phoneName(purchase)}
        </a>
        <p class="quiet small">
          {platformFacts(purchase.platform).name}
          {order.shop && ` · ${order.shop.name}`}
        </p>
        {known}
      </aside>
      <div class="case-main">{children}</div>
    </div>
  );
}
