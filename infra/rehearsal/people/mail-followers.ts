import { simpleParser } from 'mailparser';
import { Temporal } from 'temporal-polyfill';
import { dayOf } from '../../../shared/round/calendar.ts';
import { contactOf } from '../../../shared/round/contact.ts';
import type { LocalRound } from '../../local/local-round.ts';
import type { Stage } from '../stage.ts';
import { actingAt, type Bent, type Character } from './cast.ts';
import type { Chance } from './chance.ts';
import { lookAfterRound, readReport, type SeenList } from './operating.ts';
import { confirmAddress, leave, type Memory, takePart } from './taking-part.ts';
import { type Server, type Visitor, visitor } from './visitor.ts';

type Surroundings = {
  readonly local: Pick<LocalRound, 'round' | 'mails'> & { readonly clock: { readonly now: () => Temporal.Instant } };
  readonly cast: readonly Character[];
  readonly stage: Pick<Stage, 'plan'>;
  readonly chance: Chance;
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
  readonly chance: Chance;
  readonly today: () => Temporal.PlainDate;
};
type Received = {
  readonly to: string;
  readonly at: Temporal.Instant;
  readonly subject: string;
  readonly links: readonly string[];
  /** Whether it tells of a meeting and asks nothing; then a page is opened only to call the meeting off. */
  readonly asksNothing: boolean;
};

const DAYS_UNTIL_WITHDRAWAL = 2;
const READS_NOTHING: readonly Bent[] = ['mistypes the address', 'confirms nothing'];
/** What the button of such a mail says, in both languages. */
const MOVE_OR_READ = /^(?:Flytta, ställ in eller läs mer|Move, cancel or read more):/m;

/** Lets people act on the mails they get, some hours or days later, by the links that stand in them. */
export function followMails(surroundings: Surroundings) {
  const { local, cast, chance, server, origin } = surroundings;
  const today = () => dayOf(local.round, local.clock.now());
  const people = new Map(
    cast.map((character): [string, Person] => [
      character.email,
      { character, visitor: visitor(server, origin), memory: { declined: false, cancelled: 0 }, chance, today },
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
        if (person !== undefined && !READS_NOTHING.includes(person.character.bent)) planVisit(person, received, surroundings);
        if (to === operator.email) planOperator(received, surroundings, list);
      }
    },
    readReport: () => readReport(surroundings),
  };
}

/** The parser need not make more of a text than stands in it. */
const AS_IT_STANDS = { skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true };

async function read(to: string, at: Temporal.Instant, raw: Buffer, origin: string): Promise<Received> {
  const { text = '', subject = '' } = await simpleParser(raw, AS_IT_STANDS);
  const links = [...text.matchAll(/https?:\/\/\S+/g)].map(([link]) => link).filter((link) => link.startsWith(origin));
  const asksNothing = MOVE_OR_READ.test(text);
  return { to, at, subject, links: links.map((link) => link.slice(origin.length)), asksNothing };
}

function planVisit(person: Person, { at, subject, links, asksNothing }: Received, { local, stage, chance }: Surroundings): void {
  const { character } = person;
  const when = actingAt(local.round, at, character, `${subject} ${at}`, chance);
  const confirm = links.find((link) => link.startsWith('/confirm/'));
  const button = links.find((link) => link.startsWith('/place/'));
  const place = links.find((link) => /^\/place\/[^/]+\/[^/#]+$/.test(link));
  if (confirm !== undefined) {
    stage.plan({ at: when, what: `${character.name} confirms`, act: () => confirmThen(person, confirm, stage, when) });
  } else if (place !== undefined && button !== undefined && (!asksNothing || character.bent === 'cancels twice')) {
    stage.plan({ at: when, what: `${character.name} acts on "${subject}"`, act: () => takePart(person, place, button) });
  }
}

async function confirmThen(person: Person, confirm: string, stage: Pick<Stage, 'plan'>, at: Temporal.Instant): Promise<void> {
  const place = await confirmAddress(person, confirm);
  if (person.character.bent !== 'withdraws') return;
  stage.plan({
    at: at.add({ hours: 24 * DAYS_UNTIL_WITHDRAWAL }),
    what: `${person.character.name} withdraws`,
    act: () => leave(person, `${place}/leave`),
  });
}

/** The contact person looks into the console the morning after a mail from the round. */
function planOperator({ at, subject }: Received, surroundings: Surroundings, list: SeenList): void {
  const { local, stage, chance, leavesDays = 0 } = surroundings;
  const contact = contactOf(local.round);
  const when = actingAt(local.round, at, { bent: 'as hoped', email: contact.email }, subject, chance);
  stage.plan({
    at: when,
    what: `${contact.name} acts on "${subject}"`,
    act: () => lookAfterRound(surroundings, { list, before: when.subtract({ hours: 24 * leavesDays }), now: when }),
  });
}
