/** The page's own, and those of its frames that are of the same site. */
export function documentsIn(view: Window): Document[] {
  const frames = [...view.document.querySelectorAll('iframe')];
  return [view.document, ...frames.flatMap((frame) => inside(frame) ?? [])];
}

function inside(frame: HTMLIFrameElement): Document | undefined {
  try {
    return frame.contentDocument ?? undefined;
  } catch {
    return undefined;
  }
}
