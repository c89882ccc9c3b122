import { readWall } from '../../../shared/commands/workshop/read-room.ts';
import { beforehandSaid } from '../../../shared/commands/workshop/say-beforehand.ts';
import type { Application } from '../../../shared/domain/application/application.ts';
import type { Attention } from '../../../shared/domain/attention.ts';
import { type Letter, recipientText } from '../../../shared/domain/letter.ts';
import type { Pair } from '../../../shared/domain/pair/pair.ts';
import { newRound, type RoundState } from '../../../shared/domain/round-state.ts';
import type { Beforehand } from '../../../shared/domain/workshop/beforehand.ts';
import type { Room } from '../../../shared/domain/workshop/room.ts';
import type { Wall } from '../../../shared/domain/workshop/wall.ts';
import { asPlanned } from '../../../shared/round/planned.ts';
import type { Round } from '../../../shared/round/round-file.ts';
import { openMatters } from '../../../shared/storage/attention-list.ts';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import { attentionKind } from '../../../shared/storage/kinds/attention.ts';
import { letterKind } from '../../../shared/storage/kinds/letter.ts';
import { pairKind } from '../../../shared/storage/kinds/pair.ts';
import { roundKind } from '../../../shared/storage/kinds/round.ts';
import { PARTITION } from '../../../shared/storage/table.ts';
import type { LocalRound } from '../../local/local-round.ts';
import type { Figures } from '../figures.ts';
import type { Character } from '../people/characters.ts';
import type { Happening } from '../timeline.ts';
import { type CalendarMail, calendarMails } from './calendar-mails.ts';
import type { TakenCertificate } from './certificates.ts';

/** Everything a rehearsed round left that a verdict can go by. */
export type Evidence = Omit<Given, 'local'> & {
  /** The round by the plan it has at the end. */
  readonly round: Round;
  readonly state: RoundState;
  readonly deadLetters: number;
  readonly failures: LocalRound['failures'];
  readonly people: readonly Application[];
  readonly pairs: readonly Pair[];
  readonly ledger: readonly Letter[];
  /** Everything that was ever on the operators' list. */
  readonly entries: readonly Attention[];
  /** What still stands on it at the end. */
  readonly left: readonly Attention[];
  /** What mails brought for calendars, in the order they came. */
  readonly calendars: readonly CalendarMail[];
  /** The room of the closing workshop, if there was one, what is on its wall, and what was said before it. */
  readonly workshop: { readonly room: Room; readonly wall: Wall; readonly said: readonly Beforehand[] } | undefined;
  /** The habits of a person, by id. */
  readonly habitsOf: (id: string) => Character['habits'];
  readonly nameOf: (id: string) => string;
};

type Given = {
  readonly local: LocalRound;
  readonly characters: readonly Character[];
  readonly happenings: readonly Happening[];
  /** What is left of those of whom everything was erased. */
  readonly erased: readonly Application[];
  readonly figures: Figures;
  readonly report: { readonly csv: string };
  /** The certificates people took along. */
  readonly certificates: readonly TakenCertificate[];
};

export async function gatherEvidence(given: Given): Promise<Evidence> {
  const { local, ...kept } = given;
  const { characters } = kept;
  const { store } = local.tools;
  const state = (await store.get(roundKind, 'round'))?.state ?? newRound('', local.clock.now());
  const people = (await store.all(applicationKind)).map((one) => one.state);
  const known = new Map(characters.map((character) => [character.email, character]));
  const emails = new Map(people.map(({ id, email }) => [id, email]));
  const wall = await readWall(local.tools);
  return {
    ...kept,
    round: asPlanned(local.round, state),
    state,
    deadLetters: local.deadLetters().length,
    failures: local.failures,
    people,
    pairs: (await store.all(pairKind)).map((one) => one.state),
    ledger: (await store.all(letterKind)).map((one) => one.state),
    entries: (await store.within(attentionKind, PARTITION.attention)).map((one) => one.state),
    left: (await openMatters(local.tools)).matters.flatMap(({ alike }) => alike),
    calendars: await calendarMails(local.mails()),
    workshop: wall && { ...wall, said: await beforehandSaid(local.tools) },
    habitsOf: (id) => known.get(emails.get(id) ?? '')?.habits ?? [],
    nameOf: (id) => known.get(emails.get(id) ?? '')?.name ?? id,
  };
}

/** The letters somebody got, in the order they went. */
export function lettersTo({ ledger }: Pick<Evidence, 'ledger'>, id: string): readonly Letter[] {
  return ledger
    .filter(({ recipient, status }) => recipientText(recipient) === `person:${id}` && status === 'sent')
    .toSorted((a, b) => ((a.sentAt ?? '') < (b.sentAt ?? '') ? -1 : 1));
}
