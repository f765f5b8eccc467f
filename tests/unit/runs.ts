/** Set by `npm test`. While one works, the loop has to be short. */
const THOROUGH = process.env['THOROUGH'] !== undefined;

/** How often a property is tried, or how large a page is: somewhat while one works, in full in `npm test`. */
export const runs = (some: number, all: number): number => (THOROUGH ? all : some);
