import type { FunnelStep } from '../../../../shared/domain/application/recruiting.ts';
import type { Language } from '../../../../shared/round/round-file.ts';

export type OverviewWords = {
  readonly title: string;
  readonly waiting: { readonly title: string; readonly none: string; readonly more: (count: number) => string; readonly tickOff: string };
  readonly since: (day: string) => string;
  readonly theRound: string;
  readonly open: Readonly<
    Record<'pair' | 'application' | 'matching' | 'close' | 'recruiting' | 'letters' | 'held' | 'waiting' | 'faults', string>
  >;
  readonly failed: (what: string) => string;
  readonly funnel: {
    readonly title: (role: string) => string;
    readonly steps: Readonly<Record<FunnelStep | 'withdrawn', string>>;
    readonly target: string;
    readonly asTable: string;
    readonly step: string;
    readonly people: string;
    readonly ofStepBefore: string;
  };
  readonly channels: {
    readonly title: string;
    readonly channel: string;
    readonly none: string;
    readonly direct: string;
    readonly link: string;
  };
  readonly forecast: {
    readonly reached: (confirmed: number, withdrawn: number, wanted: number) => string;
    readonly enough: (atDeadline: number, wanted: number, daysLeft: number) => string;
    readonly short: (atDeadline: number, wanted: number, daysLeft: number, neededADay: string) => string;
    readonly over: (confirmed: number, withdrawn: number, wanted: number) => string;
  };
  readonly extend: { readonly title: string; readonly what: (to: string, days: number) => string; readonly act: string };
  readonly recruiting: string;
  readonly recruited: string;
  readonly stands: string;
  readonly dates: Readonly<Record<'answerBy' | 'kickOff' | 'workshop' | 'evaluation' | 'closes' | 'closed', string>>;
  readonly stage: string;
  readonly lastDay: string;
  readonly opens: string;
  readonly pairs: {
    readonly title: string;
    readonly offered: string;
    readonly formed: string;
    readonly ended: string;
    readonly held: string;
    readonly cancelled: string;
  };
  readonly letters: { readonly title: string; readonly sent: string; readonly bounced: string; readonly failed: string };
};

export const OVERVIEW_WORDS: Readonly<Record<Language, OverviewWords>> = {
  sv: {
    title: 'Översikt',
    waiting: {
      title: 'Det här behöver er i dag',
      none: 'Inget väntar på er.',
      more: (count) => `och ${count} äldre, som visas när de här är avprickade`,
      tickOff: 'Pricka av',
    },
    since: (day) => `Sedan ${day}.`,
    theRound: 'Omgången',
    open: {
      pair: 'Öppna paret',
      application: 'Öppna personen',
      matching: 'Titta på paren',
      close: 'Gå till avslutningen',
      recruiting: 'Se hur det går',
      letters: 'Se mejlen',
      held: 'Titta igenom mejlen som väntar',
      waiting: 'Se vilka som väntar',
      faults: 'Läs rapporterna',
    },
    failed: (what) => `Det gäller: ${what}`,
    funnel: {
      title: (role) => `${role}: från besök till bekräftad ansökan`,
      steps: {
        seen: 'Har sett sidan',
        started: 'Har börjat',
        submitted: 'Har skickat',
        confirmed: 'Har bekräftat',
        withdrawn: 'Har dragit sig ur',
      },
      target: 'Ni hoppas på',
      asTable: 'Visa som tabell',
      step: 'Steg',
      people: 'Antal',
      ofStepBefore: 'Av steget före',
    },
    channels: {
      title: 'Kanaler',
      channel: 'Kanal',
      none: 'Ingen har sett sidan än.',
      direct: 'Utan kanal',
      link: 'Länk',
    },
    forecast: {
      reached: (confirmed, withdrawn, wanted) => `${confirmed} har bekräftat${thenLeft(withdrawn)}. Ni hoppades på ${wanted}.`,
      enough: (atDeadline, wanted, daysLeft) =>
        `I den här takten blir det ${atDeadline} på sista dagen, ${days(daysLeft)} bort. Ni hoppas på ${wanted}.`,
      short: (atDeadline, wanted, daysLeft, neededADay) =>
        `I den här takten blir det ${atDeadline} på sista dagen, ${days(daysLeft)} bort. Ni hoppas på ${wanted}. Det krävs ${neededADay} om dagen.`,
      over: (confirmed, withdrawn, wanted) => `${confirmed} bekräftade sin ansökan${thenLeft(withdrawn)}. Ni hoppades på ${wanted}.`,
    },
    extend: {
      title: 'Ge mer tid',
      what: (to, count) =>
        `Sista dagen flyttas ${count} dagar, till ${to}. Det går en gång. Ingen får mejl om det; datumet ändras på sidan.`,
      act: 'Flytta sista dagen',
    },
    recruiting: 'Så många söker',
    recruited: 'Så många sökte',
    stands: 'Här är omgången',
    dates: {
      answerBy: 'Alla får svar senast',
      kickOff: 'Kick-off',
      workshop: 'Avslutande workshop',
      evaluation: 'Sista dagen att utvärdera',
      closes: 'Omgången avslutas',
      closed: 'Stängdes',
    },
    stage: 'Skede',
    lastDay: 'Sista dagen att söka',
    opens: 'Inbjudan öppnar',
    pairs: {
      title: 'Par och möten',
      offered: 'förslag skickade',
      formed: 'par bildade',
      ended: 'par avslutade i förtid',
      held: 'möten hållna',
      cancelled: 'möten inställda',
    },
    letters: { title: 'Mejl', sent: 'skickade', bounced: 'kom tillbaka eller anmäldes', failed: 'har misslyckats i ett dygn' },
  },
  en: {
    title: 'Overview',
    waiting: {
      title: 'What needs you today',
      none: 'Nothing is waiting for you.',
      more: (count) => `and ${count} older, shown when these are ticked off`,
      tickOff: 'Tick off',
    },
    since: (day) => `Since ${day}.`,
    theRound: 'The round',
    open: {
      pair: 'Open the pair',
      application: 'Open the person',
      matching: 'Look at the pairs',
      close: 'Go to closing',
      recruiting: 'See how it goes',
      letters: 'See the email',
      held: 'Look through the emails that wait',
      waiting: 'See who waits',
      faults: 'Read the reports',
    },
    failed: (what) => `It is about: ${what}`,
    funnel: {
      title: (role) => `${role}: from visit to confirmed application`,
      steps: { seen: 'Saw the page', started: 'Started', submitted: 'Sent', confirmed: 'Confirmed', withdrawn: 'Withdrew' },
      target: 'You hope for',
      asTable: 'Show as a table',
      step: 'Step',
      people: 'Number',
      ofStepBefore: 'Of the step before',
    },
    channels: {
      title: 'Channels',
      channel: 'Channel',
      none: 'Nobody has seen the page yet.',
      direct: 'No channel',
      link: 'Link',
    },
    forecast: {
      reached: (confirmed, withdrawn, wanted) => `${confirmed} have confirmed${whoLeft(withdrawn)}. You hoped for ${wanted}.`,
      enough: (atDeadline, wanted, daysLeft) =>
        `At this pace there will be ${atDeadline} on the last day, ${inDays(daysLeft)}. You hope for ${wanted}.`,
      short: (atDeadline, wanted, daysLeft, neededADay) =>
        `At this pace there will be ${atDeadline} on the last day, ${inDays(daysLeft)}. You hope for ${wanted}. It takes ${neededADay} a day.`,
      over: (confirmed, withdrawn, wanted) => `${confirmed} confirmed their application${whoLeft(withdrawn)}. You hoped for ${wanted}.`,
    },
    extend: {
      title: 'Give more time',
      what: (to, count) =>
        `The deadline moves ${count} days, to ${to}. That can be done once. Nobody is emailed; the date changes on the page.`,
      act: 'Move the deadline',
    },
    recruiting: 'How many apply',
    recruited: 'How many applied',
    stands: 'Where the round is',
    dates: {
      answerBy: 'Everybody gets an answer by',
      kickOff: 'Kick-off',
      workshop: 'Closing workshop',
      evaluation: 'Last day of the evaluation',
      closes: 'The round is closed',
      closed: 'Closed',
    },
    stage: 'Stage',
    lastDay: 'Last day to apply',
    opens: 'The call opens',
    pairs: {
      title: 'Pairs and meetings',
      offered: 'offers sent',
      formed: 'pairs formed',
      ended: 'pairs ended early',
      held: 'meetings held',
      cancelled: 'meetings cancelled',
    },
    letters: { title: 'Email', sent: 'sent', bounced: 'came back or were reported', failed: 'have failed for a day' },
  },
};

function days(count: number): string {
  return count === 1 ? 'en dag' : `${count} dagar`;
}

function inDays(count: number): string {
  return count === 1 ? 'a day away' : `${count} days away`;
}

function thenLeft(withdrawn: number): string {
  return withdrawn === 0 ? '' : `, och ${withdrawn} av dem har dragit sig ur`;
}

function whoLeft(withdrawn: number): string {
  return withdrawn === 0 ? '' : `, and ${withdrawn} of them have withdrawn`;
}
