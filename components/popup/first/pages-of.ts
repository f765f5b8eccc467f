import { casePage, helpPage, phonePage } from '@/components/shared/own-pages';
import type { CardModel } from '@/lib/cards/card-model';

/** Where a card of the popup leads: always into another tab. */
export function pagesOf({ id, dispute }: Pick<CardModel, 'id' | 'dispute'>) {
  return { phone: phonePage(id), help: dispute ? casePage(dispute.id) : helpPage(id), elsewhere: true };
}
