/** For this once only: what can always be focused takes the focus at every click on its words. */
export function lendFocus(element: HTMLElement): void {
  element.tabIndex = -1;
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  element.focus({ preventScroll: true });
}
