/**
 * Runs in a page of the extension, before its own scripts: when the first phone has been painted. A frame's callbacks run
 * before it is painted, and what they put off runs after.
 */
const FIRST = 'li.phone, .overview-frame li';

const watch = new MutationObserver(() => {
  if (!document.querySelector(FIRST)) return;
  watch.disconnect();
  // What the whole popup consists of is asked for by links, after its face has been painted.
  const detail = document.querySelectorAll('link[rel=modulepreload]').length;
  requestAnimationFrame(() => setTimeout(() => performance.mark('first-phone', { detail })));
});
watch.observe(document, { childList: true, subtree: true });
