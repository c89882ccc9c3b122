import type { Attention } from '../../shared/domain/attention.ts';
import { outcomeOf } from '../../shared/domain/pair/meeting.ts';
import { peopleOf } from '../../shared/domain/pair/pair-id.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { letterKind } from '../../shared/storage/kinds/letter.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { roundKind } from '../../shared/storage/kinds/round.ts';
import type { LocalRound } from '../local/local-round.ts';
import type { Figures } from './figures.ts';
import type { Behaviour, Character } from './people/cast.ts';
import type { Happening } from './timeline.ts';

/** What is not as it should be at the end of a round. Nothing, when all is well. */
export async function faultsOf(
  local: LocalRound,
  figures: Figures,
  cast: readonly Character[],
  happenings: readonly Happening[],
  seenOnList: readonly string[],
): Promise<readonly string[]> {
  const { store } = local.tools;
  const stage = (await store.get(roundKind, 'round'))?.state.stage;
  const dead = local.deadLetters().length;
  return [
    ...(stage === 'closed' ? [] : [`the round ended in the stage "${stage}", not closed`]),
    ...(figures.applications.submitted === cast.length ? [] : [`${figures.applications.submitted} of ${cast.length} applications arrived`]),
    ...(figures.letters.duplicates === 0 ? [] : [`${figures.letters.duplicates} letters were sent twice`]),
    ...(figures.letters.missing === 0 ? [] : [`${figures.letters.missing} letters were asked for and never came`]),
    ...(dead === 0 ? [] : [`${dead} events ended in the dead-letter queue`]),
    ...local.failures.map(({ file, error }) => `${file} failed: ${error instanceof Error ? error.message : String(error)}`),
    ...(await withoutReceipt(local)),
    ...(await brokenPairs(local)),
    ...(await blamedPairs(local, cast, happenings)),
    ...strayEntries(seenOnList, await willingPeople(local, cast)),
  ];
}

async function withoutReceipt({ tools }: LocalRound): Promise<readonly string[]> {
  const people = await tools.store.all(applicationKind);
  const letters = await tools.store.all(letterKind);
  const received = new Set(
    letters.filter(({ state }) => state.letter === 'receipt' && state.status === 'sent').map(({ state }) => state.recipient.id),
  );
  return people.filter(({ state }) => !received.has(state.id)).map(({ state }) => `application ${state.id} got no receipt`);
}

/** Pairs whose two people and whose meetings do not fit together. */
async function brokenPairs({ tools }: LocalRound): Promise<readonly string[]> {
  const pairs = (await tools.store.all(pairKind)).map(({ state }) => state);
  const formed = pairs.filter(({ status }) => status === 'formed');
  const mentors = new Set(formed.map(({ mentor }) => mentor));
  return [
    ...(mentors.size === formed.length ? [] : ['somebody is the mentor of two']),
    ...formed.filter(({ meetings }) => meetings.length === 0).map(({ id }) => `pair ${id} has no plan of meetings`),
    ...formed.filter(({ meetings }) => !meetings.some((meeting) => outcomeOf(meeting) === 'held')).map(({ id }) => `pair ${id} never met`),
  ];
}

/** Whoever is one of these does all that is asked in a pair that stands. */
const WILLING: readonly Behaviour[] = ['as hoped', 'declines the first offer'];

/** Pairs of two who did all that was asked of them, and of whom the operators were told that something is wrong. */
async function blamedPairs(local: LocalRound, cast: readonly Character[], happenings: readonly Happening[]): Promise<readonly string[]> {
  const willing = await willingPeople(local, cast);
  return happenings
    .filter(({ name, people: two }) => name === 'pair at risk' && two.every((id) => willing.has(id)))
    .map(({ people: two, about }) => `pair ${two.join('-')} did all that was asked and was put at risk: ${about}`);
}

async function willingPeople({ tools }: LocalRound, cast: readonly Character[]): Promise<ReadonlySet<string>> {
  const hopeful = new Set(cast.filter(({ behaviour }) => WILLING.includes(behaviour)).map(({ email }) => email));
  const people = (await tools.store.all(applicationKind)).map(({ state }) => state);
  return new Set(people.filter(({ email }) => hopeful.has(email)).map(({ id }) => id));
}

/** What stands on the list in every round, because it is for the operators to decide. */
const TO_DECIDE: readonly Attention['reason'][] = [
  'people wait',
  'proposal to look at',
  'no pair to propose',
  'not all can be placed',
  'recruiting behind',
  'time to close',
];

/** What stood on the operators' list though there was nothing to decide and nobody it is about had done anything but what was asked. */
export function strayEntries(keys: readonly string[], willing: ReadonlySet<string>): readonly string[] {
  return keys
    .filter((key) => {
      const [subject = '', reason = ''] = key.split('/');
      const [kind = '', id = ''] = subject.split(':');
      const about = kind === 'pair' ? peopleOf(id) : kind === 'application' ? [id] : [];
      return !TO_DECIDE.some((one) => one === reason) && about.every((person) => willing.has(person));
    })
    .map((key) => `"${key}" stood on the operators' list though nothing was amiss`);
}
