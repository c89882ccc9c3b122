import type { Language } from '../../../../shared/round/round-file.ts';

type Words = {
  readonly title: string;
  readonly nothing: string;
  readonly what: readonly string[];
  readonly catchingUp: string;
  readonly none: string;
  readonly caption: string;
  readonly to: string;
  readonly letter: string;
  readonly asked: string;
  readonly pick: string;
  readonly about: (letter: string, to: string) => string;
  readonly drop: string;
  readonly dropAll: string;
  readonly choose: string;
  readonly go: {
    readonly title: string;
    readonly hint: (count: number) => string;
    readonly question: string;
    readonly yes: string;
    readonly no: string;
    readonly act: string;
    readonly choose: string;
  };
};

export const HELD_WORDS: Readonly<Record<Language, Words>> = {
  sv: {
    title: 'Mejl som hålls inne',
    nothing: 'Inga mejl hålls inne.',
    what: [
      'Omgångens data har återställts till en tidigare tidpunkt. Mycket av det som hände efter den minns systemet inte, till exempel vilka mejl som gick ut.',
      'Därför går inget mejl ut, inte heller kvitton till dem som söker nu. Listan visar allt som annars hade gått. Se först till att ansökan är tillbakadragen för var och en som har lämnat sedan dess, och välj bort mejl som redan har gått.',
    ],
    catchingUp: 'Det som skulle ha hänt sedan dess gås fortfarande igenom. Titta igen om några minuter: då är listan hel.',
    none: 'Inget mejl väntar.',
    caption: 'Mejl som väntar, de äldsta först',
    to: 'Till',
    letter: 'Mejl',
    asked: 'Begärt',
    pick: 'Skicka inte',
    about: (letter, to) => `${letter} till ${to}`,
    drop: 'Skicka inte de valda',
    dropAll: 'Skicka inget av dem',
    choose: 'Välj minst ett mejl',
    go: {
      title: 'Släpp mejlen',
      hint: (count) =>
        count === 0
          ? 'Inget mejl väntar. Från och med nu går mejl ut som vanligt.'
          : `${count} mejl går ut, och från och med nu går mejl ut som vanligt. Det går inte att ångra.`,
      question: 'Har du tittat igenom listan?',
      yes: 'Ja, släpp mejlen',
      no: 'Nej, vänta',
      act: 'Fortsätt',
      choose: 'Välj ja eller nej',
    },
  },
  en: {
    title: 'Emails that are held',
    nothing: 'No emails are held.',
    what: [
      'The round’s data were taken back to an earlier moment. Much of what happened after it the system does not remember, such as which emails went out.',
      'So no email goes out, nor receipts to people who apply now. The list shows all that would have gone. First see that the application of everybody who has left since is withdrawn, and leave out emails that went already.',
    ],
    catchingUp: 'What should have happened since is still being gone through. Look again in a few minutes: the list is whole then.',
    none: 'No email is waiting.',
    caption: 'Emails that wait, the oldest first',
    to: 'To',
    letter: 'Email',
    asked: 'Asked for',
    pick: 'Do not send',
    about: (letter, to) => `${letter} to ${to}`,
    drop: 'Do not send the chosen ones',
    dropAll: 'Send none of them',
    choose: 'Choose at least one email',
    go: {
      title: 'Let the emails go',
      hint: (count) =>
        count === 0
          ? 'No email is waiting. From now on emails go out as usual.'
          : `${count} emails go out, and from now on emails go out as usual. It cannot be undone.`,
      question: 'Have you looked through the list?',
      yes: 'Yes, let the emails go',
      no: 'No, wait',
      act: 'Continue',
      choose: 'Choose yes or no',
    },
  },
};
