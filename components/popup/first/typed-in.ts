/** What somebody has typed into the search so far: whoever draws it anew keeps it. */
export const typedIn = (app: HTMLElement): string =>
  app.querySelector<HTMLInputElement>('input[type=search]')?.value ?? '';
