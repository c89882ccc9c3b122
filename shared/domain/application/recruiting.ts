import { Temporal } from 'temporal-polyfill';

/** One day, channel and side of the way from the call to a confirmed application. */
export type FunnelCount = {
  readonly day: string;
  readonly role: 'mentor' | 'mentee';
  readonly channel: string;
  readonly seen: number;
  readonly started: number;
  readonly submitted: number;
  readonly confirmed: number;
  readonly withdrawn: number;
};

export const FUNNEL_STEPS = ['seen', 'started', 'submitted', 'confirmed'] as const;
export type FunnelStep = (typeof FUNNEL_STEPS)[number];

/** The people counted at each step, over all days and channels given. */
export function funnelOf(counts: readonly FunnelCount[]): Readonly<Record<FunnelStep | 'withdrawn', number>> {
  const sum = (step: FunnelStep | 'withdrawn') => counts.reduce((total, count) => total + count[step], 0);
  return {
    seen: sum('seen'),
    started: sum('started'),
    submitted: sum('submitted'),
    confirmed: sum('confirmed'),
    withdrawn: sum('withdrawn'),
  };
}

/** The counts of each channel, most confirmed first. */
export function byChannel(
  counts: readonly FunnelCount[],
): readonly { readonly channel: string; readonly funnel: ReturnType<typeof funnelOf> }[] {
  return [...Map.groupBy(counts, (count) => count.channel)]
    .map(([channel, own]) => ({ channel, funnel: funnelOf(own) }))
    .sort((a, b) => b.funnel.confirmed - a.funnel.confirmed || b.funnel.seen - a.funnel.seen || a.channel.localeCompare(b.channel));
}

export type Forecast = {
  /** Confirmed so far, less those who withdrew. */
  readonly confirmed: number;
  /** How many there will be at the deadline if the coming days bring as many as the last seven. */
  readonly atDeadline: number;
  readonly daysLeft: number;
  /** How many a day it takes from now on to reach what is wanted; 0 when it is reached. */
  readonly neededADay: number;
};

/**
 * Where recruiting is heading. The pace is that of the last seven days (or of the call so far, when it is younger), so a slow start
 * does not hide a fair that went well, nor the other way round.
 */
export function forecast(
  counts: readonly FunnelCount[],
  call: { readonly opens: string; readonly deadline: string; readonly wanted: number },
  today: Temporal.PlainDate,
): Forecast {
  const opens = Temporal.PlainDate.from(call.opens);
  const daysSoFar = Math.max(1, opens.until(today).days + 1);
  const daysLeft = Math.max(0, today.until(Temporal.PlainDate.from(call.deadline)).days);
  const window = Math.min(7, daysSoFar);
  const since = today.subtract({ days: window - 1 }).toString();
  const funnel = funnelOf(counts);
  const confirmed = Math.max(0, funnel.confirmed - funnel.withdrawn);
  const recent = funnelOf(counts.filter((count) => count.day >= since));
  const pace = Math.max(0, recent.confirmed - recent.withdrawn) / window;
  const missing = Math.max(0, call.wanted - confirmed);
  return {
    confirmed,
    atDeadline: Math.round(confirmed + pace * daysLeft),
    daysLeft,
    neededADay: missing / Math.max(1, daysLeft),
  };
}
