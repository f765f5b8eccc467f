/** A moment in between of whatever else there is to do, though not for ever. */
export const idle = (): Promise<unknown> =>
  new Promise((resolve) =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(resolve, { timeout: 50 }) : setTimeout(resolve),
  );
