// A page that looks for traces of whoever reads along: its own DOM, globals, patched functions, requests and layout.
// Classic script, first in the head, so that nothing can come before it. The findings lie in `window.mallWatch`.
(() => {
  const globalsAtStart = Object.getOwnPropertyNames(window);
  const mutations: string[] = [];
  let shifts = 0;
  const observer = new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes } of records) {
      const added = [...addedNodes].map(({ nodeName }) => nodeName).join(',');
      mutations.push([type, target.nodeName, attributeName ?? '', added].join(' '));
    }
  });
  // The parser's own work comes in pieces of any size; nobody else can act before it is done without standing in `markup`.
  addEventListener('DOMContentLoaded', () => {
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new PerformanceObserver((list) => {
      shifts += list.getEntries().length;
    }).observe({ type: 'layout-shift', buffered: true });
  }

  const watched: [string, unknown][] = [
    ['fetch', window.fetch],
    ['XMLHttpRequest.open', XMLHttpRequest.prototype.open],
    ['XMLHttpRequest.send', XMLHttpRequest.prototype.send],
    ['history.pushState', history.pushState],
    ['history.replaceState', history.replaceState],
    ['addEventListener', EventTarget.prototype.addEventListener],
    ['JSON.parse', JSON.parse],
    ['Element.attachShadow', Element.prototype.attachShadow],
    ['Node.appendChild', Node.prototype.appendChild],
    ['postMessage', window.postMessage],
  ];
  const messages: string[] = [];
  addEventListener('message', ({ data }) => messages.push(JSON.stringify(data)));

  /** Everything the page can tell about itself; the same page without a reader gives the same. */
  const report = () => ({
    globals: Object.getOwnPropertyNames(window).filter(
      (name) => !globalsAtStart.includes(name) && name !== 'mallWatch',
    ),
    mutations: mutations.toSorted(),
    shifts,
    messages,
    patched: watched.filter(([, value]) => !String(value).includes('[native code]')).map(([name]) => name),
    resources: performance
      .getEntriesByType('resource')
      .map(({ name }) => name.replace(/[?#].*/, ''))
      .toSorted(),
    markup: document.documentElement.outerHTML,
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    styled: [...document.querySelectorAll('*')].map((element) => element.getBoundingClientRect().height).join(),
    frames: window.frames.length,
    storage: Object.keys(localStorage).concat(Object.keys(sessionStorage)),
    selection: String(getSelection()),
    focus: document.activeElement?.nodeName,
    scroll: [scrollX, scrollY],
  });
  Object.assign(window, { mallWatch: report });
})();
