import { hasLeft, outOf, undoUntil } from '../../domain/application/application.ts';
import type { Out } from '../../domain/application/aside.ts';
import { mayBeTold } from '../../domain/application/by-hand.ts';
import { correctedByOthers } from '../../domain/application/corrected.ts';
import { lastDayOf } from '../../domain/application/draft.ts';
import { REMINDED } from '../../domain/application/entered.ts';
import { instantOf } from '../../domain/decision.ts';
import { lastDayToAnswerRequest } from '../../domain/rights/request.ts';
import { answerBy, nextAnswerDay } from '../../domain/waiting/answer-days.ts';
import type {
  AnswerPutOff,
  Applying,
  Common,
  DetailsCorrected,
  Drafting,
  Leaving,
  Person,
  PutOut,
  RequestAnswered,
  Waiting,
  Welcomed,
} from '../../words/letters/facts.ts';
import { buttonPath } from './button-path.ts';
import type { LetterContext } from './context.ts';

export function applying(context: LetterContext): Applying | undefined {
  const { person, link, round, now } = context;
  if (person === undefined || person.status === 'left') return undefined;
  const { status, answers } = person;
  const deadline = round.call.deadline;
  return {
    ...common(context),
    role: answers.role,
    status,
    link: link(status === 'submitted' ? 'confirm' : 'place'),
    deadline,
    answerBy: answerBy(round, now),
  };
}

/** A reminder is no longer wanted by whoever has answered. Its link opens what was entered, whether or not that is confirmed. */
export function welcomed(context: LetterContext): Welcomed | undefined {
  const facts = applying(context);
  const { person, letter, round, contact, link } = context;
  const again = letter.occasion === REMINDED;
  if (facts === undefined || person?.entered === undefined || (again && person.status !== 'submitted')) return undefined;
  const { by, why, byTelephone = false } = person.entered;
  const operator = round.operators.find(({ id }) => id === by) ?? contact;
  return { ...facts, link: link('confirm'), by: operator.name, why, byTelephone, again };
}

export function leaving(context: LetterContext): Leaving | undefined {
  const facts = applying(context);
  const until = context.person === undefined ? undefined : undoUntil(context.person);
  if (facts === undefined || until === undefined) return undefined;
  return { ...facts, link: `${context.link('place')}${buttonPath(context)}`, undoUntil: until };
}

export function drafting(context: LetterContext): Drafting | undefined {
  const { draft, link, round } = context;
  if (draft === undefined || draft.submitted) return undefined;
  const until = lastDayOf(draft, round);
  return { ...common(context), draftLink: link('draft'), until, deadline: round.call.deadline };
}

export function withoutPair(context: LetterContext): Waiting | undefined {
  const facts = person(context);
  const { person: reader, seats, round, now, letter, roundState } = context;
  if (facts === undefined || reader === undefined || seats === undefined || reader.pairs.length > 0) return undefined;
  // Somebody whose pair has ended had a place: that there is none for them is not why.
  const over = reader.lastPair?.over;
  if (over === 'ended' || reader.seeksNobody === true) return undefined;
  const held = reader.held !== undefined;
  const isTrueOfHeld = letter.letter === 'answer takes longer' || (letter.letter === 'no place' && roundState.stage === 'closed');
  if (held && !isTrueOfHeld) return undefined;
  return { ...facts, ...seats, held, over, until: nextAnswerDay(round, now) };
}

/** Who reads the letter; an assistant reads what is about the manager they book for. */
export function person(context: LetterContext): Person | undefined {
  const { person: about, assistant, link } = context;
  if (about === undefined) return undefined;
  const home = link(assistant === undefined ? 'place' : 'book');
  return {
    ...common(context),
    role: about.answers.role,
    name: assistant?.name ?? about.answers.name,
    homeLink: `${home}${buttonPath(context)}`,
  };
}

export function common({ round, contact }: LetterContext): Common {
  return { round, contact };
}

/** What operators corrected and the person has not been told yet. */
export function detailsCorrected(context: LetterContext): DetailsCorrected | undefined {
  const facts = person(context);
  const corrected = correctedByOthers(context.person?.corrected, context.toldAt);
  if (facts === undefined || corrected.length === 0) return undefined;
  const nameOf = (id: string | undefined) => (context.round.operators.find((one) => one.id === id) ?? context.contact).name;
  return {
    ...facts,
    by: [...new Set(corrected.map(({ by }) => nameOf(by)))],
    fields: [...new Set(corrected.flatMap(({ fields }) => fields.map(({ name }) => name)))],
  };
}

/** What somebody is told whom operators have put out, and not let back in since. */
export function putOut(context: LetterContext, how: Out['how']): PutOut | undefined {
  const facts = person(context);
  const { person: reader, round, contact, roundState } = context;
  const out = reader === undefined ? undefined : outOf(reader);
  if (facts === undefined || reader === undefined || out?.how !== how || !mayBeTold(reader)) return undefined;
  const by = (round.operators.find(({ id }) => id === out.by) ?? contact).name;
  return {
    ...facts,
    by,
    words: out.words,
    mayApply: out.mayApply && roundState.stage === 'call open',
    wasIn: reader.lastPair?.over === 'ended',
  };
}

/** The answer to a request, as it was given. */
export function requestAnswered(context: LetterContext): RequestAnswered | undefined {
  const facts = person(context);
  const { person: reader, letter, round, contact } = context;
  const request = reader?.requests?.[(letter.about.request ?? 0) - 1];
  if (facts === undefined || reader === undefined || request?.answer === undefined) return undefined;
  const { granted, reason, words, by } = request.answer;
  return {
    ...facts,
    kind: request.kind,
    askedAt: instantOf(request.at),
    granted,
    reason,
    words,
    by: (round.operators.find(({ id }) => id === by) ?? contact).name,
    isRestricted: reader.restricted !== undefined,
    isOut: hasLeft(reader),
  };
}

/** That an answer takes longer; nothing once it is there. */
export function answerPutOff(context: LetterContext): AnswerPutOff | undefined {
  const facts = person(context);
  const { person: reader, letter, round, contact } = context;
  const request = reader?.requests?.[(letter.about.request ?? 0) - 1];
  if (facts === undefined || request?.longer === undefined || request.answer !== undefined) return undefined;
  const { reason, words, by } = request.longer;
  return {
    ...facts,
    kind: request.kind,
    askedAt: instantOf(request.at),
    reason,
    words,
    by: (round.operators.find(({ id }) => id === by) ?? contact).name,
    until: lastDayToAnswerRequest(request, round),
  };
}

/** Nobody hears that they are in again who was never told that they were out. */
export function letBackIn(context: LetterContext): Person | undefined {
  const { person: reader, toldAt } = context;
  const out = reader?.out;
  if (reader === undefined || !mayBeTold(reader) || (out !== undefined && (toldAt ?? '') < out.at)) return undefined;
  return person(context);
}
