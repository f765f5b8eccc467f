const DAY = 86_400_000;

/** The day in Asia/Shanghai that lies `days` before today, `YYYY-MM-DD`. */
export function dayAgo(days: number): string {
  return new Date(Date.now() + 8 * 3_600_000 - days * DAY).toISOString().slice(0, 10);
}

/** A moment as the shops write it: `YYYY-MM-DD HH:mm:ss`, `days` before today. */
export function ago(days: number, time: string): string {
  return `${dayAgo(days)} ${time}`;
}

/** Unix seconds of such a moment. */
export function unixSeconds(moment: string): number {
  return Date.parse(`${moment.replace(' ', 'T')}+08:00`) / 1000;
}
