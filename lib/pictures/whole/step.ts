/** What the page says of itself at one step of a picture of all of it. CSS pixels. */
export interface Step {
  /** The viewport, scrollbars included: what a shot shows. */
  view: { width: number; height: number };
  /** The viewport without scrollbars. */
  shown: { width: number; height: number };
  /** What of the viewport is scrolled: the whole page, or the list in it that holds the page's content. */
  area: { left: number; top: number; width: number; height: number };
  /** All of what is scrolled, and where it stands. */
  content: { width: number; height: number };
  at: { x: number; y: number };
  /** Two fingers magnify a part of the page: a shot is then not the viewport. */
  pinched: boolean;
}

/** Which row of shots comes next: what floats over the page is seen in one of them. */
export interface Row {
  first: boolean;
  last: boolean;
  /** The shots of one row, left to right. */
  leftmost: boolean;
}

/** What the injected script does in the page; see `in-page.ts`. */
export interface WholePage {
  begin(): Step | undefined;
  goTo(x: number, y: number, row: Row): Promise<Step | undefined>;
  look(): Step | undefined;
  end(): void;
}

export const WHOLE_PAGE = 'goujibao.whole-page';
