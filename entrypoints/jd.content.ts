import { defineContentScript } from 'wxt/utils/define-content-script';
import { startCapture } from '@/lib/capture/start';
import { jd } from '@/lib/platforms/jd';

export default defineContentScript({
  matches: [...jd.matches],
  main(context) {
    startCapture(jd, context);
  },
});
