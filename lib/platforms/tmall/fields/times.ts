/** The moments of an order as a detail page labels them. */
export interface Moments {
  /** 创建时间, 拍下时间. */
  created?: string | undefined;
  paid?: string | undefined;
  shipped?: string | undefined;
  /** 确认时间, or the step 确认收货. */
  confirmed?: string | undefined;
  /** 成交时间: two meanings, see below. */
  deal?: string | undefined;
}

/**
 * 成交时间 is the end of the order where 创建时间 stands beside it (Taobao, tm2), and its beginning on the legacy Tmall page
 * and in the archive, which know no 创建时间 (there it equals the step 拍下商品; capture of 2025-11). A deal that is not
 * later than the payment can only be the beginning.
 */
export function timesOf({ created, paid, shipped, confirmed, deal }: Moments) {
  const begins =
    deal !== undefined &&
    (created === undefined
      ? paid === undefined || deal <= paid
      : deal <= created || (paid !== undefined && deal < paid));
  return {
    placedAt: created ?? (begins ? deal : undefined),
    paidAt: paid,
    shippedAt: shipped,
    completedAt: (begins ? undefined : deal) ?? confirmed,
  };
}
