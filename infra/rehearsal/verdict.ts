import { outcomeOf } from '../../shared/domain/pair/meeting.ts';
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
async function blamedPairs(
  { tools }: LocalRound,
  cast: readonly Character[],
  happenings: readonly Happening[],
): Promise<readonly string[]> {
  const people = (await tools.store.all(applicationKind)).map(({ state }) => state);
  const hopeful = new Set(cast.filter(({ behaviour }) => WILLING.includes(behaviour)).map(({ email }) => email));
  const willing = new Set(people.filter(({ email }) => hopeful.has(email)).map(({ id }) => id));
  return happenings
    .filter(({ name, people: two }) => name === 'pair at risk' && two.every((id) => willing.has(id)))
    .map(({ people: two, about }) => `pair ${two.join('-')} did all that was asked and was put at risk: ${about}`);
}
