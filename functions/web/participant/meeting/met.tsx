import type { FC } from 'hono/jsx';
import type { Temporal } from 'temporal-polyfill';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { doubtsAboutDay } from '../../../../shared/domain/pair/doubts.ts';
import { hasBegun, type Meeting, openProposal } from '../../../../shared/domain/pair/meeting.ts';
import { meetingOn, type Pair } from '../../../../shared/domain/pair/pair.ts';
import { dayFault, recordable } from '../../../../shared/domain/pair/recordable.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { choosing } from '../../../../shared/pages/form/declare.ts';
import { type Fields, problemsOf, readForm } from '../../../../shared/pages/form/read-form.ts';
import type { FieldProblem } from '../../../../shared/pages/parts.tsx';
import { dayOf } from '../../../../shared/round/calendar.ts';
import { formWords } from '../../../../shared/words/form.ts';
import { givenName } from '../../../../shared/words/names.ts';
import { goTo, show } from '../../visit.ts';
import { actAs } from '../access/admits.ts';
import { contactMe, coordinators } from '../answers/contact-me.ts';
import { howItWent, reportFrom } from '../answers/how-it-went.ts';
import { showHome } from '../home/home.tsx';
import { askAgain, type Filled } from '../link/again.ts';
import { metPath } from '../link/paths.ts';
import type { Answer, PairMember } from '../link/people.ts';
import { refuse } from '../link/refused.ts';
import { saying } from '../parts/done.ts';
import { OwnPage } from '../parts/own-page.tsx';
import { asksIfSure, type DoubtfulDay, sureFields } from './sure.ts';

/** Asks on which day two people met without having booked it; the rest may be left out. */
export function showMet(member: PairMember): Answer {
  if (member.own.pair.meetings.length === 0) return showHome(member);
  return metPage(member, member.tried ?? { typed: {}, problems: [] });
}

/** Takes the day, and what somebody says of the meeting. On the day of a meeting they have, that one is meant. */
export async function takeMet(member: PairMember, typed: Typed): Promise<Response> {
  const { own, c, home } = member;
  const path = metPath(member, member.own);
  const read = readMet(typed, member);
  if ('problems' in read) return askAgain(member, path, typed, read.problems);
  const said = readForm(sureFields(member, doubtfulOf(member, read.day)), typed, member.say);
  if ('problems' in said) return askAgain(member, path, typed, said.problems);
  const { day: on, number, report } = read;
  const outcome = await actAs(member, { command: 'record meeting', by: own.role, number, on, report });
  if (outcome.outcome === 'refused') return refuse(member, outcome.why);
  return goTo(c, `${home}${saying(isUnbooked(outcome.state, on, member) ? 'recorded' : 'recorded-booked', outcome.outcome)}`);
}

function isUnbooked(pair: Pair, on: Temporal.PlainDate, { tools }: PairMember): boolean {
  return meetingOn(tools.round, pair, on)?.recorded !== undefined;
}

type ReadMet =
  | { readonly day: Temporal.PlainDate; readonly number: number; readonly report: ReturnType<typeof reportFrom> }
  | { readonly problems: readonly FieldProblem[] };

function readMet(typed: Typed, member: PairMember): ReadMet {
  const { texts, own, tools, now } = member;
  const words = texts.meeting.met;
  const asked = readForm(dayField(member), typed, member.say);
  const fault = 'values' in asked ? dayFault(tools.round, own.pair, asked.values.day, now) : undefined;
  const [only, another] = recordable(tools.round, own.pair, now);
  const which = another === undefined ? { values: { number: String(only.number) } } : readForm(numberField(member), typed, member.say);
  const said = readForm(saidFields(member), typed, member.say);
  if ('problems' in asked || fault !== undefined || 'problems' in which || 'problems' in said) {
    const wrongDay = fault === undefined ? [] : [{ field: 'day', message: words.faults[fault] }];
    return { problems: [...problemsOf(asked), ...wrongDay, ...problemsOf(which, said)] };
  }
  return { day: asked.values.day, number: Number(which.values.number), report: reportFrom(said.values) };
}

function dayField({ texts, tools, now, say }: PairMember) {
  const { day: label, dayMissing: missing } = texts.meeting.met;
  const hint = formWords(say).dayHint(dayOf(tools.round, now).toString());
  return { day: { kind: 'day', required: true, label, hint, missing } } satisfies Fields;
}

/** Which meeting of the plan it was, with what becomes of what was proposed or booked for it. */
function numberField(member: PairMember) {
  const { own, texts, tools, now } = member;
  const { ask: label, missing } = texts.meeting.met;
  const meetings = recordable(tools.round, own.pair, now).map((meeting) => ({
    value: String(meeting.number),
    label: optionLabel(meeting, member),
    hint: consequence(meeting, member)[0],
  }));
  return { number: { kind: 'one', required: true, label, missing, ...choosing(meetings) } } satisfies Fields;
}

/** What may be said of the meeting. */
function saidFields(member: PairMember) {
  return { ...howItWent(member), contact: contactMe(member) };
}

/** The day somebody is asked about once more; of a day on which the two have a meeting anyway there is no doubt. */
function doubtfulOf({ own, tools }: PairMember, day: Temporal.PlainDate): readonly DoubtfulDay[] {
  if (meetingOn(tools.round, own.pair, day) !== undefined) return [];
  const doubts = doubtsAboutDay(tools.round, own.pair, day);
  return doubts.length === 0 ? [] : [{ day, doubts }];
}

function metPage(member: PairMember, { typed, problems }: Filled): Answer {
  const { own, texts, c, home } = member;
  const words = texts.meeting.met;
  const name = givenName(own.partner.answers.name);
  const title = words.title(name);
  const read = readForm(dayField(member), typed, member.say);
  const doubtful = asksIfSure(problems) && 'values' in read ? doubtfulOf(member, read.values.day) : [];
  return show(
    c,
    <OwnPage holder={member} title={title} back={home} problems={problems}>
      <h1>{title}</h1>
      <p class="lead">{words.lead(name)}</p>
      <form method="post" action={metPath(member, member.own)} novalidate>
        <AskAll fields={dayField(member)} typed={typed} problems={problems} say={member.say} />
        <AskAll fields={sureFields(member, doubtful)} typed={typed} problems={problems} say={member.say} />
        <WhichMeeting member={member} typed={typed} problems={problems} />
        <p>{words.whoSees(name, coordinators(member))}</p>
        <AskAll fields={saidFields(member)} typed={typed} problems={problems} say={member.say} />
        <button type="submit">{words.button}</button>
      </form>
    </OwnPage>,
    problems.length > 0 ? 422 : 200,
  );
}

type WhichProps = { readonly member: PairMember; readonly typed: Typed; readonly problems: readonly FieldProblem[] };

/** Asks which meeting it was where there is a choice, else says which it counts as. */
const WhichMeeting: FC<WhichProps> = ({ member, typed, problems }) => {
  const { own, texts, tools, now, say } = member;
  const [only, another] = recordable(tools.round, own.pair, now);
  return another === undefined ? (
    <p>{[texts.meeting.met.counts(only.number), ...consequence(only, member)].join(' ')}</p>
  ) : (
    <AskAll fields={numberField(member)} typed={typed} problems={problems} say={say} />
  );
};

function optionLabel(meeting: Meeting, { own, texts, say }: PairMember): string {
  const words = texts.meeting.met;
  if (meeting.status === 'agreed' && own.pair.meetings.includes(meeting)) {
    return words.instead(meeting.number, say.dayAndTime(instantOf(meeting.startsAt)));
  }
  return own.pair.meetings.some(({ number }) => number === meeting.number) ? words.next(meeting.number) : words.more(meeting.number);
}

function consequence(meeting: Meeting, { texts, now }: PairMember): readonly string[] {
  const words = texts.meeting.met;
  if (meeting.status === 'agreed' && !hasBegun(meeting, now)) return [words.isCancelled];
  return openProposal(meeting) === undefined ? [] : [words.timesFall];
}
