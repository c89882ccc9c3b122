import { hasWorkshop, type Round } from '../../round/round-file.ts';

/** Why something is kept. */
export const PURPOSES = [
  'to take applications',
  'to suggest whom to meet',
  'to let people meet',
  'to reach people',
  'to make it possible to take part',
  'to help when it goes badly',
  'to learn for the next round',
  'to answer for what was done',
  'to keep the service safe',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What lets it be kept: what the round file says of its hosts, or the person's own yes (for needs, by Article 9(2)(a) of the GDPR). */
export const BASES = ['task of the hosts', 'consent', 'explicit consent'] as const;
export type Basis = (typeof BASES)[number];

/**
 * By which rule it is decided how long something is kept. `asked question`: some months. `left address`: until the call closes, if that comes
 * first. `person`: as long as the one it is about, who has not confirmed, has no place or takes part. `took part`: as long as anybody who took
 * part. `round`: until all that the round has is removed.
 */
export const RULES = [
  'unsent draft',
  'asked question',
  'left address',
  'refused form',
  'sign-in',
  'rate limit',
  'person',
  'letter text',
  'private answer',
  'took part',
  'audit',
  'round',
] as const;
export type Rule = (typeof RULES)[number];

/** What becomes of it then. `id of nobody`: the id stays where it is, and nothing says any more whose it was. */
export const AFTERWARDS = ['erased', 'number', 'hash', 'id of nobody'] as const;
export type Afterwards = (typeof AFTERWARDS)[number];

/**
 * How somebody comes to see something: `asked`, once the two are asked about each other; `formed`, once both have said yes; `ticked`, if the
 * person let them; `opened`, at a press that leaves a line in the audit; `chosen`, those an operator chose; `on request`, once an operator has
 * looked whether it gives away what others said in confidence; `own`, what they wrote themselves.
 */
export type Seen = 'yes' | 'no' | 'asked' | 'formed' | 'ticked' | 'opened' | 'chosen' | 'on request' | 'own';

/** Who sees something on a page or in a mail: the person, the one they meet, their assistant, operators who may act, and who may only look. */
export const READERS = ['self', 'partner', 'assistant', 'operator', 'viewer'] as const;
export type Reader = (typeof READERS)[number];

/** The headings under which the pages say it. */
export const SUBJECTS = [
  'application',
  'place',
  'meetings',
  'gatherings',
  'workshop',
  'evaluation',
  'letters',
  'coordination',
  'technical',
  'operators',
] as const;
export type Subject = (typeof SUBJECTS)[number];

export type Entry = {
  readonly subject: Subject;
  readonly why: Purpose;
  readonly basis: Basis;
  readonly seen: Readonly<Record<Reader, Seen>>;
  readonly rule: Rule;
  readonly afterwards: Afterwards;
};

type Line = readonly [why: Purpose, seen: Entry['seen'], rest?: Partial<Pick<Entry, 'basis' | 'rule' | 'afterwards'>>];

function under<Name extends string>(subject: Subject, lines: Readonly<Record<Name, Line>>): Readonly<Record<Name, Entry>> {
  const entry = ([why, seen, rest]: Line): Entry => ({
    subject,
    why,
    seen,
    ...{ basis: 'task of the hosts', rule: 'person', afterwards: 'erased' },
    ...rest,
  });
  return mapped(lines, entry);
}

function mapped<Name extends string, From, To>(from: Readonly<Record<Name, From>>, each: (one: From) => To): Readonly<Record<Name, To>>;
function mapped<From, To>(from: Readonly<Record<string, From>>, each: (one: From) => To): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(from).map(([name, one]) => [name, each(one)]));
}

/** Who sees something, the person first; nobody who is not named. */
function seen(self: Seen, others: Partial<Record<Exclude<Reader, 'self'>, Seen>> = {}): Entry['seen'] {
  return { self, partner: 'no', assistant: 'no', operator: 'no', viewer: 'no', ...others };
}

const OPERATORS = seen('yes', { operator: 'yes' });
const CONSOLE = seen('yes', { operator: 'yes', viewer: 'yes' });
const SEALED = seen('yes', { operator: 'opened' });
const IN_CONFIDENCE = seen('on request', { operator: 'yes' });
const NOBODY = seen('yes');

/** THE inventory: everything kept about a person. Which field of what is stored holds which of these, each kind says itself. */
export const WHAT_IS_KEPT = {
  ...under('application', {
    name: ['to suggest whom to meet', seen('yes', { partner: 'asked', assistant: 'yes', operator: 'yes', viewer: 'yes' })],
    address: ['to reach people', seen('yes', { partner: 'formed', operator: 'yes', viewer: 'yes' })],
    phone: ['to reach people', seen('yes', { partner: 'ticked', operator: 'yes' })],
    occupation: ['to suggest whom to meet', seen('yes', { partner: 'asked', operator: 'yes', viewer: 'yes' })],
    themes: ['to suggest whom to meet', seen('yes', { partner: 'asked', operator: 'yes', viewer: 'yes' })],
    wish: ['to suggest whom to meet', seen('yes', { partner: 'asked', operator: 'opened' })],
    'how to meet': ['to suggest whom to meet', seen('yes', { partner: 'asked', operator: 'yes', viewer: 'yes' })],
    needs: ['to make it possible to take part', SEALED, { basis: 'explicit consent', rule: 'private answer' }],
    ties: ['to suggest whom to meet', SEALED],
    'own questions': ['to suggest whom to meet', SEALED],
    assistant: ['to let people meet', seen('yes', { assistant: 'own', operator: 'yes' })],
    language: ['to reach people', CONSOLE],
    channel: ['to learn for the next round', OPERATORS, { afterwards: 'number' }],
    corrections: ['to answer for what was done', SEALED],
    entered: ['to take applications', CONSOLE],
    question: ['to take applications', seen('own', { operator: 'yes' }), { rule: 'asked question' }],
    'left address': ['to take applications', seen('own', { operator: 'yes' }), { basis: 'consent', rule: 'left address' }],
  }),
  ...under('place', {
    course: ['to take applications', CONSOLE, { afterwards: 'number' }],
    pairing: ['to suggest whom to meet', seen('yes', { partner: 'asked', operator: 'yes', viewer: 'yes' }), { afterwards: 'number' }],
    'answer to offer': ['to suggest whom to meet', CONSOLE, { afterwards: 'number' }],
    aside: ['to take applications', IN_CONFIDENCE],
    approval: ['to answer for what was done', CONSOLE, { rule: 'round', afterwards: 'id of nobody' }],
  }),
  ...under('meetings', {
    meetings: [
      'to let people meet',
      seen('yes', { partner: 'yes', assistant: 'yes', operator: 'yes', viewer: 'yes' }),
      { afterwards: 'number' },
    ],
    'what happened': ['to let people meet', CONSOLE, { afterwards: 'number' }],
    'how it was': ['to help when it goes badly', OPERATORS, { rule: 'private answer', afterwards: 'number' }],
    'own words': ['to help when it goes badly', SEALED, { rule: 'private answer' }],
    pauses: ['to let people meet', seen('yes', { partner: 'yes', operator: 'yes', viewer: 'yes' }), { afterwards: 'number' }],
  }),
  ...under('gatherings', {
    coming: ['to let people meet', CONSOLE],
    'needs there': ['to make it possible to take part', SEALED, { basis: 'explicit consent', rule: 'private answer' }],
  }),
  ...under('workshop', {
    'before the workshop': ['to learn for the next round', seen('yes', { partner: 'yes', operator: 'yes' }), { rule: 'private answer' }],
    'on the wall': ['to learn for the next round', seen('yes', { partner: 'yes', operator: 'yes' }), { rule: 'took part' }],
    'phone in the room': ['to keep the service safe', seen('no'), { rule: 'took part' }],
  }),
  ...under('evaluation', {
    evaluation: ['to learn for the next round', seen('yes', { operator: 'opened', viewer: 'ticked' }), { rule: 'private answer' }],
    quotes: ['to learn for the next round', CONSOLE, { basis: 'consent', rule: 'private answer' }],
    'follow-up answers': ['to learn for the next round', CONSOLE, { basis: 'consent', afterwards: 'number' }],
    'yes for afterwards': ['to reach people', OPERATORS, { basis: 'consent' }],
  }),
  ...under('letters', {
    letters: ['to reach people', CONSOLE],
    'letter text': ['to answer for what was done', OPERATORS, { rule: 'letter text' }],
    written: ['to reach people', CONSOLE, { rule: 'letter text' }],
    links: ['to reach people', NOBODY, { afterwards: 'hash' }],
    'mail choices': ['to reach people', CONSOLE],
    silent: ['to reach people', CONSOLE, { rule: 'round', afterwards: 'hash' }],
  }),
  ...under('coordination', {
    notes: ['to help when it goes badly', IN_CONFIDENCE],
    care: ['to help when it goes badly', seen('on request', { operator: 'chosen' })],
    list: ['to help when it goes badly', CONSOLE, { afterwards: 'id of nobody' }],
    requests: ['to answer for what was done', OPERATORS],
    disclosures: ['to answer for what was done', IN_CONFIDENCE],
    'fault report': ['to make it possible to take part', seen('own', { operator: 'yes', viewer: 'yes' }), { rule: 'took part' }],
    acts: ['to answer for what was done', CONSOLE, { rule: 'audit' }],
  }),
  ...under('technical', {
    id: ['to take applications', CONSOLE],
    draft: ['to take applications', NOBODY, { rule: 'unsent draft' }],
    'refused form': ['to take applications', NOBODY, { rule: 'refused form' }],
    'address code': ['to keep the service safe', seen('no'), { rule: 'round', afterwards: 'hash' }],
    'days of letters': ['to reach people', seen('no'), { rule: 'rate limit' }],
    'network code': ['to keep the service safe', seen('no'), { rule: 'rate limit' }],
  }),
  ...under('operators', {
    operator: ['to answer for what was done', CONSOLE, { rule: 'audit' }],
    'sign-ins': ['to keep the service safe', seen('own'), { rule: 'sign-in' }],
  }),
} as const;
export type What = keyof typeof WHAT_IS_KEPT;

export const WHATS = Object.keys(WHAT_IS_KEPT).filter((name): name is What => Object.hasOwn(WHAT_IS_KEPT, name));

/** What is kept in a round under one heading; nothing of a closing workshop that it does not have. */
export function keptUnder(subject: Subject, round: Round): readonly What[] {
  if (subject === 'workshop' && !hasWorkshop(round)) return [];
  return WHATS.filter((what) => entryOf(what).subject === subject);
}

/** The headings under which anything is kept in a round. */
export function subjectsOf(round: Round): readonly Subject[] {
  return SUBJECTS.filter((subject) => keptUnder(subject, round).length > 0);
}

export function entryOf(what: What): Entry {
  return WHAT_IS_KEPT[what];
}
