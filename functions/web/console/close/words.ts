import type { Language } from '../../../../shared/round/round-file.ts';

type Words = {
  readonly title: string;
  readonly closed: (when: string) => string;
  readonly early: (day: string) => string;
  readonly does: { readonly title: string; readonly items: (kept: string) => readonly string[] };
  readonly open: {
    readonly title: string;
    readonly none: string;
    readonly meetings: (count: number) => string;
    readonly waiting: (count: number) => string;
    readonly evaluations: (answered: number, asked: number) => string;
  };
  readonly report: string;
  readonly figures: string;
  readonly reportWhat: string;
  readonly form: {
    readonly title: string;
    readonly id: (id: string) => string;
    readonly question: string;
    readonly yes: string;
    readonly no: string;
    readonly act: string;
    readonly wrongId: (id: string) => string;
    readonly choose: string;
  };
};

export const CLOSE_WORDS: Readonly<Record<Language, Words>> = {
  sv: {
    title: 'Avsluta omgången',
    closed: (when) => `Omgången stängdes ${when}.`,
    early: (day) => `Omgången kan stängas när utvärderingen har börjat. Enligt omgångens fil stängs den ${day}.`,
    does: {
      title: 'När du stänger',
      items: (kept) => [
        'får alla i par ett tackmejl, och ni får länken till slutrapporten',
        'slutar alla påminnelser och andra mejl',
        'går det inte längre att svara, boka eller ändra något',
        'kan ingen öppna omgången igen',
        `börjar det gälla som ni har lovat om hur länge uppgifterna finns kvar: ”${kept}”`,
      ],
    },
    open: {
      title: 'Kontrollera först',
      none: 'Inget är halvfärdigt.',
      meetings: (count) =>
        count === 1
          ? 'Ett möte har en tid men ingen har sagt att det blev av.'
          : `${count} möten har en tid men ingen har sagt att de blev av.`,
      waiting: (count) => (count === 1 ? 'En sak väntar på er i översikten.' : `${count} saker väntar på er i översikten.`),
      evaluations: (answered, asked) => `${answered} av ${asked} har svarat på utvärderingen. Efter stängningen kan ingen svara.`,
    },
    report: 'Läs slutrapporten',
    figures: 'Hämta siffrorna som CSV',
    reportWhat: 'Rapporten görs av det som finns nu. Den går att läsa, skriva ut och spara både före och efter att omgången stängs.',
    form: {
      title: 'Stäng',
      id: (id) => `Skriv omgångens namn i systemet, ${id}, så att ingen stänger av misstag`,
      question: 'Vill du stänga omgången för gott?',
      yes: 'Ja, stäng omgången',
      no: 'Nej, gör inget',
      act: 'Fortsätt',
      wrongId: (id) => `Skriv ${id}`,
      choose: 'Välj ja eller nej',
    },
  },
  en: {
    title: 'Close the round',
    closed: (when) => `The round was closed on ${when}.`,
    early: (day) => `The round can be closed when the evaluation has begun. By the round’s file it closes on ${day}.`,
    does: {
      title: 'When you close',
      items: (kept) => [
        'everybody in a pair gets a letter of thanks, and you get the link to the closing report',
        'all reminders and other emails stop',
        'nobody can answer, book or change anything any more',
        'nobody can open the round again',
        `what you have promised about how long data are kept begins to apply: “${kept}”`,
      ],
    },
    open: {
      title: 'Check first',
      none: 'Nothing is half done.',
      meetings: (count) =>
        count === 1
          ? 'One meeting has a time but nobody has said that it took place.'
          : `${count} meetings have a time but nobody has said that they took place.`,
      waiting: (count) =>
        count === 1 ? 'One thing is waiting for you in the overview.' : `${count} things are waiting for you in the overview.`,
      evaluations: (answered, asked) => `${answered} of ${asked} have answered the evaluation. After closing nobody can.`,
    },
    report: 'Read the closing report',
    figures: 'Download the figures as CSV',
    reportWhat: 'The report is made of what there is now. It can be read, printed and kept both before and after the round closes.',
    form: {
      title: 'Close',
      id: (id) => `Type the round’s name in the system, ${id}, so that nobody closes by mistake`,
      question: 'Do you want to close the round for good?',
      yes: 'Yes, close the round',
      no: 'No, do nothing',
      act: 'Continue',
      wrongId: (id) => `Type ${id}`,
      choose: 'Choose yes or no',
    },
  },
};
