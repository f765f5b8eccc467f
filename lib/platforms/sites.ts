import type { ReaderId } from '../model/order';
import { READER_IDS } from '../model/platform/platform';
import { jdSite } from './jd/site';
import { pinduoduoSite } from './pinduoduo/site';
import type { Site } from './reading/reader';
import { tmallSite } from './tmall/site';

export const SITE_OF: Readonly<Record<ReaderId, Site>> = { jd: jdSite, tmall: tmallSite, pinduoduo: pinduoduoSite };

/** All platforms' addresses, in the order the popup names them. */
export const SITES: readonly Site[] = READER_IDS.map((id) => SITE_OF[id]);
