import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askFace } from '@/lib/db/derived/asked-face';

/** Stands in the popup's HTML and asks for its face while the scripts that draw it are still being fetched. */
export default defineUnlistedScript(askFace);
