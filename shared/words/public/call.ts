import type { Temporal } from 'temporal-polyfill';
import { DRAFT_DAYS } from '../../domain/application/draft.ts';
import { lastDay as lastDayOfMeetings } from '../../round/half-year.ts';
import type { Role } from '../../round/round-file.ts';
import { capital, hours, minutes } from '../amounts.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';
import { type CallFacts, type CallNow, city, type NextStep } from './call-facts.ts';

/** What the call says to one side. */
export type CallWords = {
  /** The whole ask, in two short sentences. */
  readonly heading: readonly [ask: string, size: string];
  readonly lead: string;
  readonly caption: string;
  /** Where the call stands, when one cannot apply, or when there is more time than first said. */
  readonly status: readonly string[];
  readonly apply: string;
  readonly reassurance: string;
  /** What it takes: labels and what they stand for. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly benefits: string;
  readonly examples: string;
  /** What somebody said, in quotation marks. */
  readonly quoted: (words: string) => string;
  readonly fit: { readonly heading: string; readonly release: string };
  readonly howItGoes: string;
  /** What happens then, in order. */
  readonly steps: readonly string[];
  readonly practical: string;
  readonly ask: { readonly heading: string; readonly whom: string };
  readonly otherSide: string;
};

/** The call, for each side. */
export const callWords = (say: Say): Readonly<Record<Role, (facts: CallFacts) => CallWords>> => ({
  mentor: (facts) => {
    const { round, minutesToApply, contact } = facts;
    const company = say(round.hosts.company.name);
    const host = say(round.hosts[contact.host].name);
    return {
      ...common(facts, say),
      heading: [
        say({ sv: 'Bli mentor åt en chef.', en: 'Mentor a manager.' }),
        say({ sv: `${talks(facts, say)} på ${span(facts, say)}.`, en: `${talks(facts, say)} in ${span(facts, say)}.` }),
      ],
      lead: say({
        sv: `Du träffar en chef på ${company} ${rhythm(facts, say)} och berättar hur du ser på saken. Chefen ställer frågorna. Du behöver inte vara expert på något.`,
        en: `You meet a manager at ${company} ${rhythm(facts, say)} and say how things look to you. The manager asks the questions. You do not need to be an expert on anything.`,
      }),
      benefits: say({ sv: 'Du får', en: 'You get' }),
      fit: {
        heading: say({ sv: 'Är jag rätt person?', en: 'Is this for me?' }),
        release: say({ sv: 'Känner du igen dig? Då är du rätt person.', en: 'Does that sound like you? Then this is for you.' }),
      },
      steps: [
        say({
          sv: `Du söker senast ${say.day(lastDay(facts.now, round))}. Ansökan tar ungefär ${minutes(minutesToApply, say)}.`,
          en: `You apply by ${say.day(lastDay(facts.now, round))}. It takes about ${minutes(minutesToApply, say)}.`,
        }),
        say({ sv: 'Du bekräftar din mejladress med länken vi skickar.', en: 'You confirm your address with the link we send you.' }),
        say({
          sv: `Du får svar senast ${say.day(facts.answerBy)}, oavsett vad svaret blir.`,
          en: `You will hear from us by ${say.day(facts.answerBy)}, whatever the answer.`,
        }),
        say({
          sv: 'Får du en plats får du veta vem du skulle träffa och varför. Sedan säger du ja eller nej.',
          en: 'If you get a place, we tell you who you would meet and why. Then you say yes or no.',
        }),
        say({
          sv: `Alla ses första gången ${say.dayAndTime(facts.kickOff)}.`,
          en: `Everybody meets for the first time on ${say.dayAndTime(facts.kickOff)}.`,
        }),
      ],
      otherSide: say({
        sv: `Är du chef på ${company}? Läs vad det innebär för dig`,
        en: `Are you a manager at ${company}? Read what it means for you`,
      }),
      ask: {
        heading: say({ sv: 'Undrar du något?', en: 'Any questions?' }),
        whom: say({ sv: `Fråga ${contact.name} på ${host}:`, en: `Ask ${contact.name} at ${host}:` }),
      },
    };
  },

  mentee: (facts) => {
    const { round, minutesToApply } = facts;
    return {
      ...common(facts, say),
      heading: [
        say({ sv: 'Få en student som mentor.', en: 'Have a student as your mentor.' }),
        say({ sv: `${talks(facts, say)} på ${span(facts, say)}.`, en: `${talks(facts, say)} in ${span(facts, say)}.` }),
      ],
      lead: say({
        sv: `Du träffar en student från ${say(round.hosts.university.name)} ${rhythm(facts, say)}. Studenten är din mentor: du frågar och lyssnar, studenten svarar ärligt.`,
        en: `You meet a student from ${say(round.hosts.university.name)} ${rhythm(facts, say)}. The student is your mentor: you ask and listen, the student answers frankly.`,
      }),
      benefits: say({ sv: 'Du får', en: 'You get' }),
      examples: say({ sv: 'Det här kan ni prata om', en: 'What you can talk about' }),
      fit: {
        heading: say({ sv: 'Är det här för mig?', en: 'Is this for me?' }),
        release: say({
          sv: 'Du behöver inte kunna något om våra teman. Det räcker att du är nyfiken och håller tiderna.',
          en: 'You do not need to know anything about the themes. It is enough to be curious and to keep the times you agree on.',
        }),
      },
      steps: [
        say({
          sv: `Du söker senast ${say.day(lastDay(facts.now, round))}. Ansökan tar ungefär ${minutes(minutesToApply, say)}.`,
          en: `You apply by ${say.day(lastDay(facts.now, round))}. It takes about ${minutes(minutesToApply, say)}.`,
        }),
        say({ sv: 'Du bekräftar din mejladress med länken vi skickar.', en: 'You confirm your address with the link we send you.' }),
        say({
          sv: `Du får svar senast ${say.day(facts.answerBy)}, oavsett vad svaret blir.`,
          en: `You will hear from us by ${say.day(facts.answerBy)}, whatever the answer.`,
        }),
        say({
          sv: 'Finns det en student åt dig berättar vi vem, och varför. Sedan säger du ja eller nej.',
          en: 'If there is a student for you, we tell you who and why. Then you say yes or no.',
        }),
        say({
          sv: `Alla ses första gången ${say.dayAndTime(facts.kickOff)}.`,
          en: `Everybody meets for the first time on ${say.dayAndTime(facts.kickOff)}.`,
        }),
        say({
          sv: 'Studenten och du bestämmer tiderna för era möten. En assistent får boka åt dig.',
          en: 'You and the student decide when you meet. An assistant may book for you.',
        }),
      ],
      otherSide: say({ sv: 'Är du student? Läs vad det innebär för dig', en: 'Are you a student? Read what it means for you' }),
      ask: {
        heading: say({ sv: 'Undrar du något?', en: 'Any questions?' }),
        whom: say({ sv: `Fråga ${facts.contact.name}:`, en: `Ask ${facts.contact.name}:` }),
      },
    };
  },
});

function common(facts: CallFacts, say: Say): Omit<CallWords, 'heading' | 'lead' | 'benefits' | 'fit' | 'steps' | 'otherSide' | 'ask'> {
  const { round, now, kickOff, workshop } = facts;
  const { meetings } = round;
  return {
    caption: caption(facts, say),
    status: status(facts, say),
    apply: say({ sv: 'Börja ansökan', en: 'Start your application' }),
    reassurance: say({
      sv: `Du kan spara och fortsätta inom ${DRAFT_DAYS} dagar. Du behöver inget konto.`,
      en: `You can save it and continue within ${DRAFT_DAYS} days. No account needed.`,
    }),
    facts: [
      [
        say(TERMS.time),
        say({
          sv: `${hours(facts.hours, say)} totalt, från ${say.month(round.kickOff.date)} till ${say.month(lastDayOfMeetings(round))}. Då är allt nedan inräknat.`,
          en: `${hours(facts.hours, say)} in total, from ${say.month(round.kickOff.date)} to ${say.month(lastDayOfMeetings(round))}. Everything below is included.`,
        }),
      ],
      [
        say({ sv: 'Samtal', en: 'Conversations' }),
        say({
          sv: `${meetings.count} samtal på ${minutes(meetings.minutes, say)}, på plats eller på video. Tänkta veckor: ${meantWeeks(facts, say)}. Ni väljer tiderna själva.`,
          en: `${meetings.count} of ${minutes(meetings.minutes, say)}, in person or by video. Meant for the weeks of ${meantWeeks(facts, say)}. You choose the times between you.`,
        }),
      ],
      [
        say(TERMS.preparation),
        say({
          sv: `${minutes(facts.preparation, say)} före varje samtal. Vi skickar en guide med frågor att utgå från.`,
          en: `${minutes(facts.preparation, say)} before each conversation. We send you a guide with questions to start from.`,
        }),
      ],
      [
        say(TERMS.kickOff),
        say({
          sv: `${capital(say.dayAndTime(kickOff))}, ${minutes(round.kickOff.minutes, say)}. ${say(round.kickOff.place)}.`,
          en: `${say.dayAndTime(kickOff)}, ${minutes(round.kickOff.minutes, say)}. ${say(round.kickOff.place)}.`,
        }),
      ],
      ...(workshop === undefined
        ? []
        : [
            [
              say(TERMS.workshop),
              say({
                sv: `${capital(say.dayAndTime(workshop.startsAt))}, ${minutes(workshop.minutes, say)}. ${say(workshop.place)}.`,
                en: `${say.dayAndTime(workshop.startsAt)}, ${minutes(workshop.minutes, say)}. ${say(workshop.place)}.`,
              }),
            ] as const,
          ]),
      [say(TERMS.lastDayToApply), say({ sv: capital(say.day(lastDay(now, round))), en: say.day(lastDay(now, round)) })],
    ],
    examples: say({ sv: 'Så kan ett möte låta', en: 'What a meeting can sound like' }),
    quoted: (words: string) => say({ sv: `”${words}”`, en: `“${words}”` }),
    howItGoes: say({ sv: 'Så går det till', en: 'What happens next' }),
    practical: say({ sv: 'Bra att veta', en: 'Good to know' }),
  };
}

function caption({ weeks, round, workshop }: CallFacts, say: Say): string {
  const [first] = weeks;
  const last = weeks.at(-1);
  const { count, minutes: length } = round.meetings;
  const when =
    first === undefined || last === undefined
      ? ''
      : say({ sv: `, från ${say.week(first.monday)} till ${say.week(last.monday)}`, en: ` from ${dayAndMonth(first.monday)}` });
  const together =
    workshop === undefined
      ? say({ sv: 'Första veckan ses alla.', en: 'Everybody meets in the first week.' })
      : say({ sv: 'Första och sista veckan ses alla.', en: 'Everybody meets in the first and the last week.' });
  return say({
    sv: `${weeks.length} veckor${when}. I ${say.number(count)} av dem har du ett samtal på ${minutes(length, say)}. ${together}`,
    en: `${weeks.length} weeks${when}. In ${say.number(count)} of them you have a conversation of ${minutes(length, say)}. ${together}`,
  });
}

function talks({ round }: CallFacts, say: Say): string {
  const { count } = round.meetings;
  return say({
    sv: count === 1 ? 'Ett samtal' : `${capital(say.number(count))} samtal`,
    en: `${capital(say.number(count))} ${count === 1 ? 'conversation' : 'conversations'}`,
  });
}

function span({ months }: CallFacts, say: Say): string {
  if (months === 6) return say({ sv: 'ett halvår', en: 'half a year' });
  return months === 1
    ? say({ sv: 'en månad', en: 'a month' })
    : say({ sv: `${say.number(months)} månader`, en: `${say.number(months)} months` });
}

function rhythm({ every }: CallFacts, say: Say): string {
  if (every === 1) return say({ sv: 'varje vecka', en: 'every week' });
  if (every === 2) return say({ sv: 'varannan vecka', en: 'every other week' });
  if (every === 3) return say({ sv: 'var tredje vecka', en: 'every third week' });
  return every <= 5
    ? say({ sv: 'ungefär en gång i månaden', en: 'about once a month' })
    : say({ sv: `ungefär med ${say.number(every)} veckors mellanrum`, en: `about every ${say.number(every)} weeks` });
}

/** Swedes number weeks, others do not. */
function meantWeeks({ meetingWeeks }: CallFacts, say: Say): string {
  return say({
    sv: say.list(meetingWeeks.map((monday) => String(monday.weekOfYear))),
    en: say.list(meetingWeeks.map(dayAndMonth)),
  });
}

function lastDay(now: CallNow, { call }: CallFacts['round']): string {
  return now.call === 'ahead' ? call.deadline : now.deadline;
}

function status({ now, round }: CallFacts, say: Say): readonly string[] {
  switch (now.call) {
    case 'ahead':
      return [
        say({
          sv: `Ansökan öppnar ${say.day(now.opens)}. Kom tillbaka då.`,
          en: `Applications open on ${say.day(now.opens)}. Come back then.`,
        }),
      ];
    case 'open':
      return now.extended
        ? [
            say({
              sv: `Du har fått mer tid: sök senast ${say.day(now.deadline)}.`,
              en: `You have been given more time: apply by ${say.day(now.deadline)}.`,
            }),
          ]
        : [];
    case 'over':
      return [
        now.early === undefined
          ? say({
              sv: `Ansökan är stängd. Sista dagen var ${say.day(now.deadline)}, till midnatt i ${city(round)}.`,
              en: `Applications are closed. The last day was ${say.day(now.deadline)}, until midnight in ${city(round)}.`,
            })
          : say({
              sv: `Ansökan är stängd. Den stängde i förtid, ${say.dayAndTime(now.early)}.`,
              en: `Applications are closed. They closed early, on ${say.dayAndTime(now.early)}.`,
            }),
        afterwards(now.next, say),
      ];
  }
}

function afterwards(next: NextStep | undefined, say: Say): string {
  switch (next?.what) {
    case 'answer':
      return say({
        sv: `Alla som har sökt får svar senast ${say.day(next.day)}.`,
        en: `Everybody who applied will hear from us by ${say.day(next.day)}.`,
      });
    case 'kick-off':
      return say({ sv: `Programmet börjar ${say.day(next.day)}.`, en: `The programme begins on ${say.day(next.day)}.` });
    case 'workshop':
      return say({
        sv: `Programmet pågår. Det avslutas tillsammans ${say.day(next.day)}.`,
        en: `The programme is under way. It ends with everybody on ${say.day(next.day)}.`,
      });
    case 'last meetings':
      return say({
        sv: `Programmet pågår. Mötena hålls före ${say.day(next.day)}.`,
        en: `The programme is under way. Its meetings are held before ${say.day(next.day)}.`,
      });
    case 'end':
      return say({
        sv: `Programmet är nästan slut. Det avslutas ${say.day(next.day)}.`,
        en: `The programme is almost over. It closes on ${say.day(next.day)}.`,
      });
    case undefined:
      return say({ sv: 'Programmet är avslutat.', en: 'The programme is over.' });
  }
}

function dayAndMonth(date: Temporal.PlainDate): string {
  return date.toLocaleString('en-GB', { day: 'numeric', month: 'long' });
}
