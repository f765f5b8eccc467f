import type { ReaderId } from '../../model/order';
import { JD_LABELS } from '../jd/labels';
import { PINDUODUO_LABELS } from '../pinduoduo/labels';
import { TMALL_LABELS } from '../tmall/labels';
import type { LabelWords } from './label-words';

export const WORDS_OF: Readonly<Record<ReaderId, LabelWords>> = {
  jd: JD_LABELS,
  tmall: TMALL_LABELS,
  pinduoduo: PINDUODUO_LABELS,
};
