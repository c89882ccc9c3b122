import { Temporal } from 'temporal-polyfill';
import { kickOffAt } from '../../domain/round-state.ts';
import { nextAnswerDay } from '../../domain/waiting/answer-days.ts';
import type { Behind, NeedsYou, Operator, PeopleWait, Proposal, ReportReady } from '../../words/letters/facts.ts';
import type { LetterContext } from './context.ts';
import { common } from './gather-people.ts';

export function behind(context: LetterContext): Behind | undefined {
  const facts = operator(context, '#recruiting');
  const { recruiting, letter, round, roundState } = context;
  if (facts === undefined || recruiting === undefined || roundState.stage !== 'call open') return undefined;
  const { confirmed, atDeadline, daysLeft } = recruiting;
  return {
    ...facts,
    day: letter.about.day ?? 0,
    confirmed,
    forecast: atDeadline,
    wanted: round.expected.mentors,
    daysLeft,
  };
}

export function proposalReady(context: LetterContext): Proposal | undefined {
  const facts = operator(context, '/matching');
  return facts === undefined || context.proposal === undefined ? undefined : { ...facts, ...context.proposal };
}

export function needsYou(context: LetterContext): NeedsYou | undefined {
  const facts = operator(context);
  return facts === undefined || context.waiting === undefined || context.waiting.length === 0
    ? undefined
    : { ...facts, waiting: context.waiting };
}

export function peopleWaiting(context: LetterContext): PeopleWait | undefined {
  const facts = operator(context, '/waiting');
  const { peopleWait, round, now } = context;
  if (facts === undefined || peopleWait === undefined || peopleWait.waiting === 0) return undefined;
  const kickOffAhead = Temporal.Instant.compare(now, kickOffAt(round)) < 0;
  return { ...facts, ...peopleWait, until: nextAnswerDay(round, now), kickOffAhead };
}

export function reportReady(context: LetterContext): ReportReady | undefined {
  const facts = operator(context);
  return facts === undefined ? undefined : { ...facts, reportLink: `${context.publicUrl}/console/report` };
}

/** `page` is the one of the console the letter is about. */
export function operator(context: LetterContext, page = ''): Operator | undefined {
  const { operator: reader, publicUrl } = context;
  return reader === undefined ? undefined : { ...common(context), name: reader.name, consoleLink: `${publicUrl}/console${page}` };
}
