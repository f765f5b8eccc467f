/** Asks the mall for something twice a second, so that it can be known from outside how long a page has lived. */
setInterval(() => void fetch('/mall-assets/pulse'), 500);

export {};
