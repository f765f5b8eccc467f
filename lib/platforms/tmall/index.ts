import type { PlatformReader } from '../reading/reader';
import { detailArchive } from './layouts/detail-archive/layout';
import { detailTm1Taobao } from './layouts/detail-tm1/taobao';
import { detailTm1Tmall } from './layouts/detail-tm1/tmall';
import { detailTm2 } from './layouts/detail-tm2/layout';
import { listTm1 } from './layouts/list-tm1/layout';
import { listTm2 } from './layouts/list-tm2/layout';
import { emptyDetail, emptyList } from './layouts/shell/layout';
import { track } from './layouts/track/layout';
import { ORDER_ID } from './pages';
import { tmallSite } from './site';

export const tmall: PlatformReader = {
  ...tmallSite,
  orderId: ORDER_ID,
  layouts: [listTm2, listTm1, emptyList, detailTm2, detailTm1Taobao, detailTm1Tmall, detailArchive, emptyDetail, track],
};
