import { DOMAINS } from '../domains';
import type { PlatformReader } from '../platform';
import { detailArchive } from './layouts/detail-archive';
import { detailTm1Taobao } from './layouts/detail-tm1-taobao';
import { detailTm1Tmall } from './layouts/detail-tm1-tmall';
import { detailTm2 } from './layouts/detail-tm2';
import { listTm1 } from './layouts/list-tm1';
import { listTm2 } from './layouts/list-tm2';
import { emptyDetail, emptyList } from './layouts/shell';
import { ORDER_ID } from './pages';
import { tmallSite } from './site';

export const tmall: PlatformReader = {
  ...tmallSite,
  orderId: ORDER_ID,
  domains: DOMAINS.tmall,
  layouts: [listTm2, listTm1, emptyList, detailTm2, detailTm1Taobao, detailTm1Tmall, detailArchive, emptyDetail],
};
