/** Addresses of our own pages, from any of them. */

export const phonePage = (id: string): string => `/vault.html#/phone/${encodeURIComponent(id)}`;
/** A dispute under way. */
export const casePage = (id: string): string => `/vault.html#/case/${id}/steps`;
/** 手机出问题了 */
export const helpPage = (id: string): string => `/vault.html#/case/new/${encodeURIComponent(id)}`;
