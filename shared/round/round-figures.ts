import * as z from 'zod/mini';

const count = z.int({ error: 'must be a whole number' }).check(z.minimum(0, 'must be 0 or more'));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2028-03-08'));
const perRole = <Schema extends z.core.$ZodType>(schema: Schema) => z.strictObject({ mentor: schema, mentee: schema });
const steps = { seen: count, started: count, submitted: count, confirmed: count, withdrawn: count };

/** What people said to a question of the round's own: how many were asked, answered, and chose each option or number. */
const question = z.strictObject({
  id: z.string(),
  asked: count,
  answered: count,
  /** Nothing where fewer than five answered, and of a question people answer in words. */
  chose: z.optional(z.record(z.string(), count)),
});

/**
 * The figures of a round, as two rounds are compared by them: in the console, the closing report and its file, by `omvant compare`, and in
 * the round file of the next one, as its `before`. Figures alone: nobody can be told from them.
 */
export const roundFiguresSchema = z.strictObject({
  /** The id of the round. */
  round: z.string(),
  /** The day they were counted. */
  counted: day,
  /** How many were hoped for. */
  wanted: perRole(count),
  funnel: perRole(z.strictObject(steps)),
  /** One without an id is those too small to be told apart, put together. */
  channels: z.array(z.strictObject({ id: z.optional(z.string()), ...steps })),
  pairs: z.strictObject({
    seats: count,
    offered: count,
    formed: count,
    completed: count,
    ended: count,
    declined: count,
    lapsed: count,
  }),
  meetings: z.strictObject({ planned: count, held: count, missed: count, unclear: count, calledOff: count }),
  /** Of the evaluation. */
  answers: z.strictObject({ asked: count, given: count }),
  questions: perRole(z.array(question)),
  /** All that were sent to participants, and to somebody in the middle of those in a pair. */
  letters: z.strictObject({ sent: count, each: count }),
  /** What operators did, besides looking. */
  acts: count,
});
export type RoundFigures = z.infer<typeof roundFiguresSchema>;
