import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { moment } from '../decision.ts';
import { RETENTION_RULES } from './retention.ts';

/** The rules by which something about people is removed: their own wish, or how long it is kept. */
export const REMOVAL_RULES = ['own wish', ...RETENTION_RULES] as const;

/** What can be removed, as it is counted. */
export const REMOVABLE = ['people', 'letters', 'texts', 'drafts', 'questions', 'addresses', 'answers', 'cards', 'reports', 'acts'] as const;

/** That something was removed: what, how many, by which rule and when; never whose. */
export const removedSchema = z.object({
  id: z.string(),
  at: moment,
  rule: z.enum(REMOVAL_RULES),
  counts: z.partialRecord(z.enum(REMOVABLE), z.int()),
});
export type Removed = z.infer<typeof removedSchema>;

/**
 * What came of carrying out a rule: how much was removed that is not recorded yet, whether all was that could be, and, of what is counted in
 * days, when the next is over of what stays.
 */
export type Carried = {
  readonly counts: Removed['counts'];
  readonly isWhole: boolean;
  readonly over?: Temporal.Instant | undefined;
};
