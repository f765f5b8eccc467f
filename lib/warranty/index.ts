import type { Platform } from '../model/order';

export interface RepairSpan {
  sent: string;
  returned?: string;
}

export interface PurchaseFacts {
  platform: Platform;
  /** jd */
  sellerType?: 'self' | 'pop';
  placedAt?: string;
  paidAt?: string;
  signedAt?: string;
  /** 确认收货 */
  confirmedAt?: string;
  invoiceDate?: string;
  hasInvoice?: boolean;
  factoryDate?: string;
  repairs?: RepairSpan[];
  exchangedOn?: string;
  exchangeScope?: 'host' | 'all';
  promises?: string[];
  brand?: string;
  brandWarrantyEnd?: string;
}

export interface Dates {
  /** `YYYY-MM-DD`, inclusive last day; absent = not determined. */
  safeEnd?: string;
  legalEnd?: string;
  state: 'open' | 'last-day' | 'extended' | 'closed' | 'waiting' | 'due' | 'unknown';
}

export interface Window extends Dates {
  /** As in the rules data. */
  ruleId: string;
  title: string;
  start?: string;
  daysLeft?: number;
  estimated: boolean;
  provisional?: boolean;
  rights?: string[];
  alternatives?: { invoice?: Dates; noRestart?: Dates };
  basis: { start: 'delivery' | 'payment' | 'invoice' | 'factory+90' | 'event'; source: string; article?: string };
  notes: string[];
}

/** Every right of one purchase on one day. `today`: `YYYY-MM-DD` in Asia/Shanghai. A plain function of its arguments. */
export function windowsFor(_facts: PurchaseFacts, _today: string): Window[] {
  return [];
}
