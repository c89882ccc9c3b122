import type { FC } from 'hono/jsx';
import type { Temporal } from 'temporal-polyfill';
import { actOnPair } from '../../../../shared/commands/pair/act-on-pair.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { doubtsAboutDay } from '../../../../shared/domain/pair/doubts.ts';
import { hasBegun, type Meeting, outcomeOf } from '../../../../shared/domain/pair/meeting.ts';
import { markOf } from '../../../../shared/domain/pair/meeting-marks.ts';
import { mayAddMeeting, meetingOn, type Pair } from '../../../../shared/domain/pair/pair.ts';
import { dayFault, earlierToHold } from '../../../../shared/domain/pair/recordable.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { choosing, doubting, yesOrNo } from '../../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../../shared/pages/form/read-form.ts';
import { type FieldProblem, problemOf } from '../../../../shared/pages/parts.tsx';
import { dayOf } from '../../../../shared/round/calendar.ts';
import { pairWords } from '../../../../shared/words/console/pairs.ts';
import { meeting as meetingWords } from '../../../../shared/words/participant/meeting.ts';
import { firstValue } from '../../form-body.ts';
import { afterwards, formOf, type OperatorVisit, type Trouble } from '../operator-visit.ts';
import { ActForm } from '../parts/forms.tsx';
import type { PairSection } from './pair-section.ts';

/** Another than the one that asks before a pair is ended. */
const SURE = 'sure-day';

/** Says for both whether a meeting took place, also one nobody had booked. */
export const NoteMeeting: FC<PairSection> = ({ visit, pair, path, trouble }) => {
  const { say, nonce } = visit;
  const words = pairWords(say).note;
  const { typed, problems } = formOf(trouble, 'note meeting');
  const isDoubted = problemOf(problems, SURE) !== undefined;
  const day = readForm(dayField(visit), typed, say);
  const on = 'values' in day ? day.values.on : undefined;
  return (
    <section aria-labelledby="note-meeting">
      <h2 id="note-meeting">{words.title}</h2>
      <p>{pair.status === 'ended' ? words.whatOfEnded : words.what}</p>
      <ActForm nonce={nonce} path={path} act="note meeting">
        <AskAll fields={{ ...noteFields(visit, pair), ...dayField(visit) }} typed={typed} problems={problems} say={say} />
        {isDoubted && on !== undefined ? <AskAll fields={sureField(visit, pair, on)} typed={typed} problems={problems} say={say} /> : null}
        <button type="submit" class="quiet">
          {words.act}
        </button>
      </ActForm>
    </section>
  );
};

/** Which meeting, and whether it took place. */
function noteFields(visit: OperatorVisit, pair: Pair) {
  const { meeting: label, ask, yes, no, problems } = pairWords(visit.say).note;
  const meetings = choosing(optionsOf(pair, visit).map(([number, name]) => ({ value: String(number), label: name })));
  const choices = [{ value: '', label: '' }, ...meetings.choices];
  return {
    meeting: { kind: 'one', required: true, isList: true, label, missing: problems.meeting, options: meetings.options, choices },
    held: { ...yesOrNo({ yes, no }), label: ask, missing: problems.answer },
  } satisfies Fields;
}

/** The day they met, where it is another than the one booked. */
function dayField({ say, tools }: OperatorVisit) {
  const { day: label, dayHint } = pairWords(say).note;
  const hint = dayHint(dayOf(tools.round, tools.now()).toString());
  return { on: { kind: 'day', required: false, label, hint } } satisfies Fields;
}

/** Asks about a day that may be a slip, with why. */
function sureField({ say, tools }: OperatorVisit, pair: Pair, day: Temporal.PlainDate): Fields {
  const { askDay: label, problemDay: missing, yes, doubts } = meetingWords(say).sure;
  const told = { ...doubts, ...pairWords(say).note.doubts };
  const hint = doubtsAboutDay(tools.round, pair, day)
    .map((doubt) => told[doubt])
    .join(' ');
  return { [SURE]: { ...doubting([{ value: day.toString(), label: yes(say.day(day)), hint }]), label, missing } };
}

function optionsOf(pair: Pair, { say, tools }: OperatorVisit): readonly (readonly [number: number, label: string])[] {
  const words = pairWords(say);
  const stateOf = (meeting: Meeting) => {
    const mark = words.marks[markOf(meeting, tools.round, tools.now())].one;
    const when = meeting.status === 'agreed' ? say.day(instantOf(meeting.startsAt)) : say.week(meeting.week);
    return `${mark}, ${when}`;
  };
  const next = pair.meetings.length + 1;
  return [
    ...pair.meetings.map((meeting) => [meeting.number, words.note.option(meeting.number, stateOf(meeting))] as const),
    ...(mayAddMeeting(pair) ? [[next, words.note.more(next)] as const] : []),
  ];
}

/** Takes what an operator says: of a meeting that has had its time, or of one that was held on another day or without any. */
export async function noteMeeting(visit: OperatorVisit, path: string, pair: Pair, typed: Typed): Promise<Response | Trouble> {
  const read = readNote(visit, pair, typed);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  const { number, on } = read;
  const operator = (act: 'recorded meeting' | 'settled meeting') => ({
    operator: { operator: visit.operator.id, act, about: { pair: pair.id, meeting: String(number) } },
  });
  const outcome =
    on === undefined
      ? await actOnPair(
          pair.id,
          { command: 'meeting', number, change: { command: 'settle', held: read.held } },
          visit.tools,
          operator('settled meeting'),
        )
      : await actOnPair(pair.id, { command: 'record meeting', by: 'operator', number, on }, visit.tools, operator('recorded meeting'));
  return afterwards(visit, outcome, path, pair.status === 'ended' ? 'noted-ended' : 'noted-meeting');
}

type Note =
  | { readonly number: number; readonly held: boolean; readonly on: Temporal.PlainDate | undefined }
  | { readonly problems: readonly FieldProblem[] };

function readNote(visit: OperatorVisit, pair: Pair, typed: Typed): Note {
  const { problems } = pairWords(visit.say).note;
  const read = readForm(noteFields(visit, pair), typed, visit.say);
  if ('problems' in read) return read;
  const { held } = read.values;
  const number = Number(read.values.meeting);
  const meeting = pair.meetings.find((one) => one.number === number);
  const hadTime = meeting?.status === 'agreed' && hasBegun(meeting, visit.tools.now());
  if (held === 'no')
    return hadTime ? { number, held: false, on: undefined } : { problems: [{ field: 'held', message: problems['not held yet'] }] };
  if (hadTime && firstValue(typed, 'on').trim() === '') return { number, held: true, on: undefined };
  return readHeldOn(visit, pair, number, typed);
}

/** What has been said of a meeting, when that makes it no other day's any more. */
function saidOf(pair: Pair, number: number): 'held' | 'differs' | undefined {
  const meeting = pair.meetings.find((one) => one.number === number);
  const outcome = meeting === undefined ? undefined : outcomeOf(meeting);
  return outcome === 'held' || outcome === 'differs' ? outcome : undefined;
}

function readHeldOn(visit: OperatorVisit, pair: Pair, number: number, typed: Typed): Note {
  const { round } = visit.tools;
  const words = pairWords(visit.say).note;
  const day = readForm(dayField(visit), typed, visit.say);
  if ('problems' in day) return day;
  const { on } = day.values;
  if (on === undefined) return { problems: [{ field: 'on', message: words.problems['date missing'] }] };
  const fault = dayFault(round, pair, on, visit.tools.now());
  if (fault !== undefined) return { problems: [{ field: 'on', message: words.problems[fault] }] };
  const there = meetingOn(round, pair, on);
  if (there !== undefined && there.number !== number) return { problems: [{ field: 'on', message: words.other(there.number) }] };
  const said = there === undefined ? saidOf(pair, number) : undefined;
  if (said !== undefined) return { problems: [{ field: 'meeting', message: words.problems[said] }] };
  const earlier = there === undefined ? earlierToHold(pair, number) : undefined;
  if (earlier !== undefined) return { problems: [{ field: 'meeting', message: words.earlier(earlier) }] };
  const isDoubtful = there === undefined && doubtsAboutDay(round, pair, on).length > 0;
  const sure = isDoubtful ? readForm(sureField(visit, pair, on), typed, visit.say) : undefined;
  return sure !== undefined && 'problems' in sure ? sure : { number, held: true, on };
}
