import type { Temporal } from 'temporal-polyfill';
import { DRAFT_DAYS } from '../../../../shared/domain/application/draft.ts';
import { capital, hours, minutes } from '../../../../shared/mail/letters/en/amounts.ts';
import { type CallFacts, type CallNow, city, type NextStep } from './call-facts.ts';
import type { CallTexts, CallWords } from './texts.ts';

export const en: CallTexts = {
  mentor: (facts) => {
    const { round, say, minutesToApply } = facts;
    const company = say.words(round.hosts.company.name);
    return {
      ...common(facts),
      heading: ['Mentor a manager.', `${talks(facts)} in ${span(facts)}.`],
      lead: `You meet a manager at ${company} ${rhythm(facts)} and say how things look to you. The manager asks the questions. You do not need to be an expert on anything.`,
      benefits: 'You get',
      fit: { heading: 'Is this for me?', release: 'Does that sound like you? Then this is for you.' },
      steps: [
        `You apply by ${say.day(lastDay(facts.now, round))}. It takes about ${minutes(minutesToApply)}.`,
        'You confirm your address with the link we send you.',
        `You will hear from us by ${say.day(facts.answerBy)}, whatever the answer.`,
        'If you get a place, we tell you who you would meet and why. Then you say yes or no.',
        `Everybody meets for the first time on ${say.dayAndTime(facts.kickOff)}.`,
      ],
      otherSide: `Are you a manager at ${company}? Read what it means for you`,
      ask: {
        heading: 'Any questions?',
        whom: `Ask ${facts.contact.name} at ${facts.contact.host === 'university' ? say.words(round.hosts.university.name) : company}:`,
      },
    };
  },

  mentee: (facts) => {
    const { round, say, minutesToApply } = facts;
    return {
      ...common(facts),
      heading: ['Have a student as your mentor.', `${talks(facts)} in ${span(facts)}.`],
      lead: `You meet a student from ${say.words(round.hosts.university.name)} ${rhythm(facts)}. The student is your mentor: you ask and listen, the student answers frankly.`,
      benefits: 'You get',
      examples: 'What you can talk about',
      fit: {
        heading: 'Is this for me?',
        release: 'You do not need to know anything about the themes. It is enough to be curious and to keep the times you agree on.',
      },
      steps: [
        `You apply by ${say.day(lastDay(facts.now, round))}. It takes about ${minutes(minutesToApply)}.`,
        'You confirm your address with the link we send you.',
        `You will hear from us by ${say.day(facts.answerBy)}, whatever the answer.`,
        'If there is a student for you, we tell you who and why. Then you say yes or no.',
        `Everybody meets for the first time on ${say.dayAndTime(facts.kickOff)}.`,
        'You and the student decide when you meet.',
      ],
      otherSide: 'Are you a student? Read what it means for you',
      ask: { heading: 'Any questions?', whom: `Ask ${facts.contact.name}:` },
    };
  },
};

function common(facts: CallFacts): Omit<CallWords, 'heading' | 'lead' | 'benefits' | 'fit' | 'steps' | 'otherSide' | 'ask'> {
  const { round, say, now, kickOff, workshop } = facts;
  const { meetings } = round;
  return {
    caption: caption(facts),
    status: status(facts),
    apply: 'Start your application',
    reassurance: `You can save it and continue within ${DRAFT_DAYS} days. No account needed.`,
    facts: [
      [
        'Time',
        `${hours(facts.hours, say)} in total, from ${say.month(round.kickOff.date)} to ${say.month(round.workshop.date)}. Everything below is included.`,
      ],
      [
        'Conversations',
        `${meetings.count} of ${minutes(meetings.minutes)}, in person or by video. Meant for the weeks of ${weekStarts(facts)}. You choose the times between you.`,
      ],
      ['Preparation', `${minutes(facts.preparation)} before each conversation. We send you a guide with questions to start from.`],
      ['Kick-off', `${say.dayAndTime(kickOff)}, ${minutes(round.kickOff.minutes)}. ${say.words(round.kickOff.place)}.`],
      ['Closing workshop', `${say.dayAndTime(workshop)}, ${minutes(round.workshop.minutes)}. ${say.words(round.workshop.place)}.`],
      ['Last day to apply', say.day(lastDay(now, round))],
    ],
    examples: 'What a meeting can sound like',
    quoted: (words) => `‘${words}’`,
    howItGoes: 'What happens next',
    practical: 'Good to know',
  };
}

function caption({ say, weeks, round }: CallFacts): string {
  const [first] = weeks;
  const from = first === undefined ? '' : ` from ${dayAndMonth(first.monday)}`;
  const { count, minutes: length } = round.meetings;
  return `${weeks.length} weeks${from}. In ${say.number(count)} of them you have a conversation of ${minutes(length)}. Everybody meets in the first and the last week.`;
}

function talks({ say, round }: CallFacts): string {
  const { count } = round.meetings;
  return `${capital(say.number(count))} ${count === 1 ? 'conversation' : 'conversations'}`;
}

function span({ months, say }: CallFacts): string {
  if (months === 6) return 'half a year';
  return months === 1 ? 'a month' : `${say.number(months)} months`;
}

function rhythm({ every, say }: CallFacts): string {
  if (every === 1) return 'every week';
  if (every === 2) return 'every other week';
  if (every === 3) return 'every third week';
  return every <= 5 ? 'about once a month' : `about every ${say.number(every)} weeks`;
}

function weekStarts({ meetingWeeks, say }: CallFacts): string {
  return say.list(meetingWeeks.map(dayAndMonth));
}

function dayAndMonth(date: Temporal.PlainDate): string {
  return date.toLocaleString('en-GB', { day: 'numeric', month: 'long' });
}

function lastDay(now: CallNow, { call }: CallFacts['round']): string {
  return now.call === 'ahead' ? call.deadline : now.deadline;
}

function status({ now, say, round }: CallFacts): readonly string[] {
  switch (now.call) {
    case 'ahead':
      return [`Applications open on ${say.day(now.opens)}. Come back then.`];
    case 'open':
      return now.extended ? [`You have been given more time: apply by ${say.day(now.deadline)}.`] : [];
    case 'over':
      return [
        `Applications are closed. The last day was ${say.day(now.deadline)}, until midnight in ${city(round)}.`,
        afterwards(now.next, say),
      ];
  }
}

function afterwards(next: NextStep | undefined, say: CallFacts['say']): string {
  switch (next?.what) {
    case 'answer':
      return `Everybody who applied will hear from us by ${say.day(next.day)}.`;
    case 'kick-off':
      return `The programme begins on ${say.day(next.day)}.`;
    case 'workshop':
      return `The programme is under way. It ends with everybody on ${say.day(next.day)}.`;
    case 'end':
      return `The programme is almost over. It closes on ${say.day(next.day)}.`;
    case undefined:
      return 'The programme is over.';
  }
}
