import * as z from 'zod/mini';
import { addressHash } from '../../domain/access-link.ts';
import type { Application } from '../../domain/application/application.ts';
import { type Attention, isInConfidence, wasSaidBy } from '../../domain/attention.ts';
import { type AuditLine, isRead, peopleIn } from '../../domain/audit.ts';
import type { Evaluation } from '../../domain/closing/evaluation.ts';
import type { KeptText } from '../../domain/kept-text.ts';
import { type Letter, letterKey } from '../../domain/letter.ts';
import type { Approval } from '../../domain/matching/board/approval.ts';
import type { Care } from '../../domain/pair/care.ts';
import { otherRole, type Pair, roleIn } from '../../domain/pair/pair.ts';
import { pairId, partnerIn } from '../../domain/pair/pair-id.ts';
import type { Role } from '../../round/round-file.ts';
import { namesOf } from '../../storage/attention-list.ts';
import { allLines } from '../../storage/audit-lines.ts';
import { afterwardsKind } from '../../storage/kinds/afterwards.ts';
import { ADDRESSED, addressedKind, addressKind, addressPartition, applicationKind } from '../../storage/kinds/application.ts';
import { APPROVALS, approvalKind } from '../../storage/kinds/approval.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';
import { careKind } from '../../storage/kinds/care.ts';
import { curiousKind } from '../../storage/kinds/curious.ts';
import { draftKind } from '../../storage/kinds/draft.ts';
import { evaluationKind } from '../../storage/kinds/evaluation.ts';
import { faultReportKind } from '../../storage/kinds/fault-report.ts';
import { keptTextKind } from '../../storage/kinds/kept-text.ts';
import type { Kind } from '../../storage/kinds/kind.ts';
import { letterKind, suppressedKind } from '../../storage/kinds/letter.ts';
import { linkKind } from '../../storage/kinds/link.ts';
import { mailingKind } from '../../storage/kinds/mailing.ts';
import { pairKind } from '../../storage/kinds/pair.ts';
import { questionKind } from '../../storage/kinds/question.ts';
import { tryRead } from '../../storage/kinds/stored.ts';
import { triedKind } from '../../storage/kinds/tried.ts';
import { beforehandKind } from '../../storage/kinds/workshop.ts';
import { ownerOf } from '../../storage/owner.ts';
import { LAST, PARTITION } from '../../storage/table.ts';
import { mergedWith } from '../application/merged-with.ts';
import { roundKeys } from '../round-keys.ts';
import type { Tools } from '../tools.ts';
import { leftFrom } from '../visitor/under-address.ts';

/** All that is kept about one person. */
export type OwnData = {
  readonly person: Application;
  /** Those they have been asked about or met: as it is stored, with what the other one said. */
  readonly pairs: readonly OwnPairData[];
  readonly evaluation: Evaluation | undefined;
  /** The latest first, each as it was read where that is still kept. */
  readonly letters: readonly { readonly letter: Letter; readonly text: KeptText | undefined }[];
  /** What stood on the operators' list; `isOthers` where it is, or may be, what the other one of a pair said in confidence. */
  readonly entries: readonly { readonly entry: Attention; readonly isOthers: boolean }[];
  readonly cares: readonly Care[];
  /** The approved plans they are in, as far as they are about them. */
  readonly approvals: readonly Approval[];
  /** What operators did, the latest first. */
  readonly acts: readonly AuditLine[];
  /** All else that lies with them, or under their address. */
  readonly beside: readonly Kept[];
  /** The same of other applications of theirs, which operators let this one hold for. */
  readonly merged: readonly OwnData[];
};

export type OwnPairData = { readonly pair: Pair; readonly role: Role; readonly partner: string };

/** Something that is kept: of which kind, what that says it holds, and as it is stored. */
export type Kept = { readonly kind: string; readonly holds: unknown; readonly state: unknown };

/** Everything that is kept about somebody; nothing for an id that is nobody's, or no longer. */
export async function readOwnData(id: string, tools: Tools): Promise<OwnData | undefined> {
  const { store } = tools;
  const person = (await store.get(applicationKind, id))?.state;
  if (person === undefined || person.erased !== undefined) return undefined;
  const owners = [ownerOf({ kind: 'person', id }), ownerOf({ kind: 'draft', id })];
  const own = (await Promise.all(owners.map((owner) => store.partition(owner)))).flat();
  const texts = (await Promise.all(owners.map((owner) => store.within(keptTextKind, `${PARTITION.texts}#${owner}`)))).flat();
  const pairs = await pairsOf(person, tools);
  const mailings = await store.all(mailingKind);
  const left = await leftFrom(person.email, tools);
  return {
    person,
    pairs,
    evaluation: (await store.get(evaluationKind, id))?.state,
    letters: lettersIn(
      own,
      texts.map(({ state }) => state),
    ),
    entries: await entriesAbout(id, pairs, tools),
    cares: (await store.those(careKind, twosOf(person, pairs))).map(({ state }) => state),
    approvals: await approvalsWith(id, tools),
    acts: (await allLines(store)).filter(isRead).filter(isAbout(id)).toReversed(),
    beside: [
      ...own.flatMap((item) => IN_THEIR_PARTITION.flatMap((read) => read(item))),
      ...mailings.flatMap(({ state }) => (state.people.includes(id) ? [kept(mailingKind, { ...state, people: [id] })] : [])),
      ...left.reports.map(({ state }) => kept(faultReportKind, state)),
      ...left.questions.map(({ state }) => kept(questionKind, state)),
      ...left.curious.map(({ state }) => kept(curiousKind, state)),
      ...(await underAddress(person, tools)),
    ],
    merged: await ofMerged(id, tools),
  };
}

/** Nothing that was merged comes back, so that no two are each other's. */
async function ofMerged(id: string, tools: Tools): Promise<readonly OwnData[]> {
  const all: OwnData[] = [];
  for (const other of await mergedWith(id, tools)) {
    const data = await readOwnData(other.id, tools);
    if (data !== undefined) all.push(data);
  }
  return all;
}

export function kept<State, Id>({ name, holds }: Kind<State, Id>, state: State): Kept {
  return { kind: name, holds, state };
}

async function pairsOf({ id }: Application, { store }: Tools): Promise<readonly OwnPairData[]> {
  const all = (await store.all(pairKind)).map(({ state }) => state);
  const names = await namesOf(
    store,
    all.flatMap((pair) => (roleIn(pair, id) === undefined ? [] : (partnerIn(pair.id, id) ?? []))),
  );
  return all.flatMap((pair) => {
    const role = roleIn(pair, id);
    return role === undefined ? [] : [{ pair, role, partner: names.get(partnerIn(pair.id, id) ?? '') ?? '' }];
  });
}

function lettersIn(own: readonly unknown[], texts: readonly KeptText[]): OwnData['letters'] {
  const text = new Map(texts.map((one) => [one.key, one]));
  return own
    .flatMap(reading(letterKind))
    .toSorted((a, b) => (a.requestedAt < b.requestedAt ? 1 : -1))
    .map((letter) => ({ letter, text: text.get(letterKey(letter)) }));
}

/** An entry about a pair that holds a confidence is the other's, unless it says that it is not. */
async function entriesAbout(id: string, pairs: OwnData['pairs'], { store }: Tools): Promise<OwnData['entries']> {
  const subjects = [`application:${id}/`, ...pairs.map(({ pair }) => `pair:${pair.id}/`)];
  const found = await Promise.all(subjects.map((from) => store.within(attentionKind, PARTITION.attention, { from, to: `${from}${LAST}` })));
  return found.flat().map(({ state: entry }) => {
    const role = pairs.find(({ pair }) => entry.subject.kind === 'pair' && entry.subject.id === pair.id)?.role;
    return {
      entry,
      isOthers: role !== undefined && (wasSaidBy(entry, otherRole(role)) || (isInConfidence(entry) && !wasSaidBy(entry, role))),
    };
  });
}

/** The two ids of everybody they met, were asked about or are kept apart from. */
function twosOf({ id, answers, apart = [] }: Application, pairs: OwnData['pairs']): readonly string[] {
  const kept = apart.map((other) => (answers.role === 'mentor' ? pairId(id, other) : pairId(other, id)));
  return [...new Set([...pairs.map(({ pair }) => pair.id), ...kept])];
}

/** Their own pair in each, and whether they were left without one. */
async function approvalsWith(id: string, { store }: Tools): Promise<readonly Approval[]> {
  const all = await store.within(approvalKind, PARTITION.round, { from: APPROVALS, to: `${APPROVALS}${LAST}` });
  return all.flatMap(({ state }) => {
    const pairs = state.pairs.filter(({ mentor, mentee }) => mentor === id || mentee === id);
    const reserves = state.reserves.filter((reserve) => reserve === id);
    return pairs.length + reserves.length === 0 ? [] : [{ ...state, pairs, reserves }];
  });
}

function isAbout(id: string): (line: AuditLine) => boolean {
  return ({ about }) => peopleIn(about).includes(id);
}

/** What is kept under the hash of their address. */
async function underAddress({ id, email }: Application, tools: Tools): Promise<readonly Kept[]> {
  const { store } = tools;
  const hash = addressHash((await roundKeys(tools)).link, email);
  const claim = await store.get(addressKind, hash);
  const stopped = await store.get(suppressedKind, hash);
  const sent = await store.within(addressedKind, addressPartition(hash), { from: ADDRESSED, to: `${ADDRESSED}${LAST}` });
  return [
    ...(claim?.state.application === id ? [kept(addressKind, claim.state)] : []),
    ...(stopped === undefined ? [] : [kept(suppressedKind, stopped.state)]),
    ...sent.flatMap(({ state }) => (state.application === id ? [kept(addressedKind, state)] : [])),
  ];
}

const itemSchema = z.object({ kind: z.string() });

/** Reads items of one kind, and passes over all others. */
function reading<State, Id>(kind: Kind<State, Id>): (item: unknown) => readonly State[] {
  return (item) => {
    const read = z.safeParse(itemSchema, item).data?.kind === kind.name ? tryRead(kind, item) : undefined;
    return read === undefined ? [] : [read.state];
  };
}

function keeping<State, Id>(kind: Kind<State, Id>): (item: unknown) => readonly Kept[] {
  return (item) => reading(kind)(item).map((state) => kept(kind, state));
}

/** What lies with a person beside their application, evaluation and letters. */
const IN_THEIR_PARTITION = [keeping(linkKind), keeping(triedKind), keeping(draftKind), keeping(beforehandKind), keeping(afterwardsKind)];
