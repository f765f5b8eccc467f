import type { QuestionId } from '../answers';
import { OF_CLAIM } from './of-claim';
import { OF_FAULT } from './of-fault';
import { OF_PURCHASE } from './of-purchase';
import type { Question } from './question';

export const QUESTIONS: Readonly<Record<QuestionId, Question>> = { ...OF_PURCHASE, ...OF_FAULT, ...OF_CLAIM };
