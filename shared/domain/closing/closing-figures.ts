import * as z from 'zod/mini';
import { bySideSchema } from './small-groups.ts';

const count = z.int();
const funnel = z.object({ seen: count, started: count, submitted: count, confirmed: count, withdrawn: count });
const pulse = z.object({ going: bySideSchema, time: bySideSchema });

/** The figures of a closing report. Whatever fewer than five people have said is left out, so that no page can show it. */
export const closingFiguresSchema = z.object({
  wanted: z.object({ mentor: count, mentee: count }),
  funnel: z.object({ mentor: funnel, mentee: funnel }),
  /** Channels of the call; the one without a name is those too small to be told apart, put together. */
  channels: z.array(z.object({ channel: z.optional(z.string()), funnel })),
  pairs: z.object({
    seats: count,
    offered: count,
    formed: count,
    completed: count,
    ended: count,
    declined: count,
    lapsed: count,
  }),
  meetings: z.object({
    planned: count,
    held: count,
    missed: count,
    unclear: count,
    calledOff: count,
    /** The same of the pairs that stayed to the end. */
    ofCompleted: z.object({ held: count, planned: count }),
    /** How many pairs held their first, second … meeting: as far as the plan goes, or the pair that met most often. Nothing with fewer than five people in pairs. */
    byNumber: z.array(z.object({ number: count, held: count })),
  }),
  /** How it goes and what time it takes, compared with what was expected and told: 3 is the same. */
  pulses: z.object({ 1: pulse, 2: pulse }),
  /** How meetings turned out compared with what was expected: 3 is the same. */
  ratings: bySideSchema,
  /** "Would you do it again?" */
  again: bySideSchema,
  evaluated: z.object({ answered: count, asked: count }),
});
export type ClosingFigures = z.infer<typeof closingFiguresSchema>;
