import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { goodUntil, isGood, LINK_DAYS } from '../../shared/domain/access-link.ts';
import { HOURS_TO_UNDO, mayUndo, undoUntil } from '../../shared/domain/application/application.ts';
import { applicationMoments } from '../../shared/domain/application/application-moments.ts';
import { decideApplication } from '../../shared/domain/application/decide-application.ts';
import { changeMindUntil, decideErasing, erasedBy, mayChangeMind } from '../../shared/domain/application/decide-erasing.ts';
import { DRAFT_DAYS, isKept, lastDayOf, started } from '../../shared/domain/application/draft.ts';
import { isEvaluationOpen } from '../../shared/domain/closing/evaluation.ts';
import { followUpCloses, isFollowUpOpen } from '../../shared/domain/closing/follow-up-days.ts';
import type { DueMoment } from '../../shared/domain/decision.ts';
import { ruleOf } from '../../shared/domain/letter.ts';
import { decidePair } from '../../shared/domain/pair/decide-pair.ts';
import { lastDayToAnswer } from '../../shared/domain/pair/offer-time.ts';
import { pairMoments } from '../../shared/domain/pair/pair-moments.ts';
import { decideRights } from '../../shared/domain/rights/decide-rights.ts';
import {
  callEnds,
  deadlineNearAt,
  kickOffAt,
  newRound,
  roundMoments,
  takesApplications,
  workshopAt,
} from '../../shared/domain/round-state.ts';
import { asksToHear, isCuriousKept, UNCONFIRMED_DAYS } from '../../shared/domain/visitor/curious.ts';
import { isQuestionKept, QUESTION_DAYS } from '../../shared/domain/visitor/question.ts';
import { answerDays } from '../../shared/domain/waiting/answer-days.ts';
import { dayOf, instantAt, nextMailingTime } from '../../shared/round/calendar.ts';
import { curiousKind } from '../../shared/storage/kinds/curious.ts';
import { draftKind } from '../../shared/storage/kinds/draft.ts';
import { nextOf } from '../builders/decided.ts';
import { anOffer, aPair, withMeeting } from '../builders/pairs.ts';
import { APPLIED_AT, aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const fresh = newRound('table', Temporal.Instant.from('2027-08-02T08:00:00Z'));
const agenda = roundMoments(fresh, round);
const SECOND = { seconds: 1 };

const dueAt = (moments: readonly DueMoment[], key: string) => moments.find((due) => due.key === key)?.at.toString();
const endOf = (date: Temporal.PlainDate | string) => instantAt(round, Temporal.PlainDate.from(date).add({ days: 1 }), '00:00');

/** What keeps a day that is named to somebody: a moment on the agenda, or the rule that ends at the end of it and not before. */
const KEPT_BY = {
  'the call': () => {
    expect(dueAt(agenda, 'call opens')).toBe(instantAt(round, round.call.opens, '00:00').toString());
    const open = { ...fresh, stage: 'call open' } as const;
    expect(takesApplications(round, open, callEnds(round, open).subtract(SECOND))).toBe(true);
    expect(callEnds(round, open).toString()).toBe(endOf(round.call.deadline).toString());
    expect(dueAt(agenda, `deadline ${round.call.deadline}`)).toBeDefined();
  },
  'the email to the curious': () => {
    const at = dueAt(agenda, `deadline near ${round.call.deadline}`);
    expect(at).toBe(deadlineNearAt(round).toString());
    expect(nextMailingTime(round, deadlineNearAt(round)).toString()).toBe(at);
    expect(dayOf(round, deadlineNearAt(round)).toString() < round.call.deadline).toBe(true);
  },
  'the answer': () => {
    const days = answerDays(round);
    expect(days[0]?.day).toBe(round.call.answerBy);
    // That of the day after the kick-off comes onto the agenda as the kick-off is held.
    const running = roundMoments({ ...fresh, stage: 'running' }, round);
    expect(dueAt(agenda, 'kick-off')).toBeDefined();
    for (const { day, at } of days) {
      expect(dueAt(running, `answers ${day}`)).toBe(at.toString());
      expect(dayOf(round, nextMailingTime(round, at)).toString() <= day).toBe(true);
      expect(dueAt(agenda, `answers nearly ${day}`)).toBeDefined();
    }
  },
  'an offer': () => {
    const offer = anOffer();
    const lapses = dueAt(pairMoments(offer, round), `offer ${offer.id} ${round.offers.lapseDays}`);
    expect(lapses).toBe(endOf(lastDayToAnswer(offer, round)).toString());
  },
  'a change of mind': () => {
    const left = nextOf(decideApplication(aPerson(), { command: 'withdraw' }, APPLIED_AT.add({ hours: 2 })));
    const until = undoUntil(left);
    if (until === undefined) throw new Error('nobody has left');
    expect([mayUndo(left, until.subtract(SECOND)), mayUndo(left, until)]).toEqual([true, false]);
    expect(dueAt(applicationMoments(left, round), `withdrawal ${left.id} 1`)).toBe(until.toString());
    expect(until.toString()).toBe(APPLIED_AT.add({ hours: 2 + HOURS_TO_UNDO }).toString());
  },
  'an erasure': () => {
    const asked = nextOf(decideErasing(aPerson(), { command: 'ask', stage: 'running' }, APPLIED_AT));
    const { erasing } = asked;
    if (erasing === undefined) throw new Error('nobody is to be erased');
    const until = changeMindUntil(erasing);
    expect([mayChangeMind(erasing, until.subtract(SECOND)), mayChangeMind(erasing, until)]).toEqual([true, false]);
    expect(dueAt(applicationMoments(asked, round), 'erasure asa 1 0')).toBe(until.toString());
    // Looked at every hour from then on, it is over by the day that was named.
    const looked = nextOf(decideErasing(asked, { command: 'look again', erasure: 1, look: 0 }, until));
    const next = dueAt(applicationMoments(looked, round), 'erasure asa 1 1');
    expect(next).toBe(nextMailingTime(round, until).add({ hours: 1 }).toString());
    expect(erasedBy(erasing, round).toString()).toBe(nextMailingTime(round, until).add({ hours: 24 }).toString());
  },
  'a draft': () => {
    const draft = started({ id: 'd', role: 'mentor', language: 'sv', channel: 'fair', secretHash: 'hash' }, APPLIED_AT);
    const ends = endOf(lastDayOf(draft, round));
    expect([isKept(draft, round, ends.subtract(SECOND)), isKept(draft, round, ends)]).toEqual([true, false]);
    expect(draftKind.expires?.(draft)?.epochMilliseconds).toBeGreaterThanOrEqual(ends.epochMilliseconds);
    expect(lastDayOf(draft, round).toString()).toBe(dayOf(round, APPLIED_AT).add({ days: DRAFT_DAYS }).toString());
  },
  'an address nobody confirmed': () => {
    const left = asksToHear(undefined, { id: 'c', address: 'a@b.se', role: 'mentor', language: 'sv', wantsTalk: false }, APPLIED_AT);
    const ends = endOf(dayOf(round, APPLIED_AT).add({ days: UNCONFIRMED_DAYS }));
    expect([isCuriousKept(left, round, ends.subtract(SECOND)), isCuriousKept(left, round, ends)]).toEqual([true, false]);
    expect(curiousKind.expires?.(left)?.epochMilliseconds).toBeGreaterThanOrEqual(ends.epochMilliseconds);
  },
  'a question': () => {
    const asked = { at: APPLIED_AT.toString({ fractionalSecondDigits: 3 }) };
    const ends = endOf(dayOf(round, APPLIED_AT).add({ days: QUESTION_DAYS }));
    expect([isQuestionKept(asked, round, ends.subtract(SECOND)), isQuestionKept(asked, round, ends)]).toEqual([true, false]);
  },
  'a link': () => {
    for (const purpose of ['confirm', 'place', 'draft'] as const) {
      const until = goodUntil(purpose, APPLIED_AT, undefined, round);
      const link = { owner: 'PERSON#asa', purpose, hash: 'hash', until: until.toString({ fractionalSecondDigits: 3 }) };
      expect([isGood(link, undefined, until.subtract(SECOND)), isGood(link, undefined, until)]).toEqual([true, false]);
      expect(until.toString()).toBe(endOf(dayOf(round, APPLIED_AT).add({ days: LINK_DAYS[purpose] })).toString());
    }
  },
  'a gathering': () => {
    expect(dueAt(agenda, 'kick-off')).toBe(kickOffAt(round).toString());
    expect(agenda.find(({ key }) => key === 'kick-off reminder')?.at.epochMilliseconds).toBeLessThan(kickOffAt(round).epochMilliseconds);
    // The letter that asks for the evaluation reminds of the workshop, unless that is too long before it.
    const early = theRound({ evaluation: { ...round.evaluation, opens: '2028-01-31' } });
    for (const [plan, key] of [
      [round, 'evaluation'],
      [early, 'workshop reminder'],
    ] as const) {
      const reminder = roundMoments(fresh, plan).find((due) => due.key === key);
      expect(reminder?.at.epochMilliseconds).toBeLessThan(workshopAt(plan).epochMilliseconds);
    }
  },
  'the evaluation': () => {
    const closes = endOf(round.evaluation.closes);
    expect([isEvaluationOpen(round, closes.subtract(SECOND)), isEvaluationOpen(round, closes)]).toEqual([true, false]);
    expect(dueAt(agenda, 'evaluation')).toBe(instantAt(round, round.evaluation.opens, '08:00').toString());
    expect(dueAt(agenda, 'evaluation reminder')).toBeDefined();
    expect(dueAt(agenda, 'closing')).toBeDefined();
  },
  'the three questions': () => {
    const closed = { ...fresh, stage: 'closed', closedAt: '2028-03-08T09:00:00.000Z' } as const;
    const asked = roundMoments(closed, round).find(({ key }) => key === 'follow-up')?.at;
    const last = followUpCloses(round, closed);
    if (asked === undefined || last === undefined) throw new Error('nobody is asked');
    expect(dayOf(round, asked).toString()).toBe('2028-06-08');
    expect(last.toString()).toBe('2028-07-06');
    expect([isFollowUpOpen(round, closed, endOf(last).subtract(SECOND)), isFollowUpOpen(round, closed, endOf(last))]).toEqual([
      true,
      false,
    ]);
  },
  'a meeting': () => {
    const startsAt = Temporal.Instant.from('2027-10-20T12:00:00Z');
    const names = pairMoments(withMeeting(aPair(), startsAt), round).map(({ event }) => event.name);
    expect(names).toContain('meeting due');
  },
  'a request': () => {
    const asked = nextOf(decideRights(aPerson(), { command: 'ask', kind: 'correct', words: 'Fel.', stage: 'running' }, APPLIED_AT));
    const reminders = applicationMoments(asked, round).filter(({ event }) => event.name === 'request due');
    const last = endOf(dayOf(round, APPLIED_AT).add({ months: 1 }));
    expect(reminders.length).toBeGreaterThan(1);
    expect(reminders.every(({ at }) => at.epochMilliseconds < last.epochMilliseconds)).toBe(true);
    const longer = { by: 'karin', reason: 'complex', words: 'Vi letar.' } as const;
    const putOff = nextOf(decideRights(asked, { command: 'take longer', request: 1, longer, round }, APPLIED_AT));
    const later = applicationMoments(putOff, round).filter(({ event }) => event.name === 'request due');
    expect(later.map(({ at }) => at.epochMilliseconds > last.epochMilliseconds)).toEqual(reminders.map(() => true));
    expect(later.every(({ at }) => at.epochMilliseconds < endOf(dayOf(round, APPLIED_AT).add({ months: 3 })).epochMilliseconds)).toBe(true);
  },
  'a pause': () => {
    const now = Temporal.Instant.from('2027-10-20T12:00:00Z');
    const [from, until] = ['2027-11-01', '2027-11-14'].map((day) => Temporal.PlainDate.from(day));
    if (from === undefined || until === undefined) throw new Error('a pause has two days');
    const paused = nextOf(decidePair(round, aPair(), { command: 'pause', by: 'mentor', from, until, keepsMeetings: false }, now));
    const due = pairMoments(paused, round).find(({ event }) => event.name === 'pause due');
    expect(due?.at.toString()).toBe(instantAt(round, '2027-11-15', '08:00').toString());
  },
  'a week of the plan': () => {
    expect(pairMoments(aPair({ round }), round).map(({ event }) => event.name)).toContain('booking due');
  },
} as const;
type Keeper = keyof typeof KEPT_BY | 'what has been';

/** Every day that is named in a page or a letter, by the file and what it names, and what keeps it. */
const NAMED: Readonly<Record<string, Keeper>> = {
  'functions/web/participant/afterwards/follow-up.tsx: last': 'the three questions',
  'functions/web/participant/answers/details.tsx: instantOf(one.at)': 'what has been',
  'functions/web/participant/answers/evaluation.tsx: closes': 'the evaluation',
  'functions/web/participant/answers/evaluation.tsx: opens': 'the evaluation',
  'functions/web/participant/answers/evaluation.tsx: tools.round.evaluation.closes': 'the evaluation',
  'functions/web/participant/answers/report.tsx: startsAt': 'what has been',
  'functions/web/participant/leaving/erase.tsx: changeMindUntil(asked)': 'an erasure',
  'functions/web/participant/leaving/erase.tsx: changeMindUntil(erasing)': 'an erasure',
  'functions/web/participant/leaving/erase.tsx: erasedBy(asked, tools.round)': 'an erasure',
  'functions/web/participant/leaving/erase.tsx: erasedBy(erasing, tools.round)': 'an erasure',
  'functions/web/participant/leaving/mails.tsx: instantOf(at)': 'what has been',
  'functions/web/participant/meeting/meeting.tsx: instantOf(meeting.startsAt)': 'a meeting',
  'functions/web/participant/meeting/meeting.tsx: meeting.week': 'a week of the plan',
  'functions/web/participant/meeting/meeting.tsx: time': 'a meeting',
  'functions/web/participant/meeting/met.tsx: instantOf(meeting.startsAt)': 'a meeting',
  'functions/web/participant/meeting/venue.tsx: instantOf(meeting.startsAt)': 'a meeting',
  'functions/web/participant/meeting/sure.ts: one.day': 'what has been',
  'functions/web/participant/meeting/sure.ts: one.time': 'a meeting',
  'functions/web/participant/meeting/times.tsx: instantOf(booked)': 'a meeting',
  'functions/web/participant/meeting/times.tsx: time': 'a meeting',
  'functions/web/participant/offer/offer.tsx: firstWeek': 'a week of the plan',
  'functions/web/participant/offer/offer.tsx: kickOffAt(round)': 'a gathering',
  'functions/web/participant/offer/offer.tsx: lastDayToAnswer(own.pair, round)': 'an offer',
  'functions/web/participant/offer/offer.tsx: workshop.date': 'a gathering',
  'functions/web/participant/home/next-words.ts: day': 'the answer',
  'functions/web/participant/home/next-words.ts: instantOf(step.meeting.startsAt)': 'a meeting',
  'functions/web/participant/home/next-words.ts: step.at': 'a gathering',
  'functions/web/participant/home/next-words.ts: round.evaluation.closes': 'the evaluation',
  'functions/web/participant/home/next-words.ts: step.until': 'an offer',
  'functions/web/participant/home/next-words.ts: week': 'a week of the plan',
  'functions/web/participant/home/next-words.ts: round.evaluation.opens': 'the evaluation',
  'functions/web/participant/home/pair-part.tsx: instantOf(meeting.startsAt)': 'a meeting',
  'functions/web/participant/home/pair-part.tsx: kickOffAt(round)': 'a gathering',
  'functions/web/participant/home/pair-part.tsx: workshop': 'a gathering',
  'functions/web/participant/home/home.tsx: instantOf(latest.at)': 'what has been',
  'functions/web/participant/assistant/bookings.tsx: instantOf(meeting.startsAt)': 'a meeting',
  'functions/web/participant/assistant/bookings.tsx: meeting.week': 'a week of the plan',
  'functions/web/participant/assistant/bookings.tsx: until': 'a link',
  'functions/web/participant/home/home.tsx: instantOf(person.restricted.since)': 'what has been',
  'functions/web/participant/home/home.tsx: participant.until': 'a link',
  'functions/web/participant/rights/requests.tsx: instantOf(answer.at)': 'what has been',
  'functions/web/participant/rights/requests.tsx: instantOf(longer.at)': 'what has been',
  'functions/web/participant/rights/requests.tsx: instantOf(request.at)': 'what has been',
  'functions/web/participant/rights/requests.tsx: instantOf(since)': 'what has been',
  'functions/web/participant/rights/requests.tsx: lastDayToAnswerRequest(request, tools.round)': 'a request',
  'shared/words/letters/rights.ts: askedAt': 'what has been',
  'shared/words/letters/rights.ts: until': 'a request',
  'functions/web/participant/home/home.tsx: tools.round.evaluation.closes': 'the evaluation',
  'functions/web/participant/home/plan-row.ts: meeting.week': 'a week of the plan',
  'functions/web/participant/home/plan-row.ts: startsAt': 'a meeting',
  'shared/words/public/apply.ts: answerBy': 'the answer',
  'shared/words/public/apply.ts: deadline': 'the call',
  'shared/words/public/apply.ts: instantOf(submittedAt)': 'what has been',
  'functions/web/public/apply/whose/whose-page.tsx: instantOf(here.state.savedAt)': 'what has been',
  'shared/words/public/call.ts: facts.answerBy': 'the answer',
  'shared/words/public/call.ts: facts.kickOff': 'a gathering',
  'shared/words/public/call.ts: first.monday': 'a week of the plan',
  'shared/words/public/call.ts: kickOff': 'a gathering',
  'shared/words/public/call.ts: last.monday': 'a week of the plan',
  'shared/words/public/call.ts: lastDay(facts.now, round)': 'the call',
  'shared/words/public/call.ts: lastDay(now, round)': 'the call',
  'shared/words/public/call.ts: next.day': 'the answer',
  'shared/words/public/call.ts: now.deadline': 'the call',
  'shared/words/public/call.ts: now.early': 'what has been',
  'shared/words/public/call.ts: now.opens': 'the call',
  'shared/words/public/call.ts: workshop.startsAt': 'a gathering',
  'functions/web/public/confirm/application-facts.tsx: instantOf(submittedAt)': 'what has been',
  'functions/web/public/confirm/confirm.tsx: instantOf(standing.submittedAt)': 'what has been',
  'shared/words/public/confirm.ts: answerBy': 'the answer',
  'shared/words/letters/afterwards.ts: person.answerBy': 'the three questions',
  'shared/words/letters/applying.ts: applicant.answerBy': 'the answer',
  'shared/words/letters/applying.ts: deadline': 'the call',
  'shared/words/letters/applying.ts: undoUntil': 'a change of mind',
  'shared/words/letters/applying.ts: until': 'a draft',
  'shared/words/letters/erasing.ts: changeMindUntil': 'an erasure',
  'shared/words/letters/erasing.ts: goneBy': 'an erasure',
  'shared/words/letters/booking-for.ts: meeting.startsAt': 'a meeting',
  'shared/words/letters/booking-for.ts: meeting.weekOf': 'a week of the plan',
  'shared/words/letters/booking-for.ts: pause.until': 'a pause',
  'shared/words/letters/booking-for.ts: startsAt': 'a meeting',
  'shared/words/letters/booking-for.ts: time': 'a meeting',
  'shared/words/letters/booking.ts: first': 'a meeting',
  'shared/words/letters/booking.ts: meeting.startsAt': 'a meeting',
  'shared/words/letters/booking.ts: time': 'a meeting',
  'shared/words/letters/booking.ts: weekOf': 'a week of the plan',
  'shared/words/letters/course.ts: day': 'what has been',
  'shared/words/letters/course.ts: next.week': 'a week of the plan',
  'shared/words/letters/course.ts: noted.day': 'what has been',
  'shared/words/letters/course.ts: pausing.until': 'a pause',
  'shared/words/letters/introduction.ts: firstWeek': 'a week of the plan',
  'shared/words/letters/introduction.ts: calledOff': 'a meeting',
  'shared/words/letters/introduction.ts: heardOn': 'what has been',
  'shared/words/letters/introduction.ts: kickOffAt(round)': 'a gathering',
  'shared/words/letters/meeting-blocks.ts: day': 'what has been',
  'shared/words/letters/meeting-blocks.ts: from': 'a pause',
  'shared/words/letters/meeting-blocks.ts: until': 'a pause',
  'shared/words/letters/meeting-blocks.ts: startsAt': 'a meeting',
  'shared/words/letters/meeting.ts: held.startsAt': 'what has been',
  'shared/words/letters/meeting.ts: next.startsAt': 'a meeting',
  'shared/words/letters/meeting.ts: time': 'a meeting',
  'shared/words/letters/operators.ts: until': 'the answer',
  'shared/words/letters/pairing.ts: answerBy': 'an offer',
  'shared/words/letters/pairing.ts: heardOn': 'what has been',
  'shared/words/letters/pairing.ts: asked.answerBy': 'an offer',
  'shared/words/letters/pairing.ts: firstWeek': 'a week of the plan',
  'shared/words/letters/pairing.ts: kickOff.date': 'a gathering',
  'shared/words/letters/pairing.ts: workshop.date': 'a gathering',
  'shared/words/letters/plan.ts: at': 'a gathering',
  'shared/words/letters/plan.ts: change.until': 'the answer',
  'shared/words/letters/round.ts: all.evaluation.closes': 'the evaluation',
  'shared/words/letters/round.ts: next.startsAt': 'a meeting',
  'shared/words/letters/round.ts: occasion.date': 'a gathering',
  'shared/words/letters/round.ts: person.startsAt': 'a gathering',
  'shared/words/letters/round.ts: kickOffAt(person.round)': 'a gathering',
  'shared/words/letters/round.ts: person.coming.occasion.startsAt': 'a gathering',
  'shared/words/letters/round.ts: person.workshop.occasion.startsAt': 'a gathering',
  'shared/words/letters/visiting.ts: deadline': 'the call',
  'shared/words/letters/visiting.ts: tellsOn': 'the email to the curious',
  'shared/words/public/asking.ts: day': 'the email to the curious',
  'shared/words/public/asking.ts: deadline': 'the call',
  'shared/words/public/asking.ts: tellsOn': 'the email to the curious',
  'shared/words/letters/waiting.ts: until': 'the answer',
  'shared/words/letters/why-assistant.ts: at': 'what has been',
  'shared/words/letters/why.ts: at': 'what has been',
  'shared/words/letters/why.ts: happens ?? at': 'what has been',
};

/** How long something takes or lasts, in the words of pages and letters in English, and what keeps it. */
const LASTS: Readonly<Record<string, string>> = {
  'after ${QUESTION_DAYS} days': 'a question, proved below',
  'after ${UNCONFIRMED_DAYS} days': 'an address nobody confirmed, proved below',
  'within ten minutes': 'the receipt goes at once',
  'within a few minutes': 'the new link goes at once',
  'within ${TABLE_BACKUP_DAYS} days': 'the table’s own backups, for as long as it can be restored',
  'within ${DRAFT_DAYS} days': 'the draft, proved below',
  'within ${days} working': 'a human being: the round file says how soon, or the page says nothing',
  'within a month': 'a human being, by law',
  'within a few days': 'DynamoDB, which removes what has expired',
};

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PLACES =
  '{functions/web/{public,participant}/**/*.{ts,tsx},shared/words/{letters,participant,public}/*.ts,shared/words/{problems,page}.ts}';
const NAMES_A_DAY = /say\.(?:day|dayAndTime|week)\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/g;
const LASTS_SO_LONG = /\b(?:within|after) (?:\$\{\w+\}|a|ten|\d+) (?:few )?(?:working|days|hours|minutes|weeks|month)\b/g;

function found(pattern: RegExp, name: (file: string, match: string, inside: string) => string): string[] {
  const all = globSync(PLACES, { cwd: ROOT }).flatMap((file) => {
    const matches = [...readFileSync(`${ROOT}${file}`, 'utf8').matchAll(pattern)];
    return matches.map(([match, inside = '']) => name(file, match, inside));
  });
  return [...new Set(all)].sort();
}

test('every day that is named in a page or a letter is known here', () => {
  expect(found(NAMES_A_DAY, (file, _, inside) => `${file}: ${inside}`)).toEqual(Object.keys(NAMED).sort());
});

test('so is everything that is said to happen within a time', () => {
  expect(found(LASTS_SO_LONG, (_, match) => match)).toEqual(Object.keys(LASTS).sort());
  for (const letter of ['receipt', 'new link'] as const) expect(ruleOf(letter).pace).toBe('at once');
});

describe('a day that is named is kept', () => {
  test.each(Object.entries(KEPT_BY))('%s', (_, prove) => prove());
});
