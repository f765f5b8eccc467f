import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '@/lib/capture/parts/parts';
import { readByLabels } from '@/lib/platforms/labels/read-by-labels';

export default defineUnlistedScript(() => offerPart('labels', readByLabels));
