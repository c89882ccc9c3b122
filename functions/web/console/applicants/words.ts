import type { Language } from '../../../../shared/round/round-file.ts';

type Words = {
  readonly title: string;
  readonly list: {
    readonly caption: string;
    readonly name: string;
    readonly role: string;
    readonly status: string;
    readonly field: string;
    readonly applied: string;
    readonly pairs: string;
    readonly none: string;
    readonly noPair: string;
    readonly inPair: (count: number) => string;
  };
  readonly filter: { readonly legend: string; readonly role: string; readonly status: string; readonly all: string; readonly act: string };
  readonly pager: { readonly label: string; readonly next: string; readonly first: string };
  readonly download: string;
  readonly gone: string;
  readonly person: {
    readonly email: string;
    readonly field: string;
    readonly work: string;
    readonly titleOf: string;
    readonly language: string;
    readonly languages: string;
    readonly topics: string;
    readonly goals: string;
    readonly slots: string;
    readonly format: string;
    readonly channel: string;
    readonly applied: string;
    readonly noReminders: string;
    readonly answers: string;
    readonly nothing: string;
  };
  readonly written: {
    readonly title: string;
    readonly closed: string;
    readonly tie: string;
    readonly act: string;
    readonly wish: string;
    readonly access: string;
    readonly tiesWith: string;
    readonly none: string;
    readonly seen: string;
  };
  readonly pairs: { readonly title: string; readonly none: string };
  readonly letters: {
    readonly title: string;
    readonly letter: string;
    readonly fate: string;
    readonly when: string;
    readonly again: string;
    readonly about: (letter: string) => string;
    readonly none: string;
    readonly does: string;
  };
  readonly address: {
    readonly title: string;
    readonly stopped: Readonly<Record<'bounced' | 'complained about', string>>;
    readonly label: string;
    readonly hint: string;
    readonly send: string;
    readonly noLetter: string;
    readonly act: string;
    readonly allow: string;
    readonly same: string;
    readonly taken: string;
    readonly wrong: string;
  };
  readonly withdraw: {
    readonly title: string;
    readonly what: string;
    readonly question: string;
    readonly yes: string;
    readonly no: string;
    readonly act: string;
    readonly choose: string;
    readonly left: string;
  };
};

const sv: Words = {
  title: 'Sökande',
  list: {
    caption: 'De som har sökt, de senaste först',
    name: 'Namn',
    role: 'Sida',
    status: 'Läge',
    field: 'Ämne eller del av företaget',
    applied: 'Sökte',
    pairs: 'Par',
    none: 'Ingen här.',
    noPair: 'Inget',
    inPair: (count) => (count === 1 ? 'I ett par' : `I ${count} par`),
  },
  filter: { legend: 'Visa', role: 'Sida', status: 'Läge', all: 'Alla', act: 'Visa' },
  pager: { label: 'Fler sökande', next: 'Nästa 50', first: 'Till början' },
  download: 'Hämta alla som CSV',
  gone: 'Personen finns inte',
  person: {
    email: 'Adress',
    field: 'Studerar',
    work: 'Del av företaget',
    titleOf: 'Titel',
    language: 'Språk i mejl',
    languages: 'Kan träffas på',
    topics: 'Ämnen',
    goals: 'Vill',
    slots: 'Kan ses',
    format: 'Träffas helst',
    channel: 'Kom genom',
    applied: 'Sökte',
    noReminders: 'Har tackat nej till påminnelser.',
    answers: 'Svar i ansökan',
    nothing: 'Inget kryssat',
  },
  written: {
    title: 'Det personen har skrivit själv',
    closed: 'Här kan det stå privata saker, till exempel om hälsa. Att du öppnar står i loggen.',
    tie: 'Personen har skrivit att den känner eller arbetar med någon på andra sidan. Läs det före matchningen.',
    act: 'Öppna texten',
    wish: 'Vill att den andra ska förstå',
    access: 'Gör det lättare att delta',
    tiesWith: 'Känner eller arbetar med',
    none: 'Personen har inte skrivit något.',
    seen: 'Texten visas för dig i en kvart.',
  },
  pairs: { title: 'Par', none: 'Inte i något par.' },
  letters: {
    title: 'Mejl till personen',
    letter: 'Mejl',
    fate: 'Vad som hände',
    when: 'När',
    again: 'Skicka igen',
    about: (letter) => letter.toLowerCase(),
    none: 'Inga mejl än.',
    does: 'Gör',
  },
  address: {
    title: 'Rätta adressen',
    stopped: {
      bounced: 'Ett mejl kom tillbaka. Adressen får inga fler förrän du rättar den eller säger att den fungerar.',
      'complained about': 'Ett mejl anmäldes som skräppost. Adressen får inga fler. Fråga personen innan du ändrar det.',
    },
    label: 'Rätt adress',
    hint: 'Fråga personen på annat sätt först. Länkarna i tidigare mejl fortsätter att gälla.',
    send: 'Skicka också igen',
    noLetter: 'Inget mejl',
    act: 'Rätta adressen',
    allow: 'Adressen fungerar, börja skicka igen',
    same: 'Det är den adress vi redan har. Skriv den rätta.',
    taken: 'Adressen hör redan till en annan ansökan. Skriv en annan.',
    wrong: 'Skriv en mejladress, till exempel namn@universitet.se',
  },
  withdraw: {
    title: 'Dra tillbaka på personens begäran',
    what: 'Personen får ett mejl om det och kan ångra sig i ett dygn. Sedan avslutas paren och den andra får veta det, utan skäl.',
    question: 'Har personen bett om det?',
    yes: 'Ja, dra tillbaka ansökan',
    no: 'Nej, gör inget',
    act: 'Skicka',
    choose: 'Välj ja eller nej',
    left: 'Personen har dragit tillbaka sin ansökan.',
  },
};

const en: Words = {
  title: 'Applicants',
  list: {
    caption: 'Those who applied, latest first',
    name: 'Name',
    role: 'Side',
    status: 'Status',
    field: 'Subject or part of the company',
    applied: 'Applied',
    pairs: 'Pairs',
    none: 'Nobody here.',
    noPair: 'None',
    inPair: (count) => (count === 1 ? 'In a pair' : `In ${count} pairs`),
  },
  filter: { legend: 'Show', role: 'Side', status: 'Status', all: 'All', act: 'Show' },
  pager: { label: 'More applicants', next: 'Next 50', first: 'To the beginning' },
  download: 'Download all as CSV',
  gone: 'There is no such person',
  person: {
    email: 'Address',
    field: 'Studies',
    work: 'Part of the company',
    titleOf: 'Title',
    language: 'Language of mails',
    languages: 'Can meet in',
    topics: 'Themes',
    goals: 'Wants to',
    slots: 'Can meet',
    format: 'Would rather',
    channel: 'Came through',
    applied: 'Applied',
    noReminders: 'Has declined reminders.',
    answers: 'Answers in the application',
    nothing: 'Nothing ticked',
  },
  written: {
    title: 'What the person wrote',
    closed: 'This may hold private matters, such as health. The log will say that you opened it.',
    tie: 'The person has written that they know or work with somebody on the other side. Read it before matching.',
    act: 'Open the text',
    wish: 'Would like the other one to understand',
    access: 'Makes it easier to take part',
    tiesWith: 'Knows or works with',
    none: 'The person has written nothing.',
    seen: 'The text is shown to you for a quarter of an hour.',
  },
  pairs: { title: 'Pairs', none: 'In no pair.' },
  letters: {
    title: 'Mail to the person',
    letter: 'Mail',
    fate: 'What happened',
    when: 'When',
    again: 'Send again',
    about: (letter) => letter.toLowerCase(),
    none: 'No mail yet.',
    does: 'Do',
  },
  address: {
    title: 'Correct the address',
    stopped: {
      bounced: 'A mail came back. The address gets no more until you correct it or say that it works.',
      'complained about': 'A mail was reported as spam. The address gets no more. Ask the person before you change that.',
    },
    label: 'The right address',
    hint: 'Ask the person some other way first. Links in earlier mails stay good.',
    send: 'Also send again',
    noLetter: 'No mail',
    act: 'Correct the address',
    allow: 'The address works, start sending again',
    same: 'That is the address we have. Type the right one.',
    taken: 'The address belongs to another application. Type another one.',
    wrong: 'Type a mail address, such as name@university.edu',
  },
  withdraw: {
    title: 'Withdraw at the person’s request',
    what: 'The person gets a mail about it and may come back for a day. After that their pairs end, and the other one is told, without a reason.',
    question: 'Has the person asked for it?',
    yes: 'Yes, withdraw the application',
    no: 'No, do nothing',
    act: 'Send',
    choose: 'Choose yes or no',
    left: 'The person has withdrawn their application.',
  },
};

export const APPLICANT_WORDS: Readonly<Record<Language, Words>> = { sv, en };
