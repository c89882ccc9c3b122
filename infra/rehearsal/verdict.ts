import { outcomeOf } from '../../shared/domain/pair/meeting.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { letterKind } from '../../shared/storage/kinds/letter.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { roundKind } from '../../shared/storage/kinds/round.ts';
import type { LocalRound } from '../local/local-round.ts';
import type { Figures } from './figures.ts';
import type { Character } from './people/cast.ts';

/** What is not as it should be at the end of a round. Nothing, when all is well. */
export async function faultsOf(local: LocalRound, figures: Figures, cast: readonly Character[]): Promise<readonly string[]> {
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
  ];
}

async function withoutReceipt({ tools }: LocalRound): Promise<readonly string[]> {
  const people = await tools.store.all(applicationKind, 'APPLICATIONS');
  const letters = await tools.store.all(letterKind, 'LETTERS');
  const received = new Set(
    letters.filter(({ state }) => state.letter === 'receipt' && state.status === 'sent').map(({ state }) => state.recipient.id),
  );
  return people.filter(({ state }) => !received.has(state.id)).map(({ state }) => `application ${state.id} got no receipt`);
}

/** Pairs whose two people and whose meetings do not fit together. */
async function brokenPairs({ tools }: LocalRound): Promise<readonly string[]> {
  const pairs = (await tools.store.all(pairKind, 'PAIRS')).map(({ state }) => state);
  const formed = pairs.filter(({ status }) => status === 'formed');
  const mentors = new Set(formed.map(({ mentor }) => mentor));
  return [
    ...(mentors.size === formed.length ? [] : ['somebody is the mentor of two']),
    ...formed.filter(({ meetings }) => meetings.length === 0).map(({ id }) => `pair ${id} has no plan of meetings`),
    ...formed.filter(({ meetings }) => !meetings.some((meeting) => outcomeOf(meeting) === 'held')).map(({ id }) => `pair ${id} never met`),
  ];
}
