import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '@/lib/capture/parts/parts';
import { takeSnapshot } from '@/lib/pictures/serialise/take-snapshot';

export default defineUnlistedScript(() => offerPart('serialise', takeSnapshot));
