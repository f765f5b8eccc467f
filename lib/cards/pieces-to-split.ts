import { phonesIn } from '../model/phone/phone-name';
import { MAX_PIECES, type Purchase } from '../model/purchase';

/** Of how many phones in one line records of their own can be made; 0 where there is nothing to take apart. */
export function piecesToSplit(purchase: Purchase): number {
  const count = phonesIn(purchase);
  return count < 2 || purchase.line.quantity > MAX_PIECES || purchase.shelf === 'deleted' ? 0 : count;
}
