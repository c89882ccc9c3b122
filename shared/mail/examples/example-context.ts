import type { Temporal } from 'temporal-polyfill';
import type { Application } from '../../domain/application/application.ts';
import { decideByHand } from '../../domain/application/by-hand.ts';
import { decideApplication } from '../../domain/application/decide-application.ts';
import { decideErasing } from '../../domain/application/decide-erasing.ts';
import { followUpAt } from '../../domain/closing/follow-up-days.ts';
import { type LetterAbout, type LetterName, type Recipient, requested } from '../../domain/letter.ts';
import type { Mailing } from '../../domain/mailing/mailing.ts';
import { fillingsFor } from '../../domain/mailing/placeholders.ts';
import type { Pair } from '../../domain/pair/pair.ts';
import { otherRole } from '../../domain/pair/pair.ts';
import { decideRights } from '../../domain/rights/decide-rights.ts';
import { deadlineNearAt, kickOffAt, newRound } from '../../domain/round-state.ts';
import { dayOf, instantAt } from '../../round/calendar.ts';
import { contactOf } from '../../round/contact.ts';
import { meetingsEnd } from '../../round/half-year.ts';
import { inEveryLanguage } from '../../round/languages.ts';
import { plannedIn } from '../../round/planned.ts';
import type { Role, Round } from '../../round/round-file.ts';
import { exampleWords } from '../../words/letters/example.ts';
import type { Say } from '../../words/say.ts';
import type { LetterContext } from '../letters/context.ts';
import { after, bookedOf, confirmed, type Example, exampleIn, formedOf, nextOf, offerOf, proposedOf, stampOf } from './example-pair.ts';

export type Shown = {
  readonly letter: LetterName;
  readonly role: Role;
  readonly round: Round;
  readonly say: Say;
  readonly publicUrl: string;
};

/** What tells one letter's example from another's: when it is written, and what there is to write of then. */
type Told = { readonly now: Temporal.Instant; readonly about?: LetterAbout; readonly to?: Recipient['kind'] } & Partial<LetterContext>;

/** A letter as it would be to an example of one side. Its links lead nowhere: there is nobody for them to be for. */
export function exampleContext(shown: Shown): LetterContext {
  const { letter, role, round, say, publicUrl } = shown;
  const example = exampleIn(round, say);
  const { now, about = {}, to = 'person', ...told } = toldOf(shown, example);
  const contact = contactOf(round);
  const person = to === 'person' || to === 'assistant' ? (told.person ?? confirmed(example.people[role])) : undefined;
  const recipient: Recipient = { kind: to, id: to === 'operator' ? contact.id : (person?.id ?? 'example') };
  const link = (purpose: string) => `${publicUrl}/${purpose}/…`;
  return {
    round,
    roundState: { ...newRound('example', now), stage: 'running' },
    letter: requested({ recipient, letter, occasion: 'example', about }, now),
    now,
    say,
    contact,
    publicUrl,
    link,
    why: link('why'),
    ...told,
    ...(to === 'operator' ? { operator: { ...contact, language: say.language } } : {}),
    ...(person === undefined ? {} : { person }),
  };
}

function toldOf(shown: Shown, example: Example): Told {
  const { letter, role, round, say } = shown;
  const { people, applied, offeredAt, meetsAt } = example;
  const words = exampleWords(say);
  const other = otherRole(role);
  const applicant = people[role];
  const reader = confirmed(applicant);
  const later = applied.add({ hours: 48 });
  const inPair = (pair: Pair, now: Temporal.Instant, about: LetterAbout = {}): Told => ({
    now,
    about: { pair: pair.id, ...about },
    pair,
    person: { ...reader, pairs: [pair.id] },
    partner: confirmed(people[other]),
  });
  const first = { meeting: 1, version: 1 };
  const dayBefore = meetsAt.subtract({ hours: 24 });
  const afterwards = meetsAt.add({ hours: 3 });
  const closing = instantAt(round, round.evaluation.opens, '08:00');
  const seats = { standing: round.seats, partnersLeft: false, wasReserve: true };
  switch (letter) {
    case 'receipt':
    case 'already applied':
    case 'already answered':
    case 'new link':
      return { now: applied, person: applicant };
    case 'confirm reminder':
      return { now: later, person: applicant, roundState: { ...newRound('example', later), stage: 'call open' } };
    case 'welcome':
      return { now: applied, person: { ...applicant, entered: enteredBy(round, words.why, applied) } };
    case 'details corrected':
      return {
        now: later,
        person: nextOf(
          reader,
          decideApplication(reader, { command: 'correct phone', phone: '08-16 20 00', shown: true, by: contactOf(round).id }, later),
        ),
      };
    case 'draft link':
      return { now: applied, to: 'draft', draft: draftOf(role, say, applied) };
    case 'question answered':
      return { now: later, to: 'visitor', question: questionOf(shown, applied, later) };
    case 'curious link':
      return { now: applied, to: 'visitor', curious: curiousOf(shown, applied) };
    case 'deadline near':
      return {
        now: deadlineNearAt(round),
        to: 'visitor',
        roundState: { ...newRound('example', applied), stage: 'call open' },
        curious: { ...curiousOf(shown, applied), confirmedAt: stampOf(applied) },
      };
    case 'talk arranged':
      return talkOf(shown, applied, later);
    case 'withdrawal receipt':
      return { now: later, person: nextOf(reader, decideApplication(reader, { command: 'withdraw' }, later)) };
    case 'to be erased':
      return { now: later, person: nextOf(reader, decideErasing(reader, { command: 'ask', stage: 'matching' }, later)) };
    case 'farewell': {
      const asked = nextOf(reader, decideErasing(reader, { command: 'ask', stage: 'matching' }, applied));
      return { now: later, person: asked };
    }
    case 'turned down':
    case 'taken out': {
      const by = contactOf(round).id;
      const command =
        letter === 'turned down'
          ? ({ command: 'turn down', by, words: words.why, mayApply: true } as const)
          : ({ command: 'take out', by, tells: true, mayApply: true } as const);
      return { now: later, person: nextOf(reader, decideByHand(round, reader, command, later)) };
    }
    case 'request answered': {
      const asked = nextOf(reader, decideRights(reader, { command: 'ask', kind: 'restrict', words: words.why, stage: 'running' }, applied));
      const answer = { by: contactOf(round).id, granted: true, words: words.why } as const;
      const answered = nextOf(asked, decideRights(asked, { command: 'answer', request: 1, answer, stage: 'running' }, later));
      return { now: later, person: answered, about: { request: 1 } };
    }
    case 'answer put off': {
      const asked = nextOf(reader, decideRights(reader, { command: 'ask', kind: 'correct', words: words.why, stage: 'running' }, applied));
      const longer = { by: contactOf(round).id, reason: 'complex', words: words.why } as const;
      const putOff = nextOf(asked, decideRights(asked, { command: 'take longer', request: 1, longer, round }, later));
      return { now: later, person: putOff, about: { request: 1 } };
    }
    case 'restriction lifted':
    case 'let back in':
      return { now: later, person: reader };
    case 'assistant named':
    case 'assistant link':
    case 'assistant gone':
    case 'without assistant':
      return aboutAssistant(letter, shown, example);
    case 'reserve':
    case 'answer takes longer':
    case 'no place':
      return { now: offeredAt, person: reader, seats };
    case 'offer':
    case 'offer reminder':
      return inPair(offerOf(example), offeredAt);
    case 'answer noted':
      return inPair(
        after(example, offerOf(example), offeredAt, { command: 'answer', by: role, answer: 'yes', heardOn: dayOf(round, offeredAt) }),
        offeredAt,
      );
    case 'offer lapsed':
      return inPair(after(example, offerOf(example), offeredAt, { command: 'lapse' }), offeredAt);
    case 'offer fell through':
      return inPair(after(example, offerOf(example), offeredAt, { command: 'answer', by: other, answer: 'no' }), offeredAt);
    case 'introduction':
      return inPair(formedOf(example), offeredAt);
    case 'kick-off reminder':
      return inPair(formedOf(example), kickOffAt(round).subtract({ hours: 48 }));
    case 'coming unsaid':
      return inPair(formedOf(example), kickOffAt(round).subtract({ hours: 48 }), { gathering: 'kickOff' });
    case 'pair ended':
      return inPair(after(example, formedOf(example), offeredAt, { command: 'end' }), offeredAt);
    case 'plan changed':
      return { ...inPair(formedOf(example), offeredAt, { telling: 0, gathering: 'kickOff' }), ...otherPlan(example) };
    case 'times proposed':
    case 'answer times':
      return inPair(proposedOf(example, other), offeredAt, { meeting: 1 });
    case 'book meeting':
      return inPair(formedOf(example), offeredAt, { meeting: 1 });
    case 'meeting invitation':
    case 'meeting moved':
      return inPair(bookedOf(example), offeredAt, first);
    case 'place changed':
      return inPair(
        after(example, bookedOf(example), offeredAt, {
          command: 'meeting',
          number: 1,
          change: { command: 'set place', by: other, place: words.place },
        }),
        offeredAt,
        { ...first, sequence: 1 },
      );
    case 'meeting cancelled':
      return inPair(
        after(example, bookedOf(example), offeredAt, { command: 'meeting', number: 1, change: { command: 'cancel', by: other } }),
        offeredAt,
        { meeting: 1, version: 2 },
      );
    case 'pair paused':
    case 'pause over': {
      const from = dayOf(round, dayBefore);
      const pause = { command: 'pause', by: other, from, until: from.add({ days: 10 }), keepsMeetings: false } as const;
      const now = letter === 'pair paused' ? dayBefore : dayBefore.add({ hours: 24 * 12 });
      return inPair(after(example, formedOf(example), dayBefore, pause), now, { pause: 1, version: 1 });
    }
    case 'meeting noted': {
      const report = { wantsContact: false };
      const record = { command: 'record meeting', number: 1, on: dayOf(round, dayBefore), by: other, report } as const;
      return inPair(after(example, formedOf(example), meetsAt, record), meetsAt, { meeting: 1 });
    }
    case 'week before meeting':
    case 'day before meeting':
      return inPair(bookedOf(example), dayBefore, first);
    case 'after meeting':
    case 'meeting unreported':
      return inPair(bookedOf(example), afterwards, first);
    case 'pulse':
      return inPair(formedOf(example), afterwards, { pulse: 1 });
    case 'workshop invitation':
    case 'workshop reminder':
      return inPair(bookedOf(example), meetingsEnd(round).subtract({ hours: 24 * 21 }));
    case 'gathering cancelled':
      return inPair(after(example, formedOf(example), offeredAt, { command: 'end' }), offeredAt, { gathering: 'kickOff', version: 1 });
    case 'workshop minutes':
    case 'evaluation':
    case 'evaluation reminder':
      return inPair(bookedOf(example), closing);
    case 'thanks':
      return inPair(bookedOf(example), instantAt(round, round.closes, '08:00'), { held: round.meetings.count });
    case 'follow-up': {
      const closedAt = instantAt(round, round.closes, '12:00');
      const roundState = { ...newRound('example', later), stage: 'closed', closedAt: stampOf(closedAt) } as const;
      const said = { person: reader.id, role, wishes: ['followUp'], at: stampOf(closedAt) } satisfies Told['afterwards'];
      return { now: followUpAt(round, roundState) ?? closedAt, person: reader, roundState, afterwards: said };
    }
    case 'from operators':
    case 'urgent from operators':
      return {
        now: later,
        person: reader,
        written: { mailing: mailingOf(shownText(say), later), reader, fillings: fillingsOf(reader, example, later) },
      };
    case 'recruiting behind':
      return {
        now: later,
        to: 'operator',
        about: { day: 10 },
        roundState: { ...newRound('example', later), stage: 'call open' },
        recruiting: { confirmed: 3, atDeadline: 7, daysLeft: 18, neededADay: 0.4 },
      };
    case 'proposal ready':
      return { now: offeredAt, to: 'operator', proposal: { pairs: round.seats, mentorsLeft: 2, menteesLeft: 0 } };
    case 'people wait':
      return { now: offeredAt, to: 'operator', peopleWait: { waiting: 2, unsent: 1 } };
    case 'new plan':
      return { now: offeredAt, to: 'operator', about: { telling: 0 }, ...otherPlan(example) };
    case 'needs you':
      return {
        now: offeredAt,
        to: 'operator',
        waiting: [{ reason: 'nobody booked', who: say.list([people.mentor.answers.name, people.mentee.answers.name]) }],
      };
    case 'report ready':
      return { now: instantAt(round, round.closes, '08:00'), to: 'operator' };
  }
}

/** Somebody books for the manager, or did. */
function aboutAssistant(letter: LetterName, { say }: Shown, { people, applied }: Example): Told {
  const now = applied.add({ hours: 48 });
  const named = { name: exampleWords(say).assistant, email: 'assistant@exempel.invalid' };
  const manager = confirmed(people.mentee);
  const assisted = nextOf(manager, decideApplication(manager, { command: 'name assistant', named }, applied));
  const about = { assistant: 1 };
  const assistant = { ...named, id: 'example' };
  if (letter === 'without assistant') return { now, about, person: assisted };
  const gone = nextOf(assisted, decideApplication(assisted, { command: 'name assistant', named: undefined }, now));
  return { now, about, to: 'assistant', assistant, person: letter === 'assistant gone' ? gone : assisted };
}

function enteredBy(round: Round, why: string, at: Temporal.Instant): NonNullable<Application['entered']> {
  return { by: contactOf(round).id, at: stampOf(at), why, unanswered: ['ties'] };
}

function draftOf(role: Role, say: Say, at: Temporal.Instant): NonNullable<LetterContext['draft']> {
  const times = { startedAt: stampOf(at), savedAt: stampOf(at) };
  const typed = { email: ['draft@exempel.invalid'] };
  return { id: 'example', role, language: say.language, channel: '', ...times, typed, done: [], secretHash: '', submitted: false };
}

function questionOf(
  { role, say, round }: Shown,
  at: Temporal.Instant,
  answeredAt: Temporal.Instant,
): NonNullable<LetterContext['question']> {
  const { question, answer } = exampleWords(say);
  return {
    id: 'example',
    text: question,
    address: 'fraga@exempel.invalid',
    role,
    language: say.language,
    at: stampOf(at),
    answer: { text: answer, by: contactOf(round).id, at: stampOf(answeredAt) },
  };
}

function curiousOf({ role, say }: Shown, at: Temporal.Instant): NonNullable<LetterContext['curious']> {
  return { id: 'example', address: 'nyfiken@exempel.invalid', role, language: say.language, askedAt: stampOf(at), hasApplied: false };
}

/** With one of the round's former mentors, or somebody made up where it names none. */
function talkOf(shown: Shown, at: Temporal.Instant, arrangedAt: Temporal.Instant): Told {
  const { round, say } = shown;
  const { name, about } = exampleWords(say).formerMentor;
  const madeUp = { id: 'example', name, about: inEveryLanguage(() => about), reach: 'mentor@exempel.invalid' };
  const [mentor = madeUp] = round.formerMentors;
  const talk = { askedAt: stampOf(at), with: mentor.id, by: contactOf(round).id, at: stampOf(arrangedAt) };
  const curious = { ...curiousOf(shown, at), confirmedAt: stampOf(at), talk };
  return { now: arrangedAt, to: 'visitor', round: { ...round, formerMentors: [mentor] }, curious };
}

/** The kick-off begins an hour later than people were told. */
function otherPlan({ round, offeredAt }: Example): Pick<LetterContext, 'roundState'> {
  const planned = plannedIn(round);
  const was = { kickOff: { ...planned.kickOff, time: planned.kickOff.time === '09:00' ? '08:00' : '09:00' } };
  const tellings = [{ at: stampOf(offeredAt), was, by: contactOf(round).id }];
  return { roundState: { ...newRound('example', offeredAt), stage: 'matching', planned, tellings } };
}

function shownText(say: Say): Mailing['texts'] {
  return { [say.language]: exampleWords(say).mailing };
}

function mailingOf(texts: Mailing['texts'], at: Temporal.Instant): Mailing {
  const times = { at: stampOf(at), goesAt: stampOf(at) };
  return { id: 'example', by: '', to: 'all', people: [], texts, urgent: false, status: 'going', ...times };
}

function fillingsOf(reader: Application, { round }: Example, at: Temporal.Instant) {
  return fillingsFor(reader, { pairs: [], nameOf: () => undefined }, round, at);
}
