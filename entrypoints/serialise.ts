import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerSerialiser } from '@/lib/capture/serialiser';
import { serialise } from '@/lib/evidence/serialise';

export default defineUnlistedScript(() => offerSerialiser(serialise));
