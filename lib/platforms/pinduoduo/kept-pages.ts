import type { KeptPage, KeptPages } from '../keeping/kept-page';
import { HOSTS } from './pages';

const CASE: KeptPage = { kind: 'after-sales', orders: ['order_sn'] };

/** A chat is known by its goods (2026-10-08). No page for invoices, snapshots or repairs is known. */
const PATHS: Readonly<Record<string, KeptPage>> = {
  '/chat_detail.html': { kind: 'chat', items: ['goods_id'] },
  '/complaint_list.html': CASE,
  '/complaint_list/complaint_list.html': CASE,
  '/complaint_detail.html': CASE,
};

export const pinduoduoKept: KeptPages = Object.fromEntries(
  HOSTS.flatMap((host) => Object.entries(PATHS).map(([path, page]) => [host + path, page] as const)),
);
