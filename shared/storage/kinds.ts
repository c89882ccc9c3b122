import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { type Link, linkSchema } from '../domain/access-link.ts';
import { type Application, applicationMoments, applicationSchema } from '../domain/application.ts';
import { type Attention, attentionKey, attentionSchema } from '../domain/attention.ts';
import { type AuditLine, auditSchema } from '../domain/audit.ts';
import { type DueMoment, instantOf } from '../domain/decision.ts';
import { type Desk, deskSchema } from '../domain/desk.ts';
import { DRAFT_DAYS, type Draft, draftSchema } from '../domain/draft.ts';
import { type Evaluation, evaluationSchema } from '../domain/evaluation.ts';
import { type Letter, type LetterId, letterId, letterKey, letterSchema, type Recipient } from '../domain/letter.ts';
import { type Pair, pairSchema } from '../domain/pair.ts';
import { pairMoments } from '../domain/pair-moments.ts';
import { type RoundState, roundMoments, roundStateSchema } from '../domain/round-state.ts';
import type { Round } from '../round/round-file.ts';
import { type Key, PARTITION, ROUND_KEY } from './table.ts';

/** How one kind of state lies in the table: its key, the list it is shown in, the moments it puts on the agenda, when it expires. */
export type Kind<State, Id> = {
  readonly name: string;
  readonly schema: z.ZodMiniType<State>;
  readonly key: (id: Id) => Key;
  readonly idOf: (state: State) => Id;
  readonly list?: (state: State) => { readonly list: string; readonly place: string } | undefined;
  readonly moments?: (state: State, round: Round) => readonly DueMoment[];
  readonly expires?: (state: State) => Temporal.Instant;
};

export const roundKind: Kind<RoundState, 'round'> = {
  name: 'round',
  schema: roundStateSchema,
  key: () => ROUND_KEY,
  idOf: () => 'round',
  moments: roundMoments,
};

export const draftKind: Kind<Draft, string> = {
  name: 'draft',
  schema: draftSchema,
  key: (id) => ({ pk: `DRAFT#${id}`, sk: 'DRAFT' }),
  idOf: (draft) => draft.id,
  expires: (draft) => instantOf(draft.savedAt).add({ hours: 24 * DRAFT_DAYS }),
};

export const applicationKind: Kind<Application, string> = {
  name: 'application',
  schema: applicationSchema,
  key: (id) => ({ pk: `PERSON#${id}`, sk: 'APPLICATION' }),
  idOf: (application) => application.id,
  list: (application) => ({ list: 'APPLICATIONS', place: `${application.submittedAt}#${application.id}` }),
  moments: applicationMoments,
};

export const pairKind: Kind<Pair, string> = {
  name: 'pair',
  schema: pairSchema,
  key: (id) => ({ pk: `PAIR#${id}`, sk: 'PAIR' }),
  idOf: (pair) => pair.id,
  list: (pair) => ({ list: 'PAIRS', place: `${pair.offeredAt}#${pair.id}` }),
  moments: pairMoments,
};

export const evaluationKind: Kind<Evaluation, string> = {
  name: 'evaluation',
  schema: evaluationSchema,
  key: (person) => ({ pk: `PERSON#${person}`, sk: 'EVALUATION' }),
  idOf: (evaluation) => evaluation.person,
  list: (evaluation) => ({ list: 'EVALUATIONS', place: `${evaluation.role}#${evaluation.at}#${evaluation.person}` }),
};

/** A letter lies with the person it is for. */
export const letterKind: Kind<Letter, LetterId> = {
  name: 'letter',
  schema: letterSchema,
  key: ({ recipient, key }) => ({ pk: partitionOf(recipient), sk: `LETTER#${key}` }),
  idOf: letterId,
  list: (letter) => ({ list: 'LETTERS', place: `${letter.requestedAt}#${letter.recipient.id}#${letterKey(letter)}` }),
};

export type LinkId = { readonly owner: string; readonly hash: string };

/** A link lies with its owner, so that one request finds both, and they go together. */
export const linkKind: Kind<Link, LinkId> = {
  name: 'link',
  schema: linkSchema,
  key: ({ owner, hash }) => ({ pk: owner, sk: `LINK#${hash}` }),
  idOf: (link) => ({ owner: link.owner, hash: link.hash }),
};

/** The list of what waits for an operator; what is ticked off leaves it. */
export const WAITING = 'WAITING';

export const attentionKind: Kind<Attention, string> = {
  name: 'attention',
  schema: attentionSchema,
  key: (key) => ({ pk: PARTITION.attention, sk: key }),
  idOf: attentionKey,
  list: (attention) =>
    attention.doneAt === undefined ? { list: WAITING, place: `${attention.since}#${attentionKey(attention)}` } : undefined,
};

/** The matching desk: one for the round. */
export const deskKind: Kind<Desk, 'desk'> = {
  name: 'desk',
  schema: deskSchema,
  key: () => ({ pk: PARTITION.round, sk: 'DESK' }),
  idOf: () => 'desk',
};

/** What operators did, line by line. Lines are only ever added: the number of the next one can be taken once. */
export const auditKind: Kind<AuditLine, number> = {
  name: 'audit',
  schema: auditSchema,
  key: (sequence) => ({ pk: PARTITION.audit, sk: String(sequence).padStart(8, '0') }),
  idOf: (line) => line.sequence,
};

/** Whose an address is: the one application it may send. The key is a hash; the address stands in the application alone. */
export const addressKind: Kind<{ readonly hash: string; readonly application: string }, string> = {
  name: 'address',
  schema: z.object({ hash: z.string(), application: z.string() }),
  key: (hash) => ({ pk: `${PARTITION.addresses}#${hash}`, sk: 'ADDRESS' }),
  idOf: (address) => address.hash,
};

/** An address that gets no more mail. */
export const suppressedKind: Kind<{ readonly hash: string; readonly why: 'bounced' | 'complained about'; readonly at: string }, string> = {
  name: 'suppressed',
  schema: z.object({ hash: z.string(), why: z.enum(['bounced', 'complained about']), at: z.string() }),
  key: (hash) => ({ pk: `${PARTITION.suppressed}#${hash}`, sk: 'SUPPRESSED' }),
  idOf: (suppressed) => suppressed.hash,
};

/** The keys the round signs with. The first request makes them; no secret store with a monthly price is needed. */
export const keysKind: Kind<{ readonly link: string; readonly form: string; readonly session: string }, 'keys'> = {
  name: 'keys',
  schema: z.object({ link: z.string(), form: z.string(), session: z.string() }),
  key: () => ({ pk: PARTITION.round, sk: 'KEYS' }),
  idOf: () => 'keys',
};

export function partitionOf(recipient: Recipient): string {
  switch (recipient.kind) {
    case 'person':
      return `PERSON#${recipient.id}`;
    case 'draft':
      return `DRAFT#${recipient.id}`;
    case 'operator':
      return `OPERATOR#${recipient.id}`;
  }
}
