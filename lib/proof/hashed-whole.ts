/** Bytes that are read and hashed as a whole, which is faster; what the browser copies for it stays until its collector comes by. */
export const HASHED_WHOLE = 1_000_000;
