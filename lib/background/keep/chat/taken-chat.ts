import * as z from 'zod/mini';

const count = z.int().check(z.gte(0), z.lte(100_000));
const text = (max: number) => z.string().check(z.maxLength(max));
export const Followed = z.object({ messages: count, gaps: count, pictures: count });
const Message = z.object({ who: z.optional(text(200)), at: z.optional(text(60)), text: text(5000) });
/** A talk as the script in its page hands it over. */
export const Taken = z.object({
  name: z.optional(text(200)),
  parts: z.array(z.array(Message).check(z.maxLength(100_000))).check(z.maxLength(10_000)),
  stills: z
    .array(
      z.object({
        picture: z.string().check(z.maxLength(40_000_000), z.regex(/^data:image\/png;base64,[A-Za-z\d+/=]*$/)),
        y: z.number(),
        at: z.number(),
      }),
    )
    .check(z.maxLength(100)),
  startedAt: z.number(),
});
export type TakenChat = z.infer<typeof Taken>;

/** An answer nobody looks at. */
export const Anything = z.any();
