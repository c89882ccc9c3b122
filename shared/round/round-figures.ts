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
  /** What it has asked of AWS, in US cents, at the list prices of a day. */
  cost: z.optional(z.strictObject({ cents: count, pricesOf: day })),
});
export type RoundFigures = z.infer<typeof roundFiguresSchema>;

/** Figures one by one, each under a name of its own such as `funnel.mentor.seen`, as a file has them in rows. */
export type FlatFigures = Readonly<Record<string, string | number>>;

/** The channel of those too small to be told apart. */
const OTHERS = '*';

export function flatFigures({ channels, questions, ...figures }: RoundFigures): FlatFigures {
  return flat({
    ...figures,
    channels: Object.fromEntries(channels.map(({ id = OTHERS, ...steps }) => [id, steps])),
    questions: {
      mentor: Object.fromEntries(questions.mentor.map(({ id, ...said }) => [id, said])),
      mentee: Object.fromEntries(questions.mentee.map(({ id, ...said }) => [id, said])),
    },
  });
}

type Nested = { readonly [name: string]: unknown };

function flat(nested: Nested, before = ''): FlatFigures {
  return Object.fromEntries(
    Object.entries(nested).flatMap(([name, value]) => {
      if (typeof value === 'string' || typeof value === 'number') return [[`${before}${name}`, value] as const];
      return typeof value === 'object' && value !== null ? Object.entries(flat({ ...value }, `${before}${name}.`)) : [];
    }),
  );
}

/** The figures of a round from single ones; undefined where one is missing or odd. */
export function figuresIn(single: FlatFigures): RoundFigures | undefined {
  const { channels, questions, ...figures } = nestedIn(single);
  const asList = (part: unknown) =>
    Object.entries(asNested(part)).map(([id, own]) => ({ ...(id === OTHERS ? {} : { id }), ...asNested(own) }));
  const { mentor, mentee } = asNested(questions);
  const whole = { ...figures, channels: asList(channels), questions: { mentor: asList(mentor), mentee: asList(mentee) } };
  return z.safeParse(roundFiguresSchema, whole).data;
}

function nestedIn(single: FlatFigures): Nested {
  const byFirst = Map.groupBy(Object.entries(single), ([name]) => name.split('.')[0] ?? '');
  return Object.fromEntries(
    [...byFirst].map(([first, own]) => {
      const [only] = own;
      if (own.length === 1 && only?.[0] === first) return [first, only[1]];
      return [first, nestedIn(Object.fromEntries(own.map(([name, value]) => [name.slice(first.length + 1), value])))];
    }),
  );
}

function asNested(part: unknown): Nested {
  return typeof part === 'object' && part !== null ? { ...part } : {};
}
