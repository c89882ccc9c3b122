import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { mayBookAgain } from '../../../../shared/domain/pair/book-again.ts';
import { type AgreedMeeting, hasBegun } from '../../../../shared/domain/pair/meeting.ts';
import { otherRole, type Pair } from '../../../../shared/domain/pair/pair.ts';
import { openPulse } from '../../../../shared/domain/pair/pair-moments.ts';
import type { PulseNumber } from '../../../../shared/domain/pair/pulse.ts';
import { meetingToChoose, meetingToPropose } from '../../../../shared/domain/pair/questions.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { goTo, show } from '../../visit.ts';
import { actAs } from '../access/admits.ts';
import { showHome } from '../home/home.tsx';
import { askAgain, type Filled } from '../link/again.ts';
import { meetingPath } from '../link/paths.ts';
import type { Answer } from '../link/people.ts';
import { refuse } from '../link/refused.ts';
import type { AtMeeting } from '../meeting/at-meeting.ts';
import { saying } from '../parts/done.ts';
import { OwnPage } from '../parts/own-page.tsx';
import { coordinators } from './contact-me.ts';
import { pulseQuestions } from './pulse-form.ts';
import { readReport, reportFields, reportTyped } from './report-form.ts';

/** Asks whether a meeting was held; the rest may be left out. What was said before stands there and can be changed. */
export function showReport(at: AtMeeting): Answer {
  const { meeting, own, now } = at;
  if (meeting.status !== 'agreed' || !hasBegun(meeting, now)) return showHome(at, { instead: 'not at this stage' });
  const before = meeting.reports[own.role];
  return reportPage(at, at.tried ?? { typed: before === undefined ? {} : reportTyped(before), problems: [] });
}

/** Takes the report. A meeting that was not held leads straight to a new time. */
export async function takeReport(at: AtMeeting, typed: Typed): Promise<Response> {
  const { meeting, own, c, home, path } = at;
  const pulse = pulseAsked(at);
  const read = readReport(at, typed, pulse !== undefined);
  if ('problems' in read) return askAgain(at, `${path}/report`, typed, read.problems);
  const change = { command: 'report', by: own.role, report: read.report } as const;
  const outcome = await actAs(at, { command: 'meeting', number: meeting.number, change });
  if (outcome.outcome === 'refused') return refuse(at, outcome.why);
  if (pulse !== undefined && read.pulse !== undefined) {
    const answered = await actAs(at, { command: 'answer pulse', by: own.role, pulse, answer: read.pulse });
    if (answered.outcome === 'refused') return refuse(at, answered.why);
  }
  const now = outcome.state.meetings.find((one) => one.number === meeting.number);
  if (now !== undefined && mayBookAgain(now, at.tools.round, at.now)) return goTo(c, `${path}/times`);
  return goTo(c, `${nextPath(at, outcome.state) ?? home}${saying('reported', outcome.outcome)}`);
}

/** Where the next meeting gets its time, when that is this person's turn. */
function nextPath(at: AtMeeting, pair: Pair): string | undefined {
  const { own, now, tools } = at;
  const toChoose = meetingToChoose(own.role, pair, now);
  if (toChoose !== undefined) return `${meetingPath(at, own, toChoose.number)}/pick`;
  const toPropose = own.role === 'mentee' ? meetingToPropose(pair, tools.round, now) : undefined;
  return toPropose === undefined ? undefined : `${meetingPath(at, own, toPropose.number)}/book`;
}

/** The pulse that is asked in the same go, while it is open and not answered. */
function pulseAsked({ own, tools, now }: AtMeeting): PulseNumber | undefined {
  const pulse = openPulse(own.pair, tools.round, now);
  return pulse !== undefined && own.pair.pulses[pulse]?.[own.role] === undefined ? pulse : undefined;
}

function leadOf(meeting: AgreedMeeting, { texts, say, other, own }: AtMeeting): string {
  const words = texts.answers.report;
  const startsAt = instantOf(meeting.startsAt);
  if (meeting.recorded === undefined) return words.lead(say.dayAndTime(startsAt), other);
  const isTheirs = meeting.recorded.by === otherRole(own.role);
  return isTheirs ? words.leadRecorded(say.day(startsAt), other) : words.lead(say.day(startsAt), other);
}

function reportPage(at: AtMeeting, { typed, problems }: Filled): Answer {
  const { meeting, texts, other, path } = at;
  const words = texts.answers.report;
  const title = words.title(meeting.number);
  const { before, after } = reportFields(at);
  const form = { typed, problems, say: at.say };
  return show(
    at.c,
    <OwnPage holder={at} title={title} back={at.home} problems={problems}>
      <h1>{title}</h1>
      {meeting.status === 'agreed' ? <p>{leadOf(meeting, at)}</p> : null}
      {meeting.status === 'agreed' && meeting.settled !== undefined ? <p>{texts.meeting.settled(meeting.settled.held)}</p> : null}
      <p>{words.whoSees(other, coordinators(at))}</p>
      <form method="post" action={`${path}/report`} novalidate>
        <AskAll fields={before} {...form} />
        {pulseAsked(at) === undefined ? null : (
          <>
            <h2>{words.alsoPulse}</h2>
            <AskAll fields={pulseQuestions(at)} {...form} />
          </>
        )}
        <AskAll fields={after} {...form} />
        <button type="submit">{words.button}</button>
      </form>
    </OwnPage>,
    problems.length > 0 ? 422 : 200,
  );
}
