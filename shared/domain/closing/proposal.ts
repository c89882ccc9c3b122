import * as z from 'zod/mini';
import { ROLES } from '../../round/round-file.ts';

const count = z.int();
/** What a setting of a round file can be, where a round can speak for another: a number, some numbers, or the id of a part. */
const settingSchema = z.union([z.number(), z.string(), z.array(z.number())]);
export type SettingValue = z.infer<typeof settingSchema>;

/**
 * A change to the next round's file: which setting, by its path, from what to what, and what in this round speaks for it. Of `call.opens` both
 * values are how many days the call is long; nothing is proposed for a part that is to go.
 */
export const proposalSchema = z.object({
  path: z.string(),
  now: settingSchema,
  proposed: z.optional(settingSchema),
  because: z.discriminatedUnion('why', [
    z.object({ why: z.literal('deadline was moved'), confirmed: count, withdrawn: count, wanted: count }),
    z.object({ why: z.literal('too few applied'), confirmed: count, withdrawn: count, wanted: count }),
    z.object({ why: z.literal('channel brought nobody'), channel: z.string(), seen: count }),
    z.object({ why: z.literal('fewer meetings were held'), held: count, planned: count }),
    z.object({ why: z.literal('took more time'), role: z.enum([...ROLES, 'both']), average: z.number() }),
    z.object({ why: z.literal('offers lapsed'), lapsed: count, offered: count }),
  ]),
});
export type Proposal = z.infer<typeof proposalSchema>;
