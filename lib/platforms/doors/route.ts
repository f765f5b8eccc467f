import type { DoorKind } from '../../model/platform/door-kind';

/** Where a button leads, and how sure we are of it. */
export interface Route {
  /** https, on the platform's own domains. */
  url: string;
  /** What the buyer meets there, honestly: 打开该订单的售后页, 打开订单详情，再点“申请售后”. */
  label: string;
  /** `page`: the page's own link for this order. `verified`: built from a documented form. `general`: not of this order. */
  certainty: 'page' | 'verified' | 'general';
  /** Which kind of door it is: what worked on a platform once is offered first there. */
  kind: DoorKind;
}
