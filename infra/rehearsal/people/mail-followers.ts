import { Temporal } from 'temporal-polyfill';
import { dayOf, instantAt } from '../../../shared/round/calendar.ts';
import { contactOf } from '../../../shared/round/contact.ts';
import type { LocalRound } from '../../local/local-round.ts';
import type { Cast } from '../casts/cast.ts';
import { lookAfterRound, readReport, type SeenList } from '../operators/looking-after.ts';
import type { Scheduler } from '../scheduler.ts';
import { ownActsOf } from './by-themselves.ts';
import { actingAt, assistantsOf, type Character } from './characters.ts';
import type { Habit } from './habit.ts';
import { type Received, readMail } from './received.ts';
import type { SeededRandom } from './seeded-random.ts';
import { type Actor, confirmAddress, freshMemory, haveAllErased, leave, setVenue, takePart } from './taking-part.ts';
import { type Server, visitor } from './visitor.ts';

type RehearsalContext = {
  readonly local: Pick<LocalRound, 'round' | 'mails'> & { readonly clock: { readonly now: () => Temporal.Instant } };
  readonly characters: readonly Character[];
  readonly scheduler: Pick<Scheduler, 'plan'>;
  readonly random: SeededRandom;
  readonly server: Server;
  readonly origin: string;
  readonly password: () => string;
  readonly operators?: Cast['operators'];
};

const DAYS_UNTIL_WITHDRAWAL = 2;
const MINUTES_TO_SAY = 45;
const READS_NOTHING: readonly Habit[] = ['mistypes the address', 'confirms nothing'];

/** Lets people act on the mails they get, some hours or days later, by the links that stand in them. */
export function followMails(context: RehearsalContext) {
  const { local, characters, random, server, origin, scheduler } = context;
  const today = () => dayOf(local.round, local.clock.now());
  const people = new Map(
    [...characters, ...characters.flatMap(assistantsOf)].map((character): [string, Actor] => [
      character.email,
      { character, visitor: visitor(server, origin), memory: freshMemory(), random, today },
    ]),
  );
  for (const person of people.values()) ownActsOf(person, local.round).forEach(scheduler.plan);
  const operator = contactOf(local.round);
  const list: SeenList = new Map();
  let seen = 0;

  return {
    async lookForNewMails(): Promise<void> {
      const mails = local.mails(seen);
      seen += mails.length;
      for (const { to, at, raw } of mails) {
        const received = await readMail(to, Temporal.Instant.fromEpochMilliseconds(at), raw, origin);
        const person = people.get(to);
        if (person !== undefined && readsMails(person)) planVisits(person, received, context);
        if (to === operator.email) planOperator(received, context, list);
      }
    },
    readReport: () => readReport(context),
    certificates: () => [...people.values()].flatMap(({ memory }) => memory.certificate ?? []),
  };
}

function readsMails({ character, memory }: Actor): boolean {
  return !memory.isGone && !READS_NOTHING.some((habit) => character.habits.includes(habit));
}

function planVisits(person: Actor, { at, subject, links, asksNothing, entry }: Received, context: RehearsalContext): void {
  const { local, scheduler, random } = context;
  const { character, memory } = person;
  const confirm = links.find((link) => link.startsWith('/confirm/'));
  const button = links.find((link) => /^\/(?:place|book)\//.test(link));
  const home = links.find((link) => /^\/(?:place|book)\/[^/]+\/[^/#]+$/.test(link));
  if (home !== undefined) memory.home = home;
  const when = later(actingAt(local.round, at, character, `${subject} ${at}`, random), busyUntil(person, at, button));
  if (confirm !== undefined) {
    scheduler.plan({ at: when, what: `${character.name} confirms`, act: () => confirmThen(person, confirm, scheduler, when) });
  } else if (answersByTelephone(character, button)) {
    return;
  } else if (home !== undefined && button !== undefined && (!asksNothing || character.habits.includes('cancels twice'))) {
    scheduler.plan({ at: when, what: `${character.name} acts on "${subject}"`, act: () => takePart(person, home, button) });
  }
  if (home !== undefined && entry !== undefined) planAroundMeeting(person, home, { ...entry, subject, when }, context);
}

/** Somebody who leaves the question whom to meet alone, and answers it when an operator calls. */
function answersByTelephone({ habits }: Character, button = ''): boolean {
  return button.endsWith('/offer') && habits.includes('answers by telephone');
}

type Meeting = NonNullable<Received['entry']> & { readonly subject: string; readonly when: Temporal.Instant };

/** What somebody does because a meeting stands in their calendar: sets where it is, says how it went before anybody asks. */
function planAroundMeeting(person: Actor, home: string, { ends, leadsTo, subject, when }: Meeting, context: RehearsalContext): void {
  const { scheduler, random } = context;
  const { character } = person;
  if (character.habits.includes('sets the venue')) {
    scheduler.plan({ at: when, what: `${character.name} sets where they meet`, act: () => setVenue(person, leadsTo) });
  }
  if (saysAtOnce(character, leadsTo, random)) {
    const after = random.between(0, MINUTES_TO_SAY, `minutes of ${character.email} after ${subject}`);
    scheduler.plan({
      at: ends.add({ minutes: after }),
      what: `${character.name} says how the meeting went`,
      act: () => takePart(person, home, leadsTo),
    });
  }
}

/** Some follow the link in their calendar when they have met, before anybody asks. */
function saysAtOnce({ habits, email }: Character, meeting: string, random: SeededRandom): boolean {
  const number = meeting.slice(meeting.lastIndexOf('/') + 1);
  return habits.length === 0 && random.between(1, 2, `at once after meeting ${number} of ${email}`) === 1;
}

/** So many days somebody is away who is away when they are asked, and so many somebody thinks who says no late. */
const BUSY_DAYS: Readonly<Partial<Record<Habit, number>>> = { 'is away when asked': 12, 'declines late': 8 };

/** Until when somebody leaves mails alone: from the first offer on, for as long as their habit says. */
function busyUntil({ character, memory }: Actor, at: Temporal.Instant, button = ''): Temporal.Instant {
  const days = Math.max(0, ...character.habits.map((habit) => BUSY_DAYS[habit] ?? 0));
  if (memory.busyUntil === undefined && button.endsWith('/offer')) memory.busyUntil = at.add({ hours: 24 * days });
  return memory.busyUntil ?? at;
}

function later(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) > 0 ? one : other;
}

async function confirmThen(person: Actor, confirm: string, scheduler: Pick<Scheduler, 'plan'>, at: Temporal.Instant): Promise<void> {
  const home = await confirmAddress(person, confirm);
  const { name, habits } = person.character;
  const then = at.add({ hours: 24 * DAYS_UNTIL_WITHDRAWAL });
  if (habits.includes('withdraws')) scheduler.plan({ at: then, what: `${name} withdraws`, act: () => leave(person, `${home}/leave`) });
  if (habits.includes('is erased at their own wish'))
    scheduler.plan({ at: then, what: `${name} has all erased`, act: () => haveAllErased(person, home) });
}

/** The contact person looks into the console the morning after a mail from the round, unless nobody is there. */
function planOperator({ at, subject }: Received, context: RehearsalContext, list: SeenList): void {
  const { local, random } = context;
  const contact = contactOf(local.round);
  const when = actingAt(local.round, at, { habits: [], email: contact.email }, subject, random);
  if (backFrom(when, context).equals(when)) planLook(when, `${contact.name} acts on "${subject}"`, context, list);
}

/** Whoever takes care of what stands on the list comes back to tick it off. */
function planLook(when: Temporal.Instant, what: string, context: RehearsalContext, list: SeenList): void {
  const { leavesDays = 0, takesEntries = false } = context.operators ?? {};
  const left = { hours: 24 * leavesDays };
  context.scheduler.plan({
    at: when,
    what,
    act: async () => {
      const done = await lookAfterRound(context, { list, before: when.subtract(left), now: when, takesEntries });
      if (!takesEntries || done === 'all done') return;
      planLook(backFrom(when.add(left), context), 'somebody comes back to the list', context, list);
    },
  });
}

/** A moment, or the morning after the days on which nobody opens the console when it falls into them. */
function backFrom(when: Temporal.Instant, { local: { round }, operators }: RehearsalContext): Temporal.Instant {
  const away = operators?.away?.(round);
  const day = dayOf(round, when);
  const isAway = away !== undefined && Temporal.PlainDate.compare(away.from, day) <= 0 && Temporal.PlainDate.compare(day, away.to) <= 0;
  return isAway ? instantAt(round, away.to.add({ days: 1 }), '10:00') : when;
}
