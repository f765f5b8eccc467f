/** What the trainer and the bench need, in one bundle, so that they share one table of brands. */

export { classifyItem } from '../../../lib/phones/index';
export { BRANDS } from '../../../lib/phones/names/brands';
export { phoneTable } from '../../../lib/phones/names/models';
export { see, traits } from '../../../lib/phones/weights/score';
