import { defineContentScript } from 'wxt/utils/define-content-script';
import { jd } from '@/lib/platforms/jd';

export default defineContentScript({
  matches: [...jd.matches],
  main() {
    // wired in lib/capture
  },
});
