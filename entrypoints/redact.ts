import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { redactPage } from '@/lib/samples/redact/redact';
import { tickedIn } from '@/lib/samples/ticked';

/** Put into an order page on demand; what it returns is what `scripting.executeScript` answers. */
export default defineUnlistedScript(() => redactPage(document, location.href, undefined, tickedIn(globalThis)));
