/** What all faults have in common. */
export const RETURN7 = 'law.sanbao.return7';
export const EXCHANGE15 = 'law.sanbao.exchange15';
export const HOST = 'law.sanbao.host1y';

/** Objections to a fault, whatever the period. */
export const FAULT_OBJECTIONS = [
  'your-fault',
  'go-to-maker',
  'prove-it',
  'send-it-first',
  'tested-fine',
  'subsidy',
] as const;
