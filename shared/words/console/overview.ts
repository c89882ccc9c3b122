import type { FunnelStep } from '../../domain/application/recruiting.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What the first page of the console says. */
export const overviewWords = (say: Say) => ({
  title: say({ sv: 'Översikt', en: 'Overview' }),
  waiting: {
    title: say({ sv: 'Det här behöver er i dag', en: 'What needs you today' }),
    none: say({ sv: 'Inget väntar på er.', en: 'Nothing is waiting for you.' }),
    more: (count: number) =>
      say({ sv: `och ${count} till, som visas när de här är avprickade`, en: `and ${count} more, shown when these are ticked off` }),
    tickOff: say({ sv: 'Pricka av', en: 'Tick off' }),
    care: {
      mine: say({ sv: 'Du tar hand om det.', en: 'You look after it.' }),
      other: (name: string) => say({ sv: `${name} tar hand om det.`, en: `${name} looks after it.` }),
      take: say({ sv: 'Ta hand om det', en: 'Look after it' }),
      takeToo: say({ sv: 'Jag tar hand om det', en: 'I look after it' }),
      takeOver: say({ sv: 'Ta över', en: 'Take over' }),
      letGo: say({ sv: 'Lämna ifrån dig', en: 'Let go of it' }),
      more: say({ sv: 'Lämna över eller anteckna', en: 'Hand over or write a note' }),
      notes: (count: number) =>
        count === 1 ? say({ sv: 'En anteckning', en: 'One note' }) : say({ sv: `${count} anteckningar`, en: `${count} notes` }),
      to: say({ sv: 'Lämna över till', en: 'Hand over to' }),
      choose: say({ sv: 'Välj vem', en: 'Choose whom' }),
      handOver: say({ sv: 'Lämna över', en: 'Hand over' }),
    },
  },
  byHand: say({ sv: 'Gör något för någon', en: 'Do something for somebody' }),
  since: (day: string) => say({ sv: `Sedan ${day}.`, en: `Since ${day}.` }),
  theRound: say({ sv: 'Omgången', en: 'The round' }),
  open: {
    pair: say({ sv: 'Öppna paret', en: 'Open the pair' }),
    care: say({ sv: 'Ta hand om ett klagomål', en: 'Look after a complaint' }),
    records: say({ sv: 'Gå till arkiv och gallring', en: 'Go to archive and disposal' }),
    request: say({ sv: 'Läs och svara', en: 'Read and answer' }),
    application: say({ sv: 'Öppna personen', en: 'Open the person' }),
    matching: say({ sv: 'Titta på paren', en: 'Look at the pairs' }),
    close: say({ sv: 'Gå till stängningen', en: 'Go to closing' }),
    minutes: say({ sv: 'Gå till anteckningarna', en: 'Go to the minutes' }),
    recruiting: say({ sv: 'Se hur det går', en: 'See how it goes' }),
    letters: say({ sv: 'Se mejlen', en: 'See the email' }),
    held: say({ sv: 'Titta igenom mejlen som väntar', en: 'Look through the emails that wait' }),
    waiting: say({ sv: 'Se vilka som väntar', en: 'See who waits' }),
    questions: say({ sv: 'Läs och svara', en: 'Read and answer' }),
    curious: say({ sv: 'Välj vem', en: 'Choose whom' }),
    coming: say({ sv: 'Se vilka som kommer', en: 'See who comes' }),
    faults: say({ sv: 'Läs rapporterna', en: 'Read the reports' }),
  } satisfies Readonly<
    Record<
      | 'request'
      | 'pair'
      | 'care'
      | 'records'
      | 'application'
      | 'matching'
      | 'close'
      | 'minutes'
      | 'recruiting'
      | 'letters'
      | 'held'
      | 'waiting'
      | 'questions'
      | 'curious'
      | 'coming'
      | 'faults',
      string
    >
  >,
  failed: (what: string) => say({ sv: `Det gäller: ${what}`, en: `It is about: ${what}` }),
  funnel: {
    title: (role: string) => say({ sv: `${role}: från besök till bekräftad ansökan`, en: `${role}: from visit to confirmed application` }),
    steps: {
      seen: say({ sv: 'Har sett sidan', en: 'Saw the page' }),
      started: say({ sv: 'Har börjat', en: 'Started' }),
      submitted: say({ sv: 'Har skickat', en: 'Sent' }),
      confirmed: say({ sv: 'Har bekräftat', en: 'Confirmed' }),
      withdrawn: say({ sv: 'Inte längre med', en: 'No longer in' }),
    } satisfies Readonly<Record<FunnelStep | 'withdrawn', string>>,
    target: say({ sv: 'Ni hoppas på', en: 'You hope for' }),
    wasTarget: say({ sv: 'Ni hoppades på', en: 'You hoped for' }),
    asTable: say({ sv: 'Visa som tabell', en: 'Show as a table' }),
    step: say(TERMS.step),
    people: say({ sv: 'Antal', en: 'Number' }),
    ofStepBefore: say({ sv: 'Av steget före', en: 'Of the step before' }),
  },
  channels: {
    title: say({ sv: 'Kanaler', en: 'Channels' }),
    channel: say(TERMS.channel),
    none: say({ sv: 'Ingen har sett sidan än.', en: 'Nobody has seen the page yet.' }),
    direct: say(TERMS.noChannel),
    entered: say({ sv: 'Inskrivna av er', en: 'Entered by you' }),
  },
  forecast: {
    reached: (confirmed: number, withdrawn: number, wanted: number) =>
      say({
        sv: `${confirmed} har bekräftat${thenLeft(withdrawn)}. Ni hoppades på ${wanted}.`,
        en: `${confirmed} ${confirmed === 1 ? 'has' : 'have'} confirmed${whoLeft(withdrawn)}. You hoped for ${wanted}.`,
      }),
    enough: (atDeadline: number, wanted: number, daysLeft: number) =>
      say({
        sv: `I den här takten blir det ${atDeadline} på sista dagen, ${days(daysLeft)} bort. Ni hoppas på ${wanted}.`,
        en: `At this pace there will be ${atDeadline} on the last day, ${inDays(daysLeft)}. You hope for ${wanted}.`,
      }),
    short: (atDeadline: number, wanted: number, daysLeft: number, neededADay: string) =>
      say({
        sv: `I den här takten blir det ${atDeadline} på sista dagen, ${days(daysLeft)} bort. Ni hoppas på ${wanted}. Det krävs ${neededADay} om dagen.`,
        en: `At this pace there will be ${atDeadline} on the last day, ${inDays(daysLeft)}. You hope for ${wanted}. It takes ${neededADay} a day.`,
      }),
    over: (confirmed: number, withdrawn: number, wanted: number) =>
      say({
        sv: `${confirmed} bekräftade sin ansökan${thenLeft(withdrawn)}. Ni hoppades på ${wanted}.`,
        en: `${confirmed} confirmed their application${whoLeft(withdrawn)}. You hoped for ${wanted}.`,
      }),
  },
  extend: {
    title: say({ sv: 'Ge mer tid', en: 'Give more time' }),
    what: say({
      sv: 'Det går att göra mer än en gång. Innan något ändras får du se vilka som får veta det.',
      en: 'You can do so more than once. Before anything is changed you see who will be told.',
    }),
    deadline: say({ sv: 'Ny sista dag att söka', en: 'New last day to apply' }),
    answerBy: say({ sv: 'Alla får svar senast', en: 'Everybody gets an answer by' }),
    act: say({ sv: 'Se vad det skulle innebära', en: 'See what it would mean' }),
  },
  recruiting: say({ sv: 'Så många söker', en: 'How many apply' }),
  recruited: say({ sv: 'Så många sökte', en: 'How many applied' }),
  stands: say({ sv: 'Här är omgången', en: 'Where the round is' }),
  dates: {
    answerBy: say({ sv: 'Alla får svar senast', en: 'Everybody gets an answer by' }),
    kickOff: say(TERMS.kickOff),
    workshop: say({ sv: 'Avslutning', en: 'Closing workshop' }),
    opens: say({ sv: 'Utvärderingen öppnar', en: 'The evaluation opens' }),
    evaluation: say({ sv: 'Sista dagen att utvärdera', en: 'Last day of the evaluation' }),
    closes: say({ sv: 'Omgången avslutas', en: 'The round is closed' }),
    closed: say({ sv: 'Stängdes', en: 'Closed' }),
  } satisfies Readonly<Record<'answerBy' | 'kickOff' | 'workshop' | 'opens' | 'evaluation' | 'closes' | 'closed', string>>,
  stage: say({ sv: 'Skede', en: 'Stage' }),
  lastDay: say({ sv: 'Sista dagen att söka', en: 'Last day to apply' }),
  opens: say({ sv: 'Inbjudan öppnar', en: 'The call opens' }),
  pairs: {
    title: say({ sv: 'Par och möten', en: 'Pairs and meetings' }),
    offered: say({ sv: 'förslag skickade', en: 'offers sent' }),
    formed: say({ sv: 'par bildade', en: 'pairs formed' }),
    ended: say({ sv: 'par avslutade i förtid', en: 'pairs ended early' }),
    held: say({ sv: 'möten hållna', en: 'meetings held' }),
    cancelled: say({ sv: 'möten inställda', en: 'meetings cancelled' }),
  },
  letters: {
    title: say(TERMS.email),
    sent: say({ sv: 'skickade', en: 'sent' }),
    bounced: say({ sv: 'kom tillbaka eller anmäldes', en: 'came back or were reported' }),
    failed: say({ sv: 'har misslyckats i ett dygn', en: 'have failed for a day' }),
  },
});
export type OverviewWords = ReturnType<typeof overviewWords>;

function days(count: number): string {
  return count === 1 ? 'en dag' : `${count} dagar`;
}

function inDays(count: number): string {
  return count === 1 ? 'a day away' : `${count} days away`;
}

function thenLeft(withdrawn: number): string {
  return withdrawn === 0 ? '' : `, och ${withdrawn} av dem är inte längre med`;
}

function whoLeft(withdrawn: number): string {
  return withdrawn === 0 ? '' : `, and ${withdrawn} of them ${withdrawn === 1 ? 'is' : 'are'} no longer in`;
}
