import type { Application } from '../../shared/domain/application/application.ts';
import { type Letter, type LetterName, letterKey, recipientText } from '../../shared/domain/letter.ts';
import { heldMeetings } from '../../shared/domain/pair/pair.ts';
import { peopleOf } from '../../shared/domain/pair/pair-id.ts';
import { readLetterTag } from '../../shared/mail/letter-tag.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { evaluationKind } from '../../shared/storage/kinds/evaluation.ts';
import { letterKind } from '../../shared/storage/kinds/letter.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import type { Store } from '../../shared/storage/store.ts';
import type { LocalRound } from '../local/local-round.ts';
import type { Character } from './people/characters.ts';

/** What a rehearsal came to, in numbers. */
export type Figures = {
  readonly applications: { readonly submitted: number; readonly confirmed: number; readonly withdrawn: number };
  readonly pairs: { readonly formed: number; readonly endedEarly: number; readonly completed: number };
  readonly meetings: { readonly planned: number; readonly held: number; readonly cancelled: number };
  readonly letters: {
    readonly sent: number;
    readonly byLetter: Readonly<Record<string, number>>;
    readonly duplicates: number;
    readonly missing: number;
    /** Of those in a pair to the end. */
    readonly perPerson: Spread;
    /** Of those among them who did all that was asked without having to be reminded of it, as the other one did. */
    readonly wherePairsGoWell: Spread;
  };
  readonly bounces: number;
  readonly evaluation: { readonly asked: number; readonly answered: number };
};

/** Letters to those who have not answered. */
const ASKS_AGAIN: readonly LetterName[] = [
  'confirm reminder',
  'offer reminder',
  'meeting unreported',
  'book meeting',
  'answer times',
  'evaluation reminder',
];

/** How many letters somebody in the middle got, and who got most. */
export type Spread = { readonly median: number; readonly most: number };

/** Counted from the table and from the mails themselves, not from the figures the round keeps of itself. */
export async function figuresOf(
  store: Store,
  mails: LocalRound['mails'],
  characters: readonly Character[],
  erased: readonly Application[],
): Promise<Figures> {
  const people = (await store.all(applicationKind)).map(({ state }) => state);
  // Whoever was erased has applied all the same.
  const applied = [...people, ...erased];
  const pairs = (await store.all(pairKind)).map(({ state }) => state);
  const ledger = (await store.all(letterKind)).map(({ state }) => state);
  const evaluations = await store.all(evaluationKind);
  const sent = mails().map(({ letter }) => letter);
  const formed = pairs.filter((pair) => pair.formedAt !== undefined);
  // Two pairs that exchanged partners are two still.
  const wentOn = formed.filter(({ ending }) => ending?.why === 'swapped').length;
  const meetings = formed.flatMap((pair) => pair.meetings);
  const toTheEnd = formed.filter(({ status }) => status === 'formed').map((pair) => peopleOf(pair.id));
  const asHoped = new Set(characters.filter(({ habits }) => habits.length === 0).map(({ email }) => email));
  const reminded = new Set(
    ledger.filter(({ letter, status }) => status === 'sent' && ASKS_AGAIN.includes(letter)).map(({ recipient }) => recipient.id),
  );
  const willing = new Set(people.filter(({ id, email }) => asHoped.has(email) && !reminded.has(id)).map(({ id }) => id));
  return {
    applications: {
      submitted: applied.length,
      confirmed: applied.filter((person) => person.confirmedAt !== undefined).length,
      withdrawn: applied.filter(hasWithdrawn).length,
    },
    pairs: {
      formed: formed.length - wentOn,
      endedEarly: formed.filter((pair) => pair.status === 'ended').length - wentOn,
      completed: formed.filter((pair) => pair.status === 'formed').length,
    },
    meetings: {
      planned: meetings.length,
      held: formed.reduce((sum, pair) => sum + heldMeetings(pair).length, 0),
      cancelled: meetings.reduce((sum, meeting) => sum + meeting.calledOff.length, 0),
    },
    letters: {
      sent: sent.length,
      byLetter: countByLetter(sent),
      duplicates: sent.length - new Set(sent).size,
      missing: missing(ledger, sent),
      perPerson: spreadOf(sent, toTheEnd.flat()),
      wherePairsGoWell: spreadOf(sent, toTheEnd.filter((two) => two.every((id) => willing.has(id))).flat()),
    },
    bounces: ledger.filter(({ fate }) => fate === 'bounced').length,
    evaluation: {
      asked: ledger.filter(({ letter, status }) => letter === 'evaluation' && status === 'sent').length,
      answered: evaluations.length,
    },
  };
}

/** Whoever took their application back, left or wished to be erased; not who was removed because they confirmed nothing. */
function hasWithdrawn({ status, erased }: Application): boolean {
  return erased === undefined ? status === 'withdrawn' || status === 'left' : erased.why === 'own wish';
}

function spreadOf(tags: readonly string[], people: readonly string[]): Spread {
  const to = Map.groupBy(tags, (tag) => readLetterTag(tag)?.recipient.id ?? '');
  const counts = people.map((id) => to.get(id)?.length ?? 0).sort((a, b) => a - b);
  return { median: counts[Math.floor(counts.length / 2)] ?? 0, most: counts.at(-1) ?? 0 };
}

function countByLetter(tags: readonly string[]): Readonly<Record<string, number>> {
  const names = tags.map((tag) => readLetterTag(tag)?.key.split('/')[0] ?? 'unknown').sort();
  return Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]));
}

type Ledger = readonly Letter[];

/** Letters that were asked for and neither sent nor dropped for a reason, and letters said to be sent of which there is no mail. */
function missing(ledger: Ledger, sent: readonly string[]): number {
  const arrived = new Set(
    sent.map((tag) => {
      const id = readLetterTag(tag);
      return id === undefined ? '' : `${recipientText(id.recipient)} ${id.key}`;
    }),
  );
  return ledger.filter((letter) => letter.status !== 'dropped' && !arrived.has(`${recipientText(letter.recipient)} ${letterKey(letter)}`))
    .length;
}
