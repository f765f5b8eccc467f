import { defineContentScript } from 'wxt/utils/define-content-script';
import { startCapture } from '@/lib/capture/start';
import { pinduoduo } from '@/lib/platforms/pinduoduo';

export default defineContentScript({
  matches: [...pinduoduo.matches],
  main(context) {
    startCapture(pinduoduo, context);
  },
});
