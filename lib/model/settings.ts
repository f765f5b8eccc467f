import * as z from 'zod/mini';

const hour = z.int().check(z.gte(0), z.lte(23));
const leads = z.array(z.int().check(z.gte(0), z.lte(365))).check(z.maxLength(6));

export const ReminderSettings = z.strictObject({
  /** Off until the buyer switches it on, which is also when the browser is asked for permission. */
  on: z.boolean(),
  /** Days before the last safe day, for windows of up to 31 days; 0 = on the last day itself. */
  shortLeads: leads,
  /** The same for longer ones. */
  longLeads: leads,
  /** No notification from this hour … to this hour, on the clock of the machine. Equal = never quiet. */
  quietFrom: hour,
  quietTo: hour,
});
export type ReminderSettings = z.infer<typeof ReminderSettings>;

export const DEFAULT_REMINDERS: ReminderSettings = {
  on: false,
  shortLeads: [3, 0],
  longLeads: [30, 7],
  quietFrom: 22,
  quietTo: 8,
};

export const PictureChoices = z.strictObject({
  /** Receiver, telephone number and address stay legible; else they are stars. */
  keepReceiver: z.boolean(),
  /** What of an order's pictures the page does not give away is fetched from the platform's image servers once more. */
  fetchImages: z.boolean(),
});
export type PictureChoices = z.infer<typeof PictureChoices>;

/** Small things worth doing for a phone, each of which the buyer may not want to hear of. */
export const Habit = z.enum(['box', 'repair-sheet', 'invoice']);
export type Habit = z.infer<typeof Habit>;

export const HabitChoices = z.strictObject({
  /** Not proposed any more, for any phone. */
  off: z.array(Habit).check(z.maxLength(Habit.options.length)),
});
export type HabitChoices = z.infer<typeof HabitChoices>;

/** Everything the buyer chooses, each by its own name and schema. It travels in backups; nothing else of a machine does. */
export const Choices = z.strictObject({
  reminders: ReminderSettings,
  pictures: PictureChoices,
  habits: HabitChoices,
});
export type Choices = z.infer<typeof Choices>;

export const DEFAULT_CHOICES: Choices = {
  reminders: DEFAULT_REMINDERS,
  pictures: { keepReceiver: false, fetchImages: true },
  habits: { off: [] },
};

export const CHOICE_NAMES = Object.keys(Choices.shape) as (keyof Choices)[];

/** A choice as it was stored or as a file brings it; `undefined` for a name nobody knows and for a value that is none. */
export function choiceOf(
  name: string,
  value: unknown,
): { name: keyof Choices; value: Choices[keyof Choices] } | undefined {
  const known = CHOICE_NAMES.find((one) => one === name);
  if (!known) return undefined;
  const parsed = Choices.shape[known].safeParse(value);
  return parsed.success ? { name: known, value: parsed.data } : undefined;
}
