/** Addresses of our own pages, from any of them. */

export const phonePage = (id: string): string => `/vault.html#/phone/${encodeURIComponent(id)}`;
/** 手机出问题了 */
export const helpPage = (id: string): string => `/vault.html#/case/new/${encodeURIComponent(id)}`;
