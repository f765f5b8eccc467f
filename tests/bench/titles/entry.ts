/** What the trainer and the bench need, in one bundle, so that they share one table of brands. */
export { BRANDS } from '../../../lib/phones/brands';
export { classifyItem } from '../../../lib/phones/index';
export { phoneTable } from '../../../lib/phones/models';
export { see, traits } from '../../../lib/phones/score';
