import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { classifyOnce } from '@/lib/capture/classify-once';
import { offerPart } from '@/lib/capture/parts/parts';
import { classifyItem } from '@/lib/phones';

export default defineUnlistedScript(() => offerPart('recognise', classifyOnce(classifyItem)));
