import { defineContentScript } from 'wxt/utils/define-content-script';
import { tmall } from '@/lib/platforms/tmall';

export default defineContentScript({
  matches: [...tmall.matches],
  main() {
    // wired in lib/capture
  },
});
