import { momentFromUnix } from '../../model/dates';
import type { Context } from './context';

const two = (n: number | string) => String(n).padStart(2, '0');

/** `2026-09-02`, `2026年9月2日`: another day in the same form; a day that does not exist is a number. */
export function redactDay(context: Context, year: string, month: string, day: string): [string, string, string] {
  const original = `${year}-${two(month)}-${two(day)}`;
  context.replaced.time++;
  const [y = '', m = '', d = ''] = context.dummies.day(original).split('-');
  const like = (form: string, dummy: string) => (form.length === 1 ? String(Number(dummy)) : dummy);
  return [y, like(month, m), like(day, d)];
}

/** `10:00:30`, `9:05`. */
export function redactClock({ dummies }: Context, hour: string, minute: string, second?: string): string {
  const h = dummies.clock('hour', Number(hour));
  const parts = [hour.length === 1 ? String(h) : two(h), two(dummies.clock('minute', Number(minute)))];
  if (second !== undefined) parts.push(two(dummies.clock('second', Number(second))));
  return parts.join(':');
}

/** Unix time in seconds or milliseconds, moved as the same time in words would be. `undefined` if it is none. */
export function redactUnix(context: Context, digits: string): string | undefined {
  const seconds = Number(digits.slice(0, 10));
  const moment = /^\d{10}(?:\d{3})?$/.test(digits) ? momentFromUnix(seconds) : undefined;
  const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)/.exec(moment ?? '') ?? [];
  if (!year) return undefined;
  const date = redactDay(context, year, month, day).join('-');
  const time = Date.parse(`${date}T${redactClock(context, hour, minute, second)}+08:00`) / 1000;
  return String(time) + '0'.repeat(digits.length - 10);
}

/** `1,299.00`, `4999`, `0.5` yuan: the same number of digits and decimals; nothing stays nothing. */
export function redactYuan(context: Context, form: string): string {
  const [whole = '', part = ''] = form.split('.');
  const fen = Number(whole.replace(/\D/g, '')) * 100 + Number(part.padEnd(2, '0').slice(0, 2));
  if (fen === 0) return form;
  context.replaced.money++;
  const dummy = context.dummies.fen(fen);
  const yuan = String(Math.floor(dummy / 100));
  const cents = two(dummy % 100).slice(0, part.length);
  const places = whole.replace(/\D/g, '').length;
  const filled = yuan.length > places ? yuan : inPlaceOf(whole, yuan.padStart(places, '0'));
  return part ? `${filled}.${cents}` : filled;
}

/** A whole number of fen. */
export function redactFen(context: Context, digits: string): string {
  if (Number(digits) === 0) return digits;
  context.replaced.money++;
  return String(context.dummies.fen(Number(digits)));
}

function inPlaceOf(form: string, digits: string): string {
  let i = 0;
  return form.replace(/\d/g, () => digits.charAt(i++));
}

export function redactDigits(context: Context, run: string): string {
  const dummy = context.dummies.digits(run);
  if (dummy !== run) context.replaced.number++;
  return dummy;
}

/** `261103-123456789012345`, Pinduoduo's order number: its first half is the day of the order. */
export function redactOrderSn(context: Context, sn: string): string {
  const [head = '', tail = ''] = sn.split('-');
  const date = /^(\d\d)(\d\d)(\d\d)$/.exec(head);
  const [y, m, d] = isDay(date) ? redactDay(context, `20${date[1]}`, date[2] ?? '', date[3] ?? '') : [];
  const start = y === undefined ? redactDigits(context, head) : `${y.slice(2)}${m}${d}`;
  return `${start}-${redactDigits(context, tail)}`;
}

function isDay(date: RegExpExecArray | null): date is RegExpExecArray {
  const [, , month, day] = (date ?? []).map(Number);
  return month !== undefined && month >= 1 && month <= 12 && day !== undefined && day >= 1 && day <= 31;
}

/** Numbers in what names things (ids, classes, paths): as short as three digits they may be a shop's. */
export function redactNumbersIn(context: Context, name: string): string {
  return name.replace(/(?<!\d)\d{6}-\d{15}(?!\d)|\d{3,}/g, (run) =>
    run.includes('-') ? redactOrderSn(context, run) : redactDigits(context, run),
  );
}
