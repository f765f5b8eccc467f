import { defineContentScript } from 'wxt/utils/define-content-script';
import { pinduoduo } from '@/lib/platforms/pinduoduo';

export default defineContentScript({
  matches: [...pinduoduo.matches],
  main() {
    // wired in lib/capture
  },
});
