import { type Attachment, simpleParser } from 'mailparser';
import { Temporal } from 'temporal-polyfill';
import { dayOf } from '../../../shared/round/calendar.ts';
import { contactOf } from '../../../shared/round/contact.ts';
import type { LocalRound } from '../../local/local-round.ts';
import type { Scheduler } from '../scheduler.ts';
import { actingAt, type Behaviour, type Character } from './cast.ts';
import { lookAfterRound, readReport, type SeenList } from './operating.ts';
import type { SeededRandom } from './seeded-random.ts';
import { confirmAddress, leave, type Memory, takePart } from './taking-part.ts';
import { type Server, type Visitor, visitor } from './visitor.ts';

type RehearsalContext = {
  readonly local: Pick<LocalRound, 'round' | 'mails'> & { readonly clock: { readonly now: () => Temporal.Instant } };
  readonly cast: readonly Character[];
  readonly scheduler: Pick<Scheduler, 'plan'>;
  readonly random: SeededRandom;
  readonly server: Server;
  readonly origin: string;
  readonly password: () => string;
  /** So many days does the contact person leave on the list what can wait. */
  readonly leavesDays?: number;
};

type Person = {
  readonly character: Character;
  readonly visitor: Visitor;
  readonly memory: Memory;
  readonly random: SeededRandom;
  readonly today: () => Temporal.PlainDate;
};
type Received = {
  readonly to: string;
  readonly at: Temporal.Instant;
  readonly subject: string;
  readonly links: readonly string[];
  /** Whether it tells of a meeting and asks nothing; then a page is opened only to call the meeting off. */
  readonly asksNothing: boolean;
  /** The calendar entry in it: when what it is of ends, and where it says one can go on. */
  readonly entry: { readonly ends: Temporal.Instant; readonly leadsTo: string } | undefined;
};

const DAYS_UNTIL_WITHDRAWAL = 2;
const MINUTES_TO_SAY = 45;
const READS_NOTHING: readonly Behaviour[] = ['mistypes the address', 'confirms nothing'];
/** What the button of such a mail says, in both languages. */
const MOVE_OR_READ = /^(?:Flytta, ställ in eller läs mer|Move, cancel or read more):/m;

/** Lets people act on the mails they get, some hours or days later, by the links that stand in them. */
export function followMails(context: RehearsalContext) {
  const { local, cast, random, server, origin } = context;
  const today = () => dayOf(local.round, local.clock.now());
  const people = new Map(
    cast.map((character): [string, Person] => [
      character.email,
      { character, visitor: visitor(server, origin), memory: { declined: false, cancelled: 0 }, random, today },
    ]),
  );
  const operator = contactOf(local.round);
  const list: SeenList = new Map();
  let seen = 0;

  return {
    async lookForNewMails(): Promise<void> {
      const mails = local.mails(seen);
      seen += mails.length;
      for (const { to, at, raw } of mails) {
        const received = await read(to, Temporal.Instant.fromEpochMilliseconds(at), raw, origin);
        const person = people.get(to);
        if (person !== undefined && !READS_NOTHING.includes(person.character.behaviour)) planVisit(person, received, context);
        if (to === operator.email) planOperator(received, context, list);
      }
    },
    readReport: () => readReport(context),
    /** All that ever stood on the operators' list, by its keys. */
    seenOnList: (): readonly string[] => [...list.keys()],
  };
}

/** The parser need not make more of a text than stands in it. */
const AS_IT_STANDS = { skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true };

async function read(to: string, at: Temporal.Instant, raw: Buffer, origin: string): Promise<Received> {
  const { text = '', subject = '', attachments } = await simpleParser(raw, AS_IT_STANDS);
  const links = [...text.matchAll(/https?:\/\/\S+/g)].map(([link]) => link).filter((link) => link.startsWith(origin));
  const asksNothing = MOVE_OR_READ.test(text);
  return { to, at, subject, links: links.map((link) => link.slice(origin.length)), asksNothing, entry: meetingIn(attachments, origin) };
}

/** A meeting that a mail brings for the calendar, if it brings one. */
function meetingIn(attachments: readonly Attachment[], origin: string): Received['entry'] {
  const file = attachments.find(({ contentType }) => contentType === 'application/ics')?.content.toString() ?? '';
  const entry = file.replaceAll('\r\n ', '');
  const [, year, month, day, hour, minute] = /^DTEND:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)/m.exec(entry) ?? [];
  const link = [...entry.matchAll(/https?:\/\/[^\s\\]+\/meeting\/\d+/g)].map(([one]) => one).find((one) => one.startsWith(origin));
  if (link === undefined || !/^METHOD:REQUEST/m.test(entry)) return undefined;
  return { ends: Temporal.Instant.from(`${year}-${month}-${day}T${hour}:${minute}:00Z`), leadsTo: link.slice(origin.length) };
}

function planVisit(
  person: Person,
  { at, subject, links, asksNothing, entry }: Received,
  { local, scheduler, random }: RehearsalContext,
): void {
  const { character } = person;
  const when = actingAt(local.round, at, character, `${subject} ${at}`, random);
  const confirm = links.find((link) => link.startsWith('/confirm/'));
  const button = links.find((link) => link.startsWith('/place/'));
  const place = links.find((link) => /^\/place\/[^/]+\/[^/#]+$/.test(link));
  if (confirm !== undefined) {
    scheduler.plan({ at: when, what: `${character.name} confirms`, act: () => confirmThen(person, confirm, scheduler, when) });
  } else if (place !== undefined && button !== undefined && (!asksNothing || character.behaviour === 'cancels twice')) {
    scheduler.plan({ at: when, what: `${character.name} acts on "${subject}"`, act: () => takePart(person, place, button) });
  }
  if (place !== undefined && entry !== undefined && saysAtOnce(character, entry.leadsTo, random)) {
    const after = random.between(0, MINUTES_TO_SAY, `minutes of ${character.email} after ${subject}`);
    scheduler.plan({
      at: entry.ends.add({ minutes: after }),
      what: `${character.name} says how the meeting went`,
      act: () => takePart(person, place, entry.leadsTo),
    });
  }
}

/** Some follow the link in their calendar when they have met, before anybody asks. */
function saysAtOnce({ behaviour, email }: Character, meeting: string, random: SeededRandom): boolean {
  const number = meeting.slice(meeting.lastIndexOf('/') + 1);
  return behaviour === 'as hoped' && random.between(1, 2, `at once after meeting ${number} of ${email}`) === 1;
}

async function confirmThen(person: Person, confirm: string, scheduler: Pick<Scheduler, 'plan'>, at: Temporal.Instant): Promise<void> {
  const place = await confirmAddress(person, confirm);
  if (person.character.behaviour !== 'withdraws') return;
  scheduler.plan({
    at: at.add({ hours: 24 * DAYS_UNTIL_WITHDRAWAL }),
    what: `${person.character.name} withdraws`,
    act: () => leave(person, `${place}/leave`),
  });
}

/** The contact person looks into the console the morning after a mail from the round. */
function planOperator({ at, subject }: Received, context: RehearsalContext, list: SeenList): void {
  const { local, scheduler, random, leavesDays = 0 } = context;
  const contact = contactOf(local.round);
  const when = actingAt(local.round, at, { behaviour: 'as hoped', email: contact.email }, subject, random);
  scheduler.plan({
    at: when,
    what: `${contact.name} acts on "${subject}"`,
    act: () => lookAfterRound(context, { list, before: when.subtract({ hours: 24 * leavesDays }), now: when }),
  });
}
