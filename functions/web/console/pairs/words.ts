import type { Mark } from '../../../../shared/domain/pair/meeting-marks.ts';
import type { Language } from '../../../../shared/round/round-file.ts';

type Words = {
  readonly title: string;
  readonly list: {
    readonly caption: string;
    readonly pair: string;
    readonly status: string;
    readonly weeks: string;
    readonly held: string;
    readonly heldOf: (held: number, planned: number) => string;
    readonly none: string;
    readonly and: string;
    readonly key: string;
  };
  readonly marks: Readonly<Record<Mark, { readonly one: string; readonly several: string }>>;
  readonly noMeetings: string;
  readonly filter: { readonly legend: string; readonly status: string; readonly all: string; readonly act: string };
  readonly pager: { readonly label: string; readonly next: string; readonly first: string };
  readonly download: string;
  readonly file: Readonly<Record<'mentorAddress' | 'menteeAddress' | 'offered' | 'formed' | 'over' | 'next', string>>;
  readonly page: {
    readonly mentor: string;
    readonly mentee: string;
    readonly status: string;
    readonly answerBy: string;
    readonly why: string;
    readonly scoreColumn: string;
    readonly timeline: string;
    readonly meetings: string;
    readonly meeting: string;
    readonly week: string;
    readonly state: string;
    readonly when: string;
  };
  readonly written: { readonly title: string; readonly closed: string; readonly act: string; readonly none: string; readonly seen: string };
  readonly end: {
    readonly title: string;
    readonly what: string;
    readonly question: string;
    readonly yes: string;
    readonly no: string;
    readonly act: string;
    readonly choose: string;
    readonly over: string;
  };
};

export const PAIR_WORDS: Readonly<Record<Language, Words>> = {
  sv: {
    title: 'Par',
    list: {
      caption: 'Alla par, de senaste först',
      pair: 'Student och chef',
      status: 'Läge',
      weeks: 'Halvåret, vecka för vecka',
      held: 'Hållna möten',
      heldOf: (held, planned) => `${held} av ${planned}`,
      none: 'Inga par här.',
      and: 'och',
      key: 'Så läser du veckorna',
    },
    marks: {
      held: { one: 'hållet', several: 'hållna' },
      booked: { one: 'bokat', several: 'bokade' },
      planned: { one: 'planerat', several: 'planerade' },
      late: { one: 'utan tid fast veckan har varit', several: 'utan tid fast veckan har varit' },
      unclear: { one: 'oklart om det blev av', several: 'oklart om de blev av' },
      missed: { one: 'blev inte av', several: 'blev inte av' },
      'called off': { one: 'inställt', several: 'inställda' },
    },
    noMeetings: 'Inga möten planerade än',
    filter: { legend: 'Visa', status: 'Läge', all: 'Alla', act: 'Visa' },
    pager: { label: 'Fler par', next: 'Nästa 50', first: 'Till början' },
    download: 'Hämta alla som CSV',
    file: {
      mentorAddress: 'Studentens mejladress',
      menteeAddress: 'Chefens mejladress',
      offered: 'Förslaget skickat',
      formed: 'Båda sade ja',
      over: 'Över',
      next: 'Nästa möte',
    },
    page: {
      mentor: 'Student',
      mentee: 'Chef',
      status: 'Läge',
      answerBy: 'Svar senast',
      why: 'Varför just de två',
      scoreColumn: 'Poäng',
      timeline: 'Det som har hänt',
      meetings: 'Möten',
      meeting: 'Möte',
      week: 'Vecka i planen',
      state: 'Läge',
      when: 'Tid och plats',
    },
    written: {
      title: 'Det de har skrivit själva',
      closed: 'Raderna är skrivna till er som samordnar, inte till den andra i paret. Att du öppnar står i loggen.',
      act: 'Öppna texten',
      none: 'De har inte skrivit något.',
      seen: 'Texten visas för dig i en kvart.',
    },
    end: {
      title: 'Avsluta paret',
      what: 'Båda får ett mejl om att paret är avslutat, utan skäl. Bokade möten ställs in. Det går inte att ångra.',
      question: 'Vill du avsluta paret?',
      yes: 'Ja, avsluta paret',
      no: 'Nej, gör inget',
      act: 'Skicka',
      choose: 'Välj ja eller nej',
      over: 'Paret är över.',
    },
  },
  en: {
    title: 'Pairs',
    list: {
      caption: 'All pairs, latest first',
      pair: 'Student and manager',
      status: 'Status',
      weeks: 'The half-year, week by week',
      held: 'Meetings held',
      heldOf: (held, planned) => `${held} of ${planned}`,
      none: 'No pairs here.',
      and: 'and',
      key: 'How to read the weeks',
    },
    marks: {
      held: { one: 'held', several: 'held' },
      booked: { one: 'booked', several: 'booked' },
      planned: { one: 'planned', several: 'planned' },
      late: { one: 'without a time though its week has passed', several: 'without a time though their weeks have passed' },
      unclear: { one: 'unclear whether it took place', several: 'unclear whether they took place' },
      missed: { one: 'did not take place', several: 'did not take place' },
      'called off': { one: 'cancelled', several: 'cancelled' },
    },
    noMeetings: 'No meetings planned yet',
    filter: { legend: 'Show', status: 'Status', all: 'All', act: 'Show' },
    pager: { label: 'More pairs', next: 'Next 50', first: 'To the beginning' },
    download: 'Download all as CSV',
    file: {
      mentorAddress: 'The student’s address',
      menteeAddress: 'The manager’s address',
      offered: 'Offered',
      formed: 'Both said yes',
      over: 'Over',
      next: 'Next meeting',
    },
    page: {
      mentor: 'Student',
      mentee: 'Manager',
      status: 'Status',
      answerBy: 'Answer by',
      why: 'Why these two',
      scoreColumn: 'Score',
      timeline: 'What has happened',
      meetings: 'Meetings',
      meeting: 'Meeting',
      week: 'Week in the plan',
      state: 'Status',
      when: 'Time and place',
    },
    written: {
      title: 'What they wrote',
      closed: 'The lines were written to you who coordinate, not to the other one in the pair. The log will say that you opened them.',
      act: 'Open the text',
      none: 'They have written nothing.',
      seen: 'The text is shown to you for a quarter of an hour.',
    },
    end: {
      title: 'End the pair',
      what: 'Both get an email that the pair has ended, without a reason. Booked meetings are cancelled. It cannot be undone.',
      question: 'Do you want to end the pair?',
      yes: 'Yes, end the pair',
      no: 'No, do nothing',
      act: 'Send',
      choose: 'Choose yes or no',
      over: 'The pair is over.',
    },
  },
};
