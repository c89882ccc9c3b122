import type { FC } from 'hono/jsx';
import { FUNNEL_STEPS } from '../../domain/application/recruiting.ts';
import type { ClosingFigures } from '../../domain/closing/closing-figures.ts';
import type { Average, BySide } from '../../domain/closing/small-groups.ts';
import { ROLES, type Role, type Round } from '../../round/round-file.ts';
import type { ReportWords } from '../../words/report.ts';
import type { Say } from '../../words/say.ts';
import { Chart } from './chart.tsx';
import { Rows } from './rows.tsx';

export type NumbersProps = {
  readonly round: Round;
  readonly figures: ClosingFigures;
  readonly say: Say;
  readonly words: ReportWords;
};

/** The round in figures: recruiting, pairs, meetings, and how it went on the way. */
export const Numbers: FC<NumbersProps> = (props) => {
  const { figures, words } = props;
  const { numbers } = words;
  const { pairs, meetings } = figures;
  return (
    <>
      <h2 id="numbers">{numbers.title}</h2>
      <h3>{numbers.recruiting}</h3>
      {ROLES.map((role) => (
        <Funnel {...props} role={role} />
      ))}
      <Channels {...props} />
      <h3>{numbers.pairsColumn}</h3>
      <Rows
        caption={numbers.pairs(pairs.completed, pairs.formed)}
        header={[numbers.figure, numbers.value]}
        rows={(['seats', 'offered', 'formed', 'completed', 'ended', 'declined', 'lapsed'] as const).map((name) => [
          numbers.pairFigures[name],
          pairs[name],
        ])}
      />
      <h3>{numbers.meetingsColumn}</h3>
      <MeetingChart {...props} />
      <Rows
        caption={numbers.meetingsColumn}
        header={[numbers.figure, numbers.value]}
        rows={(['planned', 'held', 'missed', 'unclear', 'calledOff'] as const).map((name) => [
          numbers.meetingFigures[name],
          meetings[name],
        ])}
      />
      <Averages {...props} />
    </>
  );
};

const Funnel: FC<NumbersProps & { readonly role: Role }> = ({ figures, words, role }) => {
  const { numbers } = words;
  const funnel = figures.funnel[role];
  const wanted = figures.wanted[role];
  const steps = FUNNEL_STEPS.map((step) => ({ label: numbers.steps[step], value: funnel[step] }));
  const all = [...steps, { label: numbers.withdrew, value: funnel.withdrawn }];
  return (
    <Chart
      id={`funnel-${role}`}
      title={`${words.sides[role]}: ${numbers.funnel(funnel.confirmed, wanted)}`}
      about={numbers.funnelAbout}
      bars={steps}
      target={{ at: wanted, label: numbers.target(wanted) }}
      asTable={words.asTable}
      table={
        <Rows
          caption={numbers.funnelOf(words.sides[role])}
          header={[numbers.step, numbers.value]}
          rows={all.map(({ label, value }) => [label, value])}
        />
      }
    />
  );
};

const Channels: FC<NumbersProps> = ({ round, figures, words }) => {
  const { numbers } = words;
  if (figures.channels.length === 0) return null;
  const nameOf = (channel: string | undefined) =>
    channel === undefined ? numbers.otherChannels : (round.call.channels.find(({ id }) => id === channel)?.name ?? numbers.noChannel);
  return (
    <Rows
      caption={numbers.channels}
      header={[numbers.channel, ...FUNNEL_STEPS.map((step) => numbers.steps[step])]}
      rows={figures.channels.map(({ channel, funnel }) => [nameOf(channel), ...FUNNEL_STEPS.map((step) => funnel[step])])}
    />
  );
};

const MeetingChart: FC<NumbersProps> = ({ figures, words }) => {
  const { numbers } = words;
  const { byNumber, held, planned } = figures.meetings;
  if (byNumber.length === 0) return <p class="muted">{words.notShown}</p>;
  const bars = byNumber.map(({ number, held: pairs }) => ({ label: numbers.meetingNumber(number), value: pairs }));
  return (
    <Chart
      id="meetings"
      title={numbers.meetings(held, planned)}
      about={numbers.meetingsAbout}
      bars={bars}
      most={figures.pairs.formed}
      asTable={words.asTable}
      table={
        <Rows
          caption={numbers.meetings(held, planned)}
          header={[numbers.figure, numbers.value]}
          rows={bars.map(({ label, value }) => [label, value])}
        />
      }
    />
  );
};

const Averages: FC<NumbersProps> = ({ figures, words, say }) => {
  const { numbers } = words;
  const { pulses, ratings, again } = figures;
  const rows: readonly (readonly [string, BySide])[] = [
    ...([1, 2] as const).flatMap((pulse) => [
      [`${numbers.pulse(pulse)}: ${numbers.going}`, pulses[pulse].going] as const,
      [`${numbers.pulse(pulse)}: ${numbers.time}`, pulses[pulse].time] as const,
    ]),
    [numbers.ratings, ratings],
    [numbers.again, again],
  ];
  const cell = (average: Average | undefined) =>
    average === undefined ? '–' : `${words.ofFive(say.figure(average.average))} (${words.people(average.people)})`;
  return (
    <>
      <h3>{numbers.pulses}</h3>
      <Rows
        caption={numbers.average}
        header={[numbers.figure, words.bothSides, words.sides.mentor, words.sides.mentee]}
        rows={rows.map(([label, sides]) => [label, cell(sides.all), cell(sides.mentor), cell(sides.mentee)])}
      />
    </>
  );
};
