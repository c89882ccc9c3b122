import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { changed, type Decision, moment, refused, stamp, unchanged } from '../decision.ts';

/** Where one phone has put its dots, one on each. Another ballot of the same phone takes its place. */
export const ballotSchema = z.object({
  phone: z.string(),
  sitting: z.int(),
  /** Headings and cards, by their ids. */
  on: z.array(z.string()),
  at: moment,
});
export type Ballot = z.infer<typeof ballotSchema>;

type Given = Pick<Ballot, 'phone' | 'sitting'> & { readonly on: readonly string[] };

/** Takes where a phone puts its dots, for the first time or anew: no more than it has. A dot on what is gone meanwhile is dropped. */
export function decideBallot(
  before: Ballot | undefined,
  given: Given,
  { dots, topics }: { readonly dots: number; readonly topics: ReadonlySet<string> },
  now: Temporal.Instant,
): Decision<Ballot> {
  const on = [...new Set(given.on)].filter((topic) => topics.has(topic)).sort();
  if (on.length > dots) return refused('too many dots');
  if (before !== undefined && before.on.join() === on.join()) return unchanged;
  return changed({ phone: given.phone, sitting: given.sitting, on, at: stamp(now) });
}
