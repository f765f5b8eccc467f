/** In the popup's search box while it is empty. */
export const SEARCH_WORDS = '找手机、店铺、订单号';
