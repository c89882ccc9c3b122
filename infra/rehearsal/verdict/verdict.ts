import { ENTERED } from '../../../shared/domain/application/application.ts';
import { outcomeOf } from '../../../shared/domain/pair/meeting.ts';
import type { Cast } from '../casts/cast.ts';
import { applies } from '../people/characters.ts';
import { answerFaults, lateLetters } from './answers.ts';
import { calendarFaults } from './calendars.ts';
import type { Evidence } from './evidence.ts';
import { listFaults } from './list.ts';
import { pauseFaults } from './pauses.ts';
import { reportFaults } from './report.ts';
import { toldFaults } from './told.ts';

/** What is not as it should be at the end of a round. Nothing, when all is well. */
export function faultsOf(evidence: Evidence, { happens = {} }: Cast): readonly string[] {
  const { figures, state, deadLetters, failures } = evidence;
  const { letters } = figures;
  return [
    ...(state.stage === 'closed' ? [] : [`the round ended in the stage "${state.stage}", not closed`]),
    ...notThere(evidence),
    ...(letters.duplicates === 0 ? [] : [`${letters.duplicates} letters were sent twice`]),
    ...(letters.missing === 0 ? [] : [`${letters.missing} letters were asked for and never came`]),
    ...(deadLetters === 0 ? [] : [`${deadLetters} events ended in the dead-letter queue`]),
    ...failures.map(({ file, error }) => `${file} failed: ${error instanceof Error ? error.message : String(error)}`),
    ...withoutReceipt(evidence),
    ...brokenPairs(evidence),
    ...answerFaults(evidence),
    ...lateLetters(evidence),
    ...calendarFaults(evidence),
    ...toldFaults(evidence),
    ...pauseFaults(evidence),
    ...listFaults(evidence),
    ...reportFaults(evidence),
    ...Object.entries(happens).flatMap(([what, happened]) => (happened(evidence) ? [] : [`it never happened: ${what}`])),
  ];
}

/** Whoever applied has an application, and whoever was entered another, once; of those who were erased something is left to count. */
function notThere({ people, erased, characters }: Evidence): readonly string[] {
  const all = [...people, ...erased];
  const applied = all.filter(({ channel }) => channel !== ENTERED).length;
  const expected = characters.filter(applies).length;
  return [
    ...(applied === expected ? [] : [`${applied} of ${expected} applications arrived`]),
    ...(all.length - applied === characters.length - expected
      ? []
      : [`${all.length - applied} of ${characters.length - expected} were entered`]),
  ];
}

function withoutReceipt({ people, ledger }: Evidence): readonly string[] {
  const received = new Set(
    ledger
      .filter(({ letter, status }) => (letter === 'receipt' || letter === 'welcome') && status === 'sent')
      .map(({ recipient }) => recipient.id),
  );
  return people.filter(({ id }) => !received.has(id)).map(({ id }) => `application ${id} got no receipt`);
}

/** Pairs whose two people and whose meetings do not fit together. */
function brokenPairs({ pairs }: Evidence): readonly string[] {
  const formed = pairs.filter(({ status }) => status === 'formed');
  const mentors = new Set(formed.map(({ mentor }) => mentor));
  return [
    ...(mentors.size === formed.length ? [] : ['somebody is the mentor of two']),
    ...formed.filter(({ meetings }) => meetings.length === 0).map(({ id }) => `pair ${id} has no plan of meetings`),
    ...formed.filter(({ meetings }) => !meetings.some((meeting) => outcomeOf(meeting) === 'held')).map(({ id }) => `pair ${id} never met`),
  ];
}
