import { defineContentScript } from 'wxt/utils/define-content-script';
import { startCapture } from '@/lib/capture/start';
import { tmall } from '@/lib/platforms/tmall';

export default defineContentScript({
  matches: [...tmall.matches],
  main(context) {
    startCapture(tmall, context);
  },
});
