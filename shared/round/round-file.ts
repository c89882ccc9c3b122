import * as z from 'zod/mini';
import { accountSchema } from './account.ts';
import { inEveryLanguage, LANGUAGES } from './languages.ts';
import { needed, plainLine, slug, type Words } from './line.ts';
import { NOTED_LETTERS } from './noted-letters.ts';
import { questionOf } from './question.ts';
import { retentionSchema } from './retention.ts';
import { roundFiguresSchema } from './round-figures.ts';
import { signInSchema } from './sign-in.ts';

/** Mentor = the student, mentee = the manager. The roles are never the other way round. */
export const ROLES = ['mentor', 'mentee'] as const;
export type Role = (typeof ROLES)[number];

const date = (what: string) =>
  z
    .string(needed(`${what}, as a date such as 2027-09-12`))
    .check(
      z.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2027-09-12'),
      z.refine(isRealDate, 'is not a day in the calendar'),
      z.describe(what),
    );

export function isRealDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const lastDay =
    month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay;
}

const time = z
  .string(needed('a time of day such as "16:00", in quotation marks'))
  .check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as "16:00"'));

const whole = (what: string, least: number, most: number) =>
  z
    .int({ error: (issue) => (issue.input === undefined ? `is missing: ${what}` : `must be a whole number from ${least} to ${most}`) })
    .check(z.minimum(least, `must be ${least} or more`), z.maximum(most, `must be ${most} or less`), z.describe(what));

const minutes = (what: string, least = 0) => whole(`${what}, in minutes`, least, 480);

const webAddress = (what: string) =>
  z
    .string(needed(what))
    .check(z.maxLength(300), z.regex(/^https:\/\/[^\s"<>]+$/, 'must be an address such as https://video.example/room'), z.describe(what));

const mailAddress = z
  .string(needed('a mail address'))
  .check(z.maxLength(254), z.regex(/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/, 'must be a mail address such as name@university.example'));

const perRole = <Schema extends z.core.$ZodType>(schema: Schema) => z.strictObject({ mentor: schema, mentee: schema });

/** What the score of a pair is made of, with how much each part counts: shares of their sum, so 40 of 100 is 40 points at most. */
const weight = (most: number) => z._default(whole('how much this part of the score counts', 0, 100), most);
const weights = z
  .strictObject({
    topics: weight(40),
    used: weight(10),
    goals: weight(15),
    times: weight(20),
    format: weight(6),
    languages: weight(4),
    fields: weight(5),
  })
  .check(z.refine((parts) => Object.values(parts).some((part) => part > 0), 'are all 0: nothing would tell one pair from another'));

/** A round whose texts are written in one way or another: as an operator writes them, or filled in. */
export function roundOf<W extends Words, L extends z.core.$ZodType>(words: (what: string, max?: number) => W, operatorLanguage: L) {
  const shared = (what: string) =>
    z.strictObject({
      date: date(`the day of the ${what}`),
      time,
      minutes: minutes(`how long the ${what} is`, 15),
      place: words(`where the ${what} is`),
      link: z.optional(webAddress(`a link for those who cannot come to the ${what}`)),
    });

  const benefits = z
    .array(words('a benefit'), needed('at least one benefit; people weigh the hours against it'))
    .check(z.minLength(1, 'is empty: write at least one benefit'), z.maxLength(6));

  return z.strictObject({
    id: slug('a short name for the round, used in addresses and for the stack').check(
      z.refine((id) => !/aws|amazon|cognito/.test(id), 'must not hold “aws”, “amazon” or “cognito”, which AWS keeps for its own addresses'),
    ),
    name: words('the name of the round', 80),
    zone: z.string(needed('a time zone such as Europe/Stockholm')),
    languages: z
      .array(z.enum(LANGUAGES, { error: `must be ${LANGUAGES.join(' or ')}` }), needed('the languages of the round, such as [sv, en]'))
      .check(z.minLength(1, 'is empty: at least one language')),
    hosts: z.strictObject({
      university: z.strictObject(
        { name: words('the name of the university', 80), signIn: z.optional(signInSchema) },
        needed('the university'),
      ),
      company: z.strictObject({ name: words('the name of the company', 80), signIn: z.optional(signInSchema) }, needed('the company')),
    }),
    operators: z
      .array(
        z.strictObject({
          id: slug('a short name for the operator'),
          name: plainLine(80, 'the name of the operator'),
          email: mailAddress,
          phone: z.optional(plainLine(30, 'a telephone number')),
          host: z.enum(['university', 'company'], { error: 'must be university or company' }),
          language: operatorLanguage,
          access: z._default(z.enum(['operator', 'viewer'], { error: 'must be operator (may act) or viewer (may read)' }), 'operator'),
          sees: z.optional(
            z
              .enum(['both sides', 'own side'], { error: 'must be both sides or own side (the people of the operator’s own host alone)' })
              .check(z.describe('whose people the operator sees: those of both hosts, or of their own alone; both when left out')),
          ),
        }),
        needed('who runs the round'),
      )
      .check(
        z.minLength(1, 'is empty: somebody must run the round'),
        z.maxLength(
          12,
          'names too many, since AWS takes no more parts in a stack: at most 12, those who use the console; the others can have the report and files sent, and what they did stays in the log',
        ),
      ),
    contact: z.string(needed('the id of the operator people may ask: the call needs a named person')),
    answerDays: z.optional(whole('within how many working days the contact answers; left out, the pages promise none', 1, 20)),
    mail: z.strictObject({ name: plainLine(60, 'the name mails come from'), address: mailAddress, replyTo: mailAddress }),
    privacy: z.strictObject({
      controllers: z
        .array(
          z.strictObject({ name: plainLine(120, 'the organisation'), contact: mailAddress }),
          needed('who is responsible for the personal data'),
        )
        .check(z.minLength(1, 'is empty: somebody is responsible for the personal data')),
      regime: z.optional(
        z
          .enum(['private', 'authority'], {
            error: 'must be private or authority (a Swedish public authority, whose documents are public)',
          })
          .check(z.describe('authority where a Swedish public authority holds the round; private when left out')),
      ),
      decision: z.optional(plainLine(200, 'the decision by which data may be removed (gallringsbeslut), as its protocol names it')),
      basis: words('why you may handle the data, in one sentence', 600),
      retention: retentionSchema.check(z.describe('how long what is known about people is kept; it is then removed by itself')),
      kept: z.optional(words('what else there is to say of how long things are kept, besides what the pages say of the above', 600)),
      interest: z.optional(words('which interest the company weighs against that of the person', 600)),
      together: z.optional(words('how the controllers have divided the responsibility, and whom people may turn to (Article 26)', 600)),
      cloud: z.optional(words('where the data lie, and what protects those that may leave the EU', 600)),
      health: z.optional(words('which exception in Article 9 lets you handle what people write that they need', 600)),
      updated: z.optional(date('the day these texts were last changed')),
    }),
    seats: whole('how many pairs the round has room for', 1, 300),
    capacity: z.optional(
      z.strictObject({ pages: whole('how many pages can be made at the same moment, whatever else runs in the account', 1, 900) }),
    ),
    expected: z.strictObject({
      mentors: whole('how many students you hope will apply', 1, 100_000),
      mentees: whole('how many managers you hope for', 1, 10_000),
    }),
    call: z.strictObject({
      opens: date('the day the call opens'),
      deadline: date('the last day to apply'),
      graceMinutes: z._default(minutes('how long a form that is already open is still taken'), 15),
      extensionDays: z._default(whole('how many days one extension adds', 1, 60), 10),
      answerBy: date('the day everybody has an answer'),
      checkDays: z._default(z.array(whole('a day of the call', 1, 120)).check(z.maxLength(5)), [10, 17, 24]),
      channels: z._default(
        z
          .array(z.strictObject({ id: slug('a short name used in the link, ?via='), name: plainLine(60, 'the channel') }))
          .check(z.maxLength(20)),
        [],
      ),
    }),
    formerMentors: z._default(
      z
        .array(
          z.strictObject({
            id: slug('a short name for the former mentor'),
            name: plainLine(60, 'the name of the former mentor, who has agreed to stand here'),
            about: words('who they are and what they can tell of, as it stands on the call', 200),
            reach: plainLine(120, 'how somebody who is put in touch reaches them, as they agreed: an address or a number'),
          }),
        )
        .check(z.maxLength(12)),
      [],
    ),
    offers: z._default(
      z.strictObject({
        remindDays: z.array(whole('a day after the offer', 1, 60)).check(z.maxLength(4)),
        operatorDay: whole('the day after the offer on which the operators are told', 1, 60),
        lapseDays: whole('how many days an offer is open', 1, 60),
      }),
      { remindDays: [3, 5], operatorDay: 7, lapseDays: 10 },
    ),
    kickOff: shared('kick-off'),
    meetings: z.strictObject({
      count: whole('how many meetings a pair has', 1, 12),
      minutes: minutes('how long a meeting is', 15),
      preparation: z.strictObject(
        { mentor: minutes('how long a mentor prepares'), mentee: minutes('how long a mentee prepares') },
        needed('the preparation for a meeting, in minutes, for each side'),
      ),
      avoid: z._default(
        z
          .array(z.strictObject({ from: date('the first day'), to: date('the last day'), why: words('why, such as exam weeks', 80) }))
          .check(z.maxLength(20)),
        [],
      ),
    }),
    workshop: z.optional(shared('closing workshop')),
    evaluation: z.strictObject({ opens: date('the day the evaluation opens'), closes: date('the last day to answer the evaluation') }),
    closes: date('the day the round is closed and the report made'),
    themes: z
      .array(
        z.strictObject({
          id: slug('a short name for the theme'),
          name: words('the theme', 60),
          about: words('what the theme is about', 120),
          example: words('how a meeting about it can sound, as somebody would say it', 200),
          questions: z._default(z.array(words('a question to start from', 200)).check(z.maxLength(8)), []),
        }),
        needed('what the meetings are about'),
      )
      .check(z.minLength(1, 'is empty: what are the meetings about?'), z.maxLength(8)),
    fit: z
      .array(words('a statement people can say yes or no to', 120), needed('two to four statements that say who the round is for'))
      .check(z.minLength(2), z.maxLength(4)),
    needNotBe: z
      .array(words('what one need not be', 160), needed('what one need NOT be: the call frightens people away without it'))
      .check(z.minLength(1, 'is empty: say at least one thing one need not be'), z.maxLength(5)),
    benefits: z.strictObject({ mentor: benefits, mentee: benefits }, needed('what each side gets')),
    practical: z._default(z.array(words('a practical fact, such as whether travel is paid', 160)).check(z.maxLength(5)), []),
    questions: z._default(perRole(z.array(questionOf(words)).check(z.maxLength(5))), { mentor: [], mentee: [] }),
    letters: z.optional(
      z.partialRecord(
        z.enum(NOTED_LETTERS),
        z.strictObject({ note: words('a paragraph of your own, which the letter has before its button', 600) }),
      ),
    ),
    matching: z._default(
      z.strictObject({
        mentorsPerMentee: z._default(whole('how many mentors one mentee can have', 1, 5), 1),
        weights: z._default(weights, { topics: 40, used: 10, goals: 15, times: 20, format: 6, languages: 4, fields: 5 }),
        floor: z._default(whole('the score from which a pair no longer counts as weak', 0, 100), 50),
        band: z._default(whole('how many points apart two weak pairs must be to count as differently weak', 1, 100), 5),
        needsSharedTime: z._default(z.boolean(), false),
      }),
      {
        mentorsPerMentee: 1,
        weights: { topics: 40, used: 10, goals: 15, times: 20, format: 6, languages: 4, fields: 5 },
        floor: 50,
        band: 5,
        needsSharedTime: false,
      },
    ),
    changes: z.optional(
      z
        .array(words('what has become otherwise since the round before, as the call says it', 200))
        .check(z.minLength(1, 'is empty: write what has changed, or leave it out'), z.maxLength(6)),
    ),
    before: z.optional(roundFiguresSchema.check(z.describe('the figures of the round before, as `omvant round next` writes them'))),
    account: z.optional(accountSchema),
  });
}

/** A round that has been checked: texts filled in for all languages, and the public holidays of its half-year looked up. */
export const roundSchema = z.extend(
  roundOf((what, max = 400) => z.strictObject(inEveryLanguage(() => plainLine(max, what))), z.enum(LANGUAGES)),
  { publicHolidays: z.array(z.strictObject({ date: date('a public holiday'), name: z.string() })) },
);
export type Round = z.infer<typeof roundSchema>;

/** What everybody comes to: when, where, and for how long. */
export type Occasion = Round['kickOff'];

/** A round in which everybody meets once more at its end. Any other ends with its evaluation. */
export type RoundWithWorkshop = Round & { readonly workshop: Occasion };

export function hasWorkshop(round: Round): round is RoundWithWorkshop {
  return round.workshop !== undefined;
}
