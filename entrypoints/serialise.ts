import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '@/lib/capture/parts/parts';
import { serialise } from '@/lib/pictures/serialise/serialise';

export default defineUnlistedScript(() => offerPart('serialise', serialise));
