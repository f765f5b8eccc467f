/** Is it Firefox that lays the page out? It will draw the picture too, and in both it differs from all others. */
export const GECKO = typeof CSS !== 'undefined' && CSS.supports('-moz-appearance', 'none');
