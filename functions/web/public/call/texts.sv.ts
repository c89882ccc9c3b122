import { DRAFT_DAYS } from '../../../../shared/domain/application/draft.ts';
import { capital, hours, minutes } from '../../../../shared/mail/letters/sv/amounts.ts';
import { type CallFacts, type CallNow, city, type NextStep } from './call-facts.ts';
import type { CallTexts, CallWords } from './texts.ts';

export const sv: CallTexts = {
  mentor: (facts) => {
    const { round, say, minutesToApply } = facts;
    const university = say.words(round.hosts.university.name);
    return {
      ...common(facts),
      heading: ['Bli mentor åt en chef.', `${talks(facts)} på ${span(facts)}.`],
      lead: `Du träffar en chef på ${say.words(round.hosts.company.name)} ${rhythm(facts)} och berättar hur du ser på saken. Chefen ställer frågorna. Du behöver inte vara expert på något.`,
      benefits: 'Du får',
      fit: { heading: 'Är jag rätt person?', release: 'Känner du igen dig? Då är du rätt person.' },
      steps: [
        `Du söker senast ${say.day(lastDay(facts.now, round))}. Ansökan tar ungefär ${minutes(minutesToApply)}.`,
        'Du bekräftar din mejladress med länken vi skickar.',
        `Du får svar senast ${say.day(facts.answerBy)}, oavsett vad svaret blir.`,
        'Får du en plats får du veta vem du skulle träffa och varför. Sedan säger du ja eller nej.',
        `Alla ses första gången ${say.dayAndTime(facts.kickOff)}.`,
      ],
      otherSide: `Är du chef på ${say.words(round.hosts.company.name)}? Läs vad det innebär för dig`,
      ask: {
        heading: 'Undrar du något?',
        whom: `Fråga ${facts.contact.name} på ${facts.contact.host === 'university' ? university : say.words(round.hosts.company.name)}:`,
      },
    };
  },

  mentee: (facts) => {
    const { round, say, minutesToApply } = facts;
    return {
      ...common(facts),
      heading: ['Få en student som mentor.', `${talks(facts)} på ${span(facts)}.`],
      lead: `Du träffar en student från ${say.words(round.hosts.university.name)} ${rhythm(facts)}. Studenten är din mentor: du frågar och lyssnar, studenten svarar ärligt.`,
      benefits: 'Du får',
      examples: 'Det här kan ni prata om',
      fit: {
        heading: 'Är det här för mig?',
        release: 'Du behöver inte kunna något om våra teman. Det räcker att du är nyfiken och håller tiderna.',
      },
      steps: [
        `Du söker senast ${say.day(lastDay(facts.now, round))}. Ansökan tar ungefär ${minutes(minutesToApply)}.`,
        'Du bekräftar din mejladress med länken vi skickar.',
        `Du får svar senast ${say.day(facts.answerBy)}, oavsett vad svaret blir.`,
        'Finns det en student åt dig berättar vi vem, och varför. Sedan säger du ja eller nej.',
        `Alla ses första gången ${say.dayAndTime(facts.kickOff)}.`,
        'Studenten och du bestämmer tiderna för era möten.',
      ],
      otherSide: 'Är du student? Läs vad det innebär för dig',
      ask: { heading: 'Undrar du något?', whom: `Fråga ${facts.contact.name}:` },
    };
  },
};

function common(facts: CallFacts): Omit<CallWords, 'heading' | 'lead' | 'benefits' | 'fit' | 'steps' | 'otherSide' | 'ask'> {
  const { round, say, now, kickOff, workshop } = facts;
  const { meetings } = round;
  return {
    caption: caption(facts),
    status: status(facts),
    apply: 'Börja ansökan',
    reassurance: `Du kan spara och fortsätta inom ${DRAFT_DAYS} dagar. Du behöver inget konto.`,
    facts: [
      [
        'Tid',
        `${hours(facts.hours, say)} totalt, från ${say.month(round.kickOff.date)} till ${say.month(round.workshop.date)}. Då är allt nedan inräknat.`,
      ],
      [
        'Samtal',
        `${meetings.count} samtal på ${minutes(meetings.minutes)}, på plats eller på video. Tänkta veckor: ${weekNumbers(facts)}. Ni väljer tiderna själva.`,
      ],
      ['Förberedelse', `${minutes(facts.preparation)} före varje samtal. Vi skickar en guide med frågor att utgå från.`],
      ['Kick-off', `${capital(say.dayAndTime(kickOff))}, ${minutes(round.kickOff.minutes)}. ${say.words(round.kickOff.place)}.`],
      ['Avslutning', `${capital(say.dayAndTime(workshop))}, ${minutes(round.workshop.minutes)}. ${say.words(round.workshop.place)}.`],
      ['Sista dag att söka', capital(say.day(lastDay(now, round)))],
    ],
    examples: 'Så kan ett möte låta',
    quoted: (words) => `”${words}”`,
    howItGoes: 'Så går det till',
    practical: 'Bra att veta',
  };
}

function caption({ say, weeks, round }: CallFacts): string {
  const [first] = weeks;
  const last = weeks.at(-1);
  const span = first === undefined || last === undefined ? '' : `, från ${say.week(first.monday)} till ${say.week(last.monday)}`;
  const { count, minutes: length } = round.meetings;
  return `${weeks.length} veckor${span}. I ${say.number(count)} av dem har du ett samtal på ${minutes(length)}. Första och sista veckan ses alla.`;
}

function talks({ say, round }: CallFacts): string {
  const { count } = round.meetings;
  return count === 1 ? 'Ett samtal' : `${capital(say.number(count))} samtal`;
}

function span({ months, say }: CallFacts): string {
  if (months === 6) return 'ett halvår';
  return months === 1 ? 'en månad' : `${say.number(months)} månader`;
}

function rhythm({ every, say }: CallFacts): string {
  if (every === 1) return 'varje vecka';
  if (every === 2) return 'varannan vecka';
  if (every === 3) return 'var tredje vecka';
  return every <= 5 ? 'ungefär en gång i månaden' : `ungefär med ${say.number(every)} veckors mellanrum`;
}

function weekNumbers({ meetingWeeks, say }: CallFacts): string {
  return say.list(meetingWeeks.map((monday) => String(monday.weekOfYear)));
}

function lastDay(now: CallNow, { call }: CallFacts['round']): string {
  return now.call === 'ahead' ? call.deadline : now.deadline;
}

function status({ now, say, round }: CallFacts): readonly string[] {
  switch (now.call) {
    case 'ahead':
      return [`Ansökan öppnar ${say.day(now.opens)}. Kom tillbaka då.`];
    case 'open':
      return now.extended ? [`Du har fått mer tid: sök senast ${say.day(now.deadline)}.`] : [];
    case 'over':
      return [`Ansökan är stängd. Sista dagen var ${say.day(now.deadline)}, till midnatt i ${city(round)}.`, afterwards(now.next, say)];
  }
}

function afterwards(next: NextStep | undefined, say: CallFacts['say']): string {
  switch (next?.what) {
    case 'answer':
      return `Alla som har sökt får svar senast ${say.day(next.day)}.`;
    case 'kick-off':
      return `Programmet börjar ${say.day(next.day)}.`;
    case 'workshop':
      return `Programmet pågår. Det avslutas tillsammans ${say.day(next.day)}.`;
    case 'end':
      return `Programmet är nästan slut. Det avslutas ${say.day(next.day)}.`;
    case undefined:
      return 'Programmet är avslutat.';
  }
}
