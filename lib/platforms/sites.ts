import { jdSite } from './jd/site';
import { pinduoduoSite } from './pinduoduo/site';
import type { Site } from './reading/reader';
import { tmallSite } from './tmall/site';

/** All platforms' addresses, in the order the popup names them. */
export const SITES: readonly Site[] = [jdSite, tmallSite, pinduoduoSite];
