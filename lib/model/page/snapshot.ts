import * as z from 'zod/mini';

/** Bitmaps only: what else can be a picture could hold anything. */
const bitmap = z
  .string()
  .check(z.maxLength(2_000_000), z.regex(/^data:image\/(?:png|jpeg|webp|avif|gif);base64,[A-Za-z\d+/=]*$/));

export const Snapshot = z.strictObject({
  /** Well-formed XHTML of the order's element with its computed styles inline; no scripts, no handlers. */
  markup: z.string().check(z.maxLength(2_000_000)),
  /** CSS pixels of the element as the page laid it out. */
  width: z.int().check(z.gte(1), z.lte(20_000)),
  height: z.int().check(z.gte(1), z.lte(200_000)),
  /** Device pixels per CSS pixel to draw with. */
  scale: z.number().check(z.gte(1), z.lte(4)),
  /** Absolute https addresses of the pictures in `markup`; drawn in later, outside the page. */
  images: z.array(z.string().check(z.maxLength(2000))).check(z.maxLength(200)),
  /** Of these pictures those that the page itself gave, by address. */
  taken: z.exactOptional(z.record(z.string(), bitmap)),
  /** What of the page is not in it, or was not the page's own, in words. */
  remarks: z.exactOptional(z.array(z.string().check(z.maxLength(200))).check(z.maxLength(10))),
});
/** One order's element as the page showed it, self-contained but for its pictures. */
export type Snapshot = z.infer<typeof Snapshot>;
