/**
 * Buttons that are pressed before the whole popup is there are pressed once more when it is: the elements are the same,
 * what they do comes later. Links lead where they lead by themselves. Returns how to end it.
 */
export function keepClicks(root: HTMLElement): () => void {
  const pressed = new Set<HTMLElement>();
  const keep = (event: Event) => {
    const button = event.target instanceof Element && event.target.closest('button');
    if (button) pressed.add(button);
  };
  root.addEventListener('click', keep, true);
  return () => {
    root.removeEventListener('click', keep, true);
    for (const button of pressed) if (button.isConnected) button.click();
  };
}
