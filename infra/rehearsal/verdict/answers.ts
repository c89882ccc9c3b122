import { Temporal } from 'temporal-polyfill';
import { type Application, hasLeft } from '../../../shared/domain/application/application.ts';
import { instantOf } from '../../../shared/domain/decision.ts';
import type { Letter, LetterName } from '../../../shared/domain/letter.ts';
import { dayOf, instantAt } from '../../../shared/round/calendar.ts';
import { type Evidence, lettersTo } from './evidence.ts';

/** What is an answer by the day it was promised: a pair, a place in the queue, a no, or until when it takes. */
const ANSWERS: readonly LetterName[] = ['offer', 'reserve', 'answer takes longer', 'no place', 'turned down'];
/** After one of these somebody knows that nothing more will come. */
const LAST_WORDS: readonly LetterName[] = ['thanks', 'no place', 'pair ended', 'withdrawal receipt', 'turned down'];
/** What came after a last word made it one of several. */
const NEW_START: readonly LetterName[] = ['offer', 'introduction'];

/** Promises that were not kept: an answer by the day, and a last word to everybody. */
export function answerFaults(evidence: Evidence): readonly string[] {
  const waited = evidence.people.filter((person) => person.confirmedAt !== undefined);
  return [
    ...waited.flatMap((person) => unanswered(evidence, person)),
    ...waited.flatMap((person) => silenced(evidence, person)),
    ...evidence.ledger.filter(({ letter, status }) => letter === 'no place' && status === 'sent').flatMap((no) => tooEarly(evidence, no)),
  ].map((fault) => `${evidence.nameOf(fault.id)} ${fault.what}`);
}

type Fault = { readonly id: string; readonly what: string };

/** Whoever applied in time has an answer by the end of the day the round promises at the end. */
function unanswered(evidence: Evidence, person: Application): readonly Fault[] {
  const { answerBy } = evidence.round.call;
  const until = instantAt(evidence.round, Temporal.PlainDate.from(answerBy).add({ days: 1 }), '00:00').toString();
  const wasThere = (person.confirmedAt ?? '') < until && !(hasLeft(person) && (person.withdrawnAt ?? '') < until);
  const first = lettersTo(evidence, person.id).find(({ letter }) => ANSWERS.includes(letter))?.sentAt;
  return !wasThere || (first !== undefined && first < until) ? [] : [{ id: person.id, what: `had no answer on ${answerBy}` }];
}

function silenced(evidence: Evidence, { id }: Application): readonly Fault[] {
  const letters = lettersTo(evidence, id).map(({ letter }) => letter);
  const endings = letters.filter((letter) => LAST_WORDS.includes(letter));
  if (endings.length === 0) return [{ id, what: 'never had a last word' }];
  const twice = letters.find((letter, index) => LAST_WORDS.includes(letter) && isRepeated(letters.slice(0, index), letter));
  return twice === undefined ? [] : [{ id, what: `had the letter "${twice}" twice` }];
}

/** A last word is another one only to whoever was asked about somebody after the one before. */
function isRepeated(earlier: readonly LetterName[], letter: LetterName): boolean {
  const last = earlier.lastIndexOf(letter);
  return last !== -1 && !earlier.slice(last).some((between) => NEW_START.includes(between));
}

/**
 * Nobody hears that there is no place before offers went out, or while somebody is still asked about a seat they could have; nor by itself
 * before the day after the kick-off.
 */
function tooEarly({ round, pairs, happenings }: Evidence, { recipient, sentAt = '' }: Letter): readonly Fault[] {
  const { id } = recipient;
  if (!happenings.some(({ name, at }) => name === 'pair offered' && at < sentAt))
    return [{ id, what: 'had a no before any offer went out' }];
  const isFinal = dayOf(round, instantOf(sentAt)).toString() > round.kickOff.date;
  if (!isFinal && !happenings.some(({ name, at }) => name === 'waiting answered' && at < sentAt))
    return [{ id, what: 'had a no before the day after the kick-off' }];
  const open = pairs.find(
    (pair) => pair.offeredAt < sentAt && (pair.formedAt === undefined || pair.formedAt > sentAt) && (pair.endedAt ?? '9') > sentAt,
  );
  return open === undefined ? [] : [{ id, what: `had a no while pair ${open.id} was still being asked` }];
}

/** Letters that tell of a moment and went when it was over. */
export function lateLetters({ ledger, nameOf }: Evidence): readonly string[] {
  return ledger
    .filter(({ status, before, sentAt, letter }) => {
      if (status !== 'sent' || before === undefined || sentAt === undefined) return false;
      const end =
        letter === 'meeting cancelled' || letter === 'gathering cancelled' ? instantOf(before).add({ hours: 1 }) : instantOf(before);
      return Temporal.Instant.compare(instantOf(sentAt), end) > 0;
    })
    .map(({ letter, recipient, sentAt, before }) => `"${letter}" went to ${nameOf(recipient.id)} at ${sentAt}, after ${before}`);
}
