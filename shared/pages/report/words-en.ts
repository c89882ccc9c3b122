import type { FunnelStep } from '../../domain/application/recruiting.ts';
import type { Proposal } from '../../domain/closing/next-round.ts';
import type { ReportWords } from './words.ts';

export const REPORT_WORDS_EN: ReportWords = {
  title: (round) => `Closing report: ${round}`,
  subtitle: (university, company) => `${university} and ${company}`,
  period: (from, to) => `From ${from} to ${to}`,
  madeOn: (day) => `Put together on ${day}`,
  csv: 'The figures as CSV',
  print: 'Print',
  notClosed: 'The round is not closed yet. Figures and answers may change.',
  contents: 'Contents',
  sides: { mentor: 'The students', mentee: 'The managers' },
  bothSides: 'Everybody',
  noQuotations: 'No answers that may be quoted.',
  notShown: 'Not shown: fewer than five answers.',
  asTable: 'The figures as a table',
  group: 'Group',
  ofFive: (average) => `${average} of 5`,
  people: (count) => `${count} people`,
  peopleColumn: 'People',
  findings: {
    again: (who, average, people) =>
      `Would they do it again? ${who}: ${average} of 5 on average, where 1 is no and 5 is gladly (${people} answers).`,
    answered: (answered, asked) => `${answered} of ${asked} who stayed to the end have answered. This is what may be quoted.`,
    held: (held, planned, pairs) => `${held} of ${planned} planned meetings took place, in ${pairs} pairs.`,
    rated: (average, people) =>
      `Compared with what they expected, the meetings were ${average} of 5 on average, where 3 is as expected (${people} people).`,
    calledOff: (calledOff, unclear) =>
      [
        ...(calledOff === 0 ? [] : [`${calledOff === 1 ? 'One booked meeting was' : `${calledOff} booked meetings were`} cancelled.`]),
        ...(unclear === 0
          ? []
          : [
              unclear === 1
                ? 'For one meeting we do not know whether it took place.'
                : `For ${unclear} meetings we do not know whether they took place.`,
            ]),
      ].join(' '),
    ended: (ended, formed) => (ended === 1 ? `One of ${formed} pairs ended early.` : `${ended} of ${formed} pairs ended early.`),
    time: (average, people) => `Time compared with what we told: ${average} of 5 on average, where 3 is as told (${people} answers).`,
    funnel: (step, share) => LOSSES[step](share),
    proposals: (count) =>
      count === 1
        ? 'This round speaks for one change to the next round’s file.'
        : `This round speaks for ${count} changes to the next round’s file.`,
    noProposals: 'The figures speak for no changes to the next round’s file.',
  },
  numbers: {
    title: 'The round in figures',
    steps: { seen: 'Saw the page', started: 'Started', submitted: 'Sent', confirmed: 'Confirmed' },
    withdrew: 'Withdrew',
    step: 'Step',
    funnel: (confirmed, wanted) => `${confirmed} confirmed applications. The target was ${wanted}.`,
    funnelOf: (side) => `${side}: from visit to confirmed application`,
    funnelAbout: 'Bar chart of how many saw the page, started, sent and confirmed their application.',
    target: (wanted) => `Target: ${wanted}`,
    channels: 'Which channels brought applications',
    channel: 'Channel',
    noChannel: 'No channel',
    otherChannels: 'Others, too small to show one by one',
    pairs: (completed, formed) => `${completed} of ${formed} pairs stayed to the end`,
    pairFigures: {
      seats: 'Seats',
      offered: 'Offers sent',
      formed: 'Pairs formed',
      completed: 'Pairs to the end',
      ended: 'Pairs that ended early',
      declined: 'Offers somebody said no to',
      lapsed: 'Offers that lapsed without two answers',
    },
    meetings: (held, planned) => `${held} of ${planned} planned meetings took place`,
    meetingNumber: (number) => `Meeting ${number}`,
    recruiting: 'Recruiting',
    pairsColumn: 'Pairs',
    meetingsColumn: 'Meetings',
    meetingsAbout: 'Bar chart of how many pairs held their first meeting, their second and so on.',
    meetingFigures: {
      planned: 'Planned',
      held: 'Took place',
      missed: 'Did not take place',
      unclear: 'Unclear whether they took place',
      calledOff: 'Booked times that were cancelled',
    },
    pulses: 'How it went on the way',
    pulse: (number) => (number === 1 ? 'After a month' : 'Half-way'),
    going: 'How it goes compared with what was expected, 3 is as expected',
    time: 'Time compared with what was told, 3 is as told',
    ratings: 'Meetings compared with what was expected, 3 is as expected',
    again: 'Would do it again, 5 is gladly',
    average: 'Average of 5',
    figure: 'Figure',
    value: 'Number',
  },
  onwards: {
    title: 'Proposals for the next round’s file',
    what: 'Each proposal is a line of the file that describes the round, with the figure that speaks for it. You decide.',
    line: 'Line',
    now: 'Now',
    proposed: 'Proposal',
    because: 'Because',
    days: (days) => `${days} days`,
    minutes: (minutes) => `${minutes} minutes`,
    remove: 'Remove',
    why,
  },
  method: {
    title: 'How the report was made',
    paragraphs: (least, answered, asked) => [
      `The figures come from what participants did and answered in the programme. ${answered} of ${asked} who stayed to the end have answered the evaluation.`,
      `What fewer than ${least} people have answered is not shown as a figure, and a breakdown is shown only when each part has at least ${least}. Otherwise one could work out who said what.`,
      'Quotations are shown only when their writer agreed to it, answer by answer. They stand with the side but without names, in alphabetical order, and are unchanged.',
      'A meeting counts as held when one of the two has said that it took place and the other has not said otherwise.',
    ],
  },
};

const LOSSES: Readonly<Record<Exclude<FunnelStep, 'seen'>, (share: string) => string>> = {
  started: (share) => `The largest loss among students: ${share} per cent of those who saw the page did not start.`,
  submitted: (share) => `The largest loss among students: ${share} per cent of those who started did not send.`,
  confirmed: (share) => `The largest loss among students: ${share} per cent of those who sent did not confirm their address.`,
};

function why(because: Proposal['because'], figure: (value: number) => string): string {
  switch (because.why) {
    case 'deadline was moved':
      return `The deadline had to be moved. ${confirmed(because)}`;
    case 'too few applied':
      return confirmed(because);
    case 'channel brought nobody':
      return because.seen === 0
        ? `Nobody came through ${because.channel}.`
        : `${because.seen} saw the page through ${because.channel}, nobody applied.`;
    case 'fewer meetings were held':
      return `${because.held} of ${because.planned} planned meetings took place in the pairs that stayed to the end.`;
    case 'took more time':
      return `Time compared with what was told was ${figure(because.average)} of 5 half-way, where 3 is as told.`;
    case 'offers lapsed':
      return because.lapsed === 1
        ? `One of ${because.offered} offers lapsed without two answers.`
        : `${because.lapsed} of ${because.offered} offers lapsed without two answers.`;
  }
}

function confirmed({
  confirmed: all,
  withdrawn,
  wanted,
}: {
  readonly confirmed: number;
  readonly withdrawn: number;
  readonly wanted: number;
}): string {
  const left = withdrawn === 0 ? '' : `, and ${withdrawn} of them withdrew`;
  return `${all} students confirmed${left}. You hoped for ${wanted}.`;
}
