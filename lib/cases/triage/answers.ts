/** Each screen of the conversation; the tables of `questions/` say what is asked. */
export type QuestionId =
  | 'condition'
  | 'buyer'
  | 'seller'
  | 'received'
  | 'exchanged'
  | 'confirmed'
  | 'activated'
  | 'confirmedNoReturn'
  | 'described'
  | 'part'
  | 'faultOn'
  | 'misuse'
  | 'record'
  | 'repairs'
  | 'reported'
  | 'basis'
  | 'cause'
  | 'guided'
  | 'harm'
  | 'partWhat'
  | 'listed'
  | 'partKind'
  | 'swapped'
  | 'how'
  | 'proof'
  | 'declared'
  | 'which'
  | 'backReason'
  | 'backOn'
  | 'askedOn'
  | 'arrival'
  | 'deposit';

/**
 * By question: the value of an option, or a day `YYYY-MM-DD`. Not asked for, but said: `wants`, which of several demands the buyer chooses;
 * `also`, ids of circumstances, joined by commas.
 */
export type Answers = Partial<Record<QuestionId | 'wants' | 'also', string>>;
