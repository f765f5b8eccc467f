import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageProgram } from '@/lib/pictures/whole/program';
import { WHOLE_PAGE } from '@/lib/pictures/whole/step';

/** Put into whatever page the buyer wants to keep, on the click that says so; it waits there to be asked. */
export default defineUnlistedScript(() => {
  const meeting = globalThis as unknown as Record<symbol, unknown>;
  // The one that is there may be in the middle of its work.
  meeting[Symbol.for(WHOLE_PAGE)] ??= pageProgram(window);
});
