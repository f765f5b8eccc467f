import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '@/lib/capture/parts';
import { serialise } from '@/lib/evidence/serialise';
import { Known } from '@/lib/evidence/serialise/known';

export default defineUnlistedScript(() => {
  const known = new Known();
  offerPart('serialise', (element) => serialise(element, known));
});
