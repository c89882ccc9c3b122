import { Temporal } from 'temporal-polyfill';
import { type Application, timesTakenOut } from '../../domain/application/application.ts';
import { readAssistantId, timesGoneBefore } from '../../domain/application/assistant.ts';
import { lettersOfProtected, mailAddressOf, whoPassesOn } from '../../domain/application/protected.ts';
import { type LetterName, ruleOf } from '../../domain/letter.ts';
import { takenOutWith } from '../../domain/pair/exchange.ts';
import { calledOffIn } from '../../domain/pair/meeting.ts';
import { timesChanged } from '../../domain/plan/plan-kept.ts';
import { type Gathering, occasionOf } from '../../domain/round-state.ts';
import { readAddress } from '../../domain/typed-text.ts';
import { sayingComing } from '../../pages/paths.ts';
import { instantAt } from '../../round/calendar.ts';
import type { Round } from '../../round/round-file.ts';
import { type Footer, typed, type Words } from '../../words/letters/blocks.ts';
import type { Booked, CalledOff, FactsOf } from '../../words/letters/facts.ts';
import type { MailBook } from '../../words/letters/mail-book.ts';
import { protectedWords } from '../../words/protected.ts';
import type { Invitation } from '../invitation.ts';
import { letterTag } from '../letter-tag.ts';
import { domainOf } from '../mail-domain.ts';
import type { Message } from '../message.ts';
import type { LetterContext } from './context.ts';
import { gatherers } from './gather.ts';
import { whoNamedAssistant } from './gather-assistants.ts';
import { calledOff } from './gather-meetings.ts';

/** The letter as a message in the words of `book`; nothing when it is no longer wanted. */
export function compose(context: LetterContext, book: MailBook): Message | undefined {
  const name = context.letter.letter;
  const to = readerOf(context);
  const facts = gatherers[name](context);
  const composed = wordsOf(name, context, book);
  const words = composed && forWhoPassesOn(composed, context);
  if (facts === undefined || words === undefined || to === undefined) return undefined;
  // Whoever passes a letter on has no use for the entry in their own calendar.
  const isPassedOn = context.person !== undefined && lettersOfProtected(context.person) !== undefined;
  const calendar = isPassedOn ? undefined : entries[name]?.(context, book);
  const stop = stopIn(context);
  return {
    key: letterTag(context.letter),
    writtenAt: context.now,
    to,
    language: context.say.language,
    words,
    footer: footerOf(context, book, stop),
    stop,
    calendar,
    about: lastOf([...(calendar === undefined ? [] : [calendar.endsAt]), ...endsIn(facts)]),
  };
}

function wordsOf<Name extends LetterName>(name: Name, context: LetterContext, { letters }: MailBook): Words | undefined {
  const facts: FactsOf[Name] | undefined = gatherers[name](context);
  const write = letters[name];
  if (write === undefined) throw new Error(`the book has no "${name}"`);
  return facts === undefined ? undefined : withNote(write(facts), name, context);
}

/** With the paragraph that the round file adds, before the button: after all that leads to it. */
function withNote(words: Words, name: LetterName, { round, say }: LetterContext): Words {
  const isOwn = name === 'from operators' || name === 'urgent from operators';
  const added = isOwn ? undefined : round.letters?.[name]?.note;
  if (added === undefined) return words;
  const button = words.blocks.findIndex(({ kind }) => kind === 'button');
  return { ...words, blocks: words.blocks.toSpliced(button === -1 ? words.blocks.length : button, 0, typed(say(added))) };
}

function personAsReader(person: Application, round: Round): Message['to'] | undefined {
  const address = mailAddressOf(person, round);
  if (address === undefined) return undefined;
  if (lettersOfProtected(person) !== undefined) return { name: whoPassesOn(person, round).name, address };
  return { name: person.confirmedAt === undefined ? undefined : person.answers.name, address };
}

/** A letter of somebody's with protected identity says first to the operator who gets it whom it is for. */
function forWhoPassesOn(words: Words, { person, assistant, say }: LetterContext): Words {
  if (assistant !== undefined || person === undefined || lettersOfProtected(person) === undefined) return words;
  return { ...words, blocks: [typed(protectedWords(say).passOn(person.answers.name)), ...words.blocks] };
}

/** When the meeting, the last of the times, the days to answer or the evaluation of a letter are over. */
function endsIn(facts: FactsOf[LetterName]): readonly Temporal.Instant[] {
  return [
    ...('endsAt' in facts ? [facts.endsAt] : []),
    ...('times' in facts ? facts.times : []),
    ...('answerBy' in facts ? [instantAt(facts.round, facts.answerBy, '23:59')] : []),
    ...('heldMeetings' in facts ? [instantAt(facts.round, facts.round.evaluation.closes, '23:59')] : []),
  ];
}

function lastOf(ends: readonly Temporal.Instant[]): Temporal.Instant | undefined {
  return ends.toSorted(Temporal.Instant.compare).at(-1);
}

/** Where a press stops such letters; of somebody who has not applied it takes the address away. */
function stopIn({ letter: { letter }, curious, link }: LetterContext): string | undefined {
  if (ruleOf(letter).refusable !== true) return undefined;
  return curious === undefined ? link('stop') : `${link('curious')}/stop`;
}

/** Whose name stands in "To". An address that is not confirmed may be a stranger's, so nothing typed goes with it. */
function readerOf({ person, assistant, draft, operator, question, curious, round }: LetterContext): Message['to'] | undefined {
  if (assistant !== undefined) return { name: undefined, address: assistant.email };
  if (operator !== undefined) return { name: operator.name, address: operator.email };
  if (person !== undefined) return personAsReader(person, round);
  const visitor = question?.address ?? curious?.address;
  if (visitor !== undefined) return { name: undefined, address: visitor };
  // A draft keeps what was typed, right or wrong: two addresses with a comma would be two recipients.
  const typed = readAddress(draft?.typed['email']?.[0] ?? '');
  return 'fault' in typed ? undefined : { name: undefined, address: typed.value };
}

function footerOf(context: LetterContext, { footer }: MailBook, stop: string | undefined): Footer {
  const why = { label: footer.why, href: context.why };
  if (context.operator !== undefined)
    return { why: footer.whyOperator(context), links: [{ label: footer.console, href: `${context.publicUrl}/console` }, why] };
  if (context.assistant !== undefined) return assistantFooter(context, footer, why, stop);
  if (context.question !== undefined) return { why: footer.whyAsked(context), links: [why] };
  if (context.curious !== undefined) {
    const forget = context.curious.confirmedAt === undefined ? [] : [{ label: footer.forget, href: `${context.link('curious')}/stop` }];
    return { why: footer.whyCurious(context), links: [why, ...forget] };
  }
  // Of whoever is erased no link of their own opens anything a few hours later.
  if (context.letter.letter === 'farewell') {
    const privacy = { label: footer.privacy, href: `${context.publicUrl}/${context.say.language}/privacy` };
    return { why: footer.whyErased(context), links: [privacy] };
  }
  if (context.person?.confirmedAt === undefined) {
    const cause = context.person?.entered === undefined ? footer.whyUnconfirmed(context) : footer.whyEntered(context);
    return { why: cause, links: [why] };
  }
  const place = context.link('place');
  const mayLeave = context.person.status === 'confirmed' && ruleOf(context.letter.letter).closing !== true;
  return {
    why: context.person.erasing === undefined ? footer.whyApplicant(context) : footer.whyLeaving(context),
    links: [
      { label: footer.place, href: place },
      why,
      ...(mayLeave ? [{ label: footer.leave, href: `${place}/leave` }] : []),
      ...(stop === undefined ? [] : [{ label: footer.stop, href: stop }]),
    ],
  };
}

/** An assistant may say no in every letter as long as they book. */
function assistantFooter(
  context: LetterContext,
  words: MailBook['footer'],
  why: Footer['links'][number],
  stop: string | undefined,
): Footer {
  const manager = context.person?.answers.name ?? '';
  if (context.letter.letter === 'assistant gone') return { why: words.whyFormerAssistant(context, manager), links: [why] };
  const home = context.link('book');
  return {
    why: words.whyAssistant(context, manager, whoNamedAssistant(context) ?? manager),
    links: [
      { label: words.booking, href: home },
      why,
      { label: words.sayNo, href: `${home}/no` },
      ...(stop === undefined ? [] : [{ label: words.stop, href: stop }]),
    ],
  };
}

/** The letters that bring a calendar entry. */
const entries: { readonly [Name in LetterName]?: (context: LetterContext, book: MailBook) => Invitation | undefined } = {
  introduction: (context, book) => formerBooking(context, book) ?? sharedEntry(context, book, 'kickOff', 'REQUEST'),
  'meeting invitation': (context, book) => meetingEntry(context, book, gatherers['meeting invitation'](context), 'REQUEST'),
  'meeting moved': (context, book) => meetingEntry(context, book, gatherers['meeting moved'](context), 'REQUEST'),
  'place changed': (context, book) => meetingEntry(context, book, gatherers['place changed'](context), 'REQUEST'),
  'meeting cancelled': (context, book) => meetingEntry(context, book, gatherers['meeting cancelled'](context), 'CANCEL'),
  'assistant gone': (context, book) => meetingEntry(context, book, gatherers['assistant gone'](context)?.meeting, 'CANCEL'),
  'workshop invitation': (context, book) => sharedEntry(context, book, 'workshop', 'REQUEST'),
  'plan changed': (context, book) => {
    const entry = gatherers['plan changed'](context)?.entry;
    return entry === undefined ? undefined : sharedEntry(context, book, entry, 'REQUEST');
  },
  'gathering cancelled': (context, book) => {
    const { gathering } = context.letter.about;
    return gathering === undefined ? undefined : sharedEntry(context, book, gathering, 'CANCEL');
  },
};

/** Takes the booking with whom the reader met before out of their calendar. */
function formerBooking(context: LetterContext, book: MailBook): Invitation | undefined {
  const { former, letter } = context;
  const meeting = former === undefined ? undefined : takenOutWith(former.pair);
  const version = meeting?.calledOff.find(({ at }) => at === former?.pair.endedAt)?.version;
  if (former === undefined || meeting === undefined || version === undefined) return undefined;
  const about = { pair: former.pair.id, meeting: meeting.number, version };
  const then = { ...context, ...former, letter: { ...letter, about } };
  return meetingEntry(then, book, calledOff(then), 'CANCEL');
}

function meetingEntry(
  context: LetterContext,
  { calendar }: MailBook,
  facts: Booked | CalledOff | undefined,
  method: Invitation['method'],
): Invitation | undefined {
  const { pair, person, assistant, letter, now } = context;
  const meeting = pair?.meetings.find((one) => one.number === letter.about.meeting);
  if (facts === undefined || pair === undefined || person === undefined || meeting === undefined) return undefined;
  const entry =
    method === 'CANCEL' && letter.letter !== 'assistant gone'
      ? calledOffIn(meeting, letter.about.version)
      : meeting.status === 'agreed'
        ? meeting
        : undefined;
  if (entry === undefined) return undefined;
  return {
    ...(assistant === undefined ? calendar.meeting(facts) : calendar.meetingOfManager(facts, person.answers.name)),
    method,
    uid: `meeting-${pair.id}-${meeting.number}-${entry.booking}${again(context)}@${domainOf(context.round)}`,
    // Taken out of a calendar whose owner books no more, it has to be newer than what went there last.
    sequence: entry.sequence + (letter.letter === 'assistant gone' ? 1 : 0),
    startsAt: facts.startsAt,
    endsAt: facts.endsAt,
    place: facts.place,
    joining: calendar.joining,
    attendee:
      assistant === undefined
        ? { name: person.answers.name, address: person.email }
        : { name: assistant.name, address: assistant.email, isOptional: true },
    now,
  };
}

/** Sets the entries of an assistant who was named anew apart from those that were taken out of the same calendar. */
function again({ assistant, person }: LetterContext): string {
  const number = readAssistantId(assistant?.id ?? '')?.number;
  if (assistant === undefined || person === undefined || number === undefined) return '';
  const before = timesGoneBefore(person, number, assistant.email);
  return before === 0 ? '' : `-again-${before}`;
}

function sharedEntry(
  context: LetterContext,
  { calendar }: MailBook,
  gathering: Gathering,
  method: Invitation['method'],
): Invitation | undefined {
  const { round, roundState, person, say, now, letter } = context;
  const occasion = occasionOf(gathering, round);
  if (person === undefined || occasion === undefined || occasion.startsAt.epochMilliseconds <= now.epochMilliseconds) return undefined;
  const { startsAt } = occasion;
  const before = method === 'CANCEL' ? (letter.about.version ?? 1) - 1 : timesTakenOut(person, gathering);
  const nth = before === 0 ? '' : `-${before + 1}`;
  const facts = {
    round,
    contact: context.contact,
    occasion,
    role: person.answers.role,
    name: person.answers.name,
    homeLink: context.link('place'),
    comingLink: method === 'CANCEL' ? undefined : `${context.link('place')}${sayingComing(gathering)}`,
  };
  return {
    ...calendar[gathering](facts),
    method,
    uid: `${gathering.toLowerCase()}-${round.id}-${person.id}${nth}@${domainOf(round)}`,
    sequence: timesChanged(roundState, gathering) + (method === 'CANCEL' ? 1 : 0),
    startsAt,
    endsAt: startsAt.add({ minutes: occasion.minutes }),
    place: say(occasion.place),
    joining: calendar.joining,
    attendee: { name: person.answers.name, address: person.email },
    now,
  };
}
