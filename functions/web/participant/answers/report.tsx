import type { Typed } from '../../../../shared/domain/application/form.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import { mayBookAgain } from '../../../../shared/domain/pair/book-again.ts';
import { hasBegun, type Report } from '../../../../shared/domain/pair/meeting.ts';
import { Choices, type FieldProblem, problemOf, TextField } from '../../../../shared/pages/parts.tsx';
import { firstValue } from '../../form-body.ts';
import { goTo, show } from '../../visit.ts';
import { actAs } from '../access/admits.ts';
import { showHome } from '../home/home.tsx';
import { askAgain, type Filled } from '../link/again.ts';
import type { Answer } from '../link/people.ts';
import { refuse } from '../link/refused.ts';
import type { AtMeeting } from '../meeting/at-meeting.ts';
import { saying } from '../parts/done.ts';
import { OwnPage } from '../parts/own-page.tsx';
import { readOwnWords } from '../parts/own-words.ts';
import { ContactMe, coordinators } from './contact-me.tsx';
import { readScale, ScaleQuestion } from './scale.tsx';

const MOST_IN_TAKEAWAY = 200;

/** Asks whether a meeting was held; the rest may be left out. What was said before stands there and can be changed. */
export function showReport(at: AtMeeting): Answer {
  const { meeting, own, now } = at;
  if (meeting.status !== 'agreed' || !hasBegun(meeting, now)) return showHome(at, { instead: 'not at this stage' });
  const before = meeting.reports[own.role];
  return reportPage(at, at.tried ?? { typed: before === undefined ? {} : typedFrom(before), problems: [] });
}

/** Takes the report. A meeting that was not held leads straight to a new time. */
export async function takeReport(at: AtMeeting, typed: Typed): Promise<Response> {
  const { meeting, own, c, home, path } = at;
  const read = readReport(typed, at);
  if ('problems' in read) return askAgain(at, `${path}/report`, typed, read.problems);
  const change = { command: 'report', by: own.role, report: read.report } as const;
  const outcome = await actAs(at, { command: 'meeting', number: meeting.number, change });
  if (outcome.outcome === 'refused') return refuse(at, outcome.why);
  const now = outcome.state.meetings.find((one) => one.number === meeting.number);
  return goTo(
    c,
    now !== undefined && mayBookAgain(now, at.tools.round, at.now) ? `${path}/times` : `${home}${saying('reported', outcome.outcome)}`,
  );
}

type ReadReport = { readonly report: Omit<Report, 'at'> } | { readonly problems: readonly FieldProblem[] };

function readReport(typed: Typed, { texts }: AtMeeting): ReadReport {
  const held = firstValue(typed, 'held');
  const rating = firstValue(typed, 'rating');
  const takeaway = readOwnWords(typed, { field: 'takeaway', most: MOST_IN_TAKEAWAY, isLine: true }, texts);
  const problems = [
    ...(held === 'yes' || held === 'no' ? [] : [{ field: 'held', message: texts.answers.report.missing }]),
    ...(rating === '' || readScale(rating) !== undefined ? [] : [{ field: 'rating', message: texts.answers.missing }]),
    ...takeaway.problems,
  ];
  if (problems.length > 0) return { problems };
  const rated = held === 'yes' ? readScale(rating) : undefined;
  return {
    report: {
      held: held === 'yes',
      ...(rated === undefined ? {} : { rating: rated }),
      ...(takeaway.text === '' ? {} : { takeaway: takeaway.text }),
      wantsContact: firstValue(typed, 'contact') === 'yes',
    },
  };
}

function typedFrom(report: Report): Typed {
  return {
    held: [report.held ? 'yes' : 'no'],
    rating: report.rating === undefined ? [] : [String(report.rating)],
    takeaway: report.takeaway === undefined ? [] : [report.takeaway],
    contact: report.wantsContact ? ['yes'] : [],
  };
}

function reportPage(at: AtMeeting, { typed, problems }: Filled): Answer {
  const { meeting, texts, say, other, path } = at;
  const words = texts.answers.report;
  const title = words.title(meeting.number);
  return show(
    at.c,
    <OwnPage holder={at} title={title} back={at.home} problems={problems}>
      <h1>{title}</h1>
      {meeting.status === 'agreed' ? <p>{words.lead(say.dayAndTime(instantOf(meeting.startsAt)), other)}</p> : null}
      <p>{words.whoSees(other, coordinators(at))}</p>
      <form method="post" action={`${path}/report`} novalidate>
        <Choices
          name="held"
          label={words.ask}
          problem={problemOf(problems, 'held')}
          choices={[
            { value: 'yes', label: words.yes },
            { value: 'no', label: words.no },
          ]}
          chosen={[firstValue(typed, 'held')]}
        />
        <ScaleQuestion name="rating" scale={words.rating} chosen={firstValue(typed, 'rating')} problems={problems} />
        <TextField name="takeaway" label={words.takeaway} problem={problemOf(problems, 'takeaway')} value={firstValue(typed, 'takeaway')} />
        <ContactMe holder={at} ticked={firstValue(typed, 'contact') === 'yes'} />
        <button type="submit">{words.button}</button>
      </form>
    </OwnPage>,
    problems.length > 0 ? 422 : 200,
  );
}
