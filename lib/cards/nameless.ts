import { NAMELESS } from '../model/phone/phone-name';
import type { CardModel } from './card-model';

/** The card of a phone whose name is not to be seen: what can be demanded and until when, and nothing to know it by. */
export function nameless({ paid: _paid, paidHow: _how, dispute, ...card }: CardModel): CardModel {
  return {
    ...card,
    nameless: true,
    name: NAMELESS,
    title: NAMELESS,
    about: '',
    from: '',
    ...(dispute ? { dispute: { ...dispute, words: '维权的下一步到了该看的时候' } } : {}),
  };
}
