import type { MailingGroup } from '../../domain/mailing/groups.ts';
import type { Placeholder } from '../../domain/mailing/placeholders.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What the pages say on which operators write to people in their own words. */
export const writingWords = (say: Say) => ({
  title: say({ sv: 'Skriv till…', en: 'Write to…' }),
  link: say({ sv: 'Skriv till…', en: 'Write to…' }),
  linkOne: say({ sv: 'Skriv ett mejl till personen', en: 'Write an email to the person' }),
  linkEvaluation: say({ sv: 'Skriv till dem som inte har svarat', en: 'Write to those who have not answered' }),
  lead: say({
    sv: 'Mejlet går till var och en för sig, på det språk personen har valt. Svar kommer till er vanliga brevlåda.',
    en: 'The email goes to each of them alone, in the language the person has chosen. Replies come to your usual mailbox.',
  }),
  to: say(TERMS.to),
  toMissing: say({ sv: 'Välj vem du vill skriva till', en: 'Choose who to write to' }),
  groups: groups(say),
  one: (name: string) => say({ sv: `Bara till ${name}`, en: `To ${name} alone` }),
  single: say({ sv: 'En person', en: 'One person' }),
  /** A group with how many can be written to. */
  counted: (group: string, count: number) => `${group} (${count})`,
  onlyOf: (group: string, side: string) => say({ sv: `${group}, bara ${side.toLowerCase()}`, en: `${group}, ${side.toLowerCase()} alone` }),
  subject: (language: string) => say({ sv: `Ämnesrad på ${language}`, en: `Subject in ${language}` }),
  text: (language: string) => say({ sv: `Text på ${language}`, en: `Text in ${language}` }),
  textHint: say({
    sv: 'En tom rad börjar ett nytt stycke. Adresser som börjar med https:// blir länkar. Sist i mejlet kommer en knapp till personens egen sida.',
    en: 'An empty line begins a new paragraph. Addresses that begin with https:// become links. Last in the email comes a button to the person’s own page.',
  }),
  needed: (language: string) =>
    say({
      sv: `Skriv det på ${language} också: någon av dem har valt ${language}`,
      en: `Write it in ${language} too: some of them have chosen ${language}`,
    }),
  half: (language: string) =>
    say({
      sv: `Ämnesrad och text på ${language} hör ihop: skriv båda eller ingen`,
      en: `Subject and text in ${language} belong together: write both or neither`,
    }),
  unknown: (found: string, known: string) =>
    say({
      sv: `${found} går inte att fylla i. Det som går är ${known}`,
      en: `${found} cannot be filled in. What can is ${known}`,
    }),
  fillIn: {
    title: say({ sv: 'Det som fylls i för var och en', en: 'What is filled in for each of them' }),
    /** What operators of this language type; each stands in braces. */
    typed: {
      name: say({ sv: '{namn}', en: '{name}' }),
      partner: say({ sv: '{partner}', en: '{partner}' }),
      date: say({ sv: '{datum}', en: '{date}' }),
      answerBy: say({ sv: '{svara-senast}', en: '{answer-by}' }),
      kickOff: say({ sv: '{kick-off}', en: '{kick-off}' }),
      workshop: say({ sv: '{avslutning}', en: '{workshop}' }),
    } satisfies Readonly<Record<Placeholder, string>>,
    means: {
      name: say({ sv: 'tilltalsnamnet', en: 'the first name' }),
      partner: say({ sv: 'den personen möter, eller har fått förslag om', en: 'who the person meets, or is asked about' }),
      date: say({ sv: 'dag och tid för personens nästa bokade möte', en: 'day and time of the person’s next booked meeting' }),
      answerBy: say({
        sv: 'sista dagen att svara på förslaget, eller på utvärderingen',
        en: 'the last day to answer the offer, or the evaluation',
      }),
      kickOff: say({ sv: 'dag och tid för kick-offen', en: 'day and time of the kick-off' }),
      workshop: say({ sv: 'dag och tid för avslutningen', en: 'day and time of the closing workshop' }),
    } satisfies Readonly<Record<Placeholder, string>>,
  },
  urgent: say({
    sv: 'Det är bråttom: skicka genast, också på kvällen och helgen',
    en: 'It is urgent: send at once, also in the evening and at the weekend',
  }),
  look: say({ sv: 'Visa mejlet först', en: 'Show the email first' }),
  nobody: say({ sv: 'Det är ingen i den gruppen nu.', en: 'There is nobody in that group now.' }),
  preview: {
    title: say({ sv: 'Så blir mejlet', en: 'The email as it will be' }),
    others: say({
      sv: 'Det har blivit andra personer sedan du tittade. Inget är skickat. Titta en gång till.',
      en: 'There are other people since you looked. Nothing has been sent. Look once more.',
    }),
    goes: (count: number, when: string) =>
      count === 1
        ? say({ sv: `En person får det här ${when}.`, en: `One person will get this ${when}.` })
        : say({ sv: `${count} personer får det här ${when}.`, en: `${count} people will get this ${when}.` }),
    at: (at: string) => say({ sv: `${at}`, en: `on ${at}` }),
    atOnce: say({ sv: 'genast, vad klockan än är', en: 'at once, whatever the time' }),
    canCallBack: say({
      sv: 'Du kan ta tillbaka det fram till dess. Vilka som får det bestäms när du trycker. Den som lämnar före dess får det inte.',
      en: 'You can call it back until then. Who gets it is decided as you press. Whoever leaves before then does not get it.',
    }),
    cannotCallBack: say({
      sv: 'Det går inte att ta tillbaka. Vilka som får det bestäms när du trycker.',
      en: 'It cannot be called back. Who gets it is decided as you press.',
    }),
    who: (count: number) => say({ sv: `Vilka (${count})`, en: `Who (${count})` }),
    /** Who does not get it, by why. */
    unreached: {
      'not confirmed': (names: string) =>
        say({
          sv: `Får det inte, för de har inte bekräftat sin adress: ${names}.`,
          en: `Do not get it, because they have not confirmed their address: ${names}.`,
        }),
      'has left': (names: string) =>
        say({ sv: `Får det inte, för de har lämnat: ${names}.`, en: `Do not get it, because they have left: ${names}.` }),
      'data not used': (names: string) =>
        say({
          sv: `Får det inte, för deras uppgifter används inte: ${names}.`,
          en: `Do not get it, because their data are not used: ${names}.`,
        }),
      'no mail': (names: string) =>
        say({
          sv: `Får det inte, för de är inskrivna med skyddad identitet och får inga mejl: ${names}. Berätta det för dem på annat sätt.`,
          en: `Do not get it, because they are entered with protected identity and get no email: ${names}. Tell them in another way.`,
        }),
      silenced: (names: string) =>
        say({
          sv: `Får det inte, för mejl till adressen har kommit tillbaka eller anmälts som skräppost: ${names}. Ring dem.`,
          en: `Do not get it, because email to the address came back or was reported as spam: ${names}. Ring them.`,
        }),
      erased: (names: string) =>
        say({
          sv: `Får det inte, för den som har adressen har velat att allt om sig tas bort: ${names}. Fråga dem först.`,
          en: `Do not get it, because whoever has the address wanted everything about them to be erased: ${names}. Ask them first.`,
        }),
    },
    refuses: (names: string) =>
      say({
        sv: `Har bett att slippa påminnelser, och får det här ändå: ${names}.`,
        en: `Have asked for no reminders, and get this all the same: ${names}.`,
      }),
    gap: {
      partner: (names: string) =>
        say({
          sv: `Har ingen att möta, fast texten nämner en: ${names}.`,
          en: `Have nobody to meet, though the text names one: ${names}.`,
        }),
      date: (names: string) =>
        say({
          sv: `Har inget bokat möte, fast texten nämner dess dag: ${names}.`,
          en: `Have no meeting booked, though the text names its day: ${names}.`,
        }),
      answerBy: (names: string) =>
        say({
          sv: `Har inget att svara på nu, fast texten nämner sista dagen: ${names}.`,
          en: `Have nothing to answer now, though the text names the last day: ${names}.`,
        }),
    },
    gapQuestion: say({ sv: 'Vad ska hända med dem?', en: 'What is to become of them?' }),
    leaveOut: say({ sv: 'De får inte mejlet', en: 'They do not get the email' }),
    writeOtherwise: say({ sv: 'Jag skriver om texten', en: 'I will write the text otherwise' }),
    chooseGap: say({ sv: 'Välj vad som ska hända med dem', en: 'Choose what is to become of them' }),
    onlyGaps: say({
      sv: 'Ingen av dem kan få texten som den är. Skriv om den.',
      en: 'None of them can get the text as it is. Write it otherwise.',
    }),
    as: say({ sv: 'Visa mejlet som det blir för', en: 'Show the email as it will be for' }),
    show: say(TERMS.show),
    letter: { to: say(TERMS.to), subject: say({ sv: 'Ämnesrad', en: 'Subject' }) },
    send: say({ sv: 'Skicka', en: 'Send' }),
    change: say({ sv: 'Ändra', en: 'Change' }),
    tryIt: say({ sv: 'Skicka ett prov till mig', en: 'Send a trial to me' }),
    tried: (address: string) => say({ sv: `Ett prov är på väg till ${address}.`, en: `A trial is on its way to ${address}.` }),
  },
  list: {
    title: say({ sv: 'Mejl ni har skrivit', en: 'Email you have written' }),
    caption: say({ sv: 'Mejl ni har skrivit, de senaste först', en: 'Email you have written, latest first' }),
    none: say({ sv: 'Ni har inte skrivit några mejl än.', en: 'You have not written any email yet.' }),
    subject: say({ sv: 'Ämnesrad', en: 'Subject' }),
    by: say({ sv: 'Av', en: 'By' }),
    count: say({ sv: 'Personer', en: 'People' }),
    state: say(TERMS.status),
    when: say(TERMS.when),
    pager: { label: say({ sv: 'Fler mejl', en: 'More email' }), next: say(TERMS.next50), first: say(TERMS.toBeginning) },
  },
  states: {
    waiting: say({ sv: 'Väntar på att gå', en: 'Waiting to go' }),
    going: say({ sv: 'Har gått', en: 'Has gone' }),
    'called back': say({ sv: 'Tillbakataget', en: 'Called back' }),
    'fell away': say({ sv: 'Skickades inte: omgången avslutades först', en: 'Was not sent: the round was closed first' }),
  },
  page: {
    sealed: say({ sv: 'Bara den som får göra något i konsolen kan läsa det.', en: 'Only those who may act in the console can read it.' }),
    callBack: say({ sv: 'Ta tillbaka mejlet', en: 'Call the email back' }),
    people: say({ sv: 'Vilka det går till', en: 'Who it goes to' }),
    who: say(TERMS.name),
    fate: say(TERMS.whatHappened),
    when: say(TERMS.when),
    decided: say({
      sv: 'Vilka som får det bestämdes när det skickades. Den som har lämnat sedan dess får det inte.',
      en: 'Who gets it was decided when it was sent. Whoever has left since does not get it.',
    }),
    others: (count: number) =>
      say({
        sv: count === 1 ? 'En till är på den andra sidan.' : `${count} till är på den andra sidan.`,
        en: count === 1 ? 'One more is on the other side.' : `${count} more are on the other side.`,
      }),
    notYet: say({ sv: 'Inte skickat än', en: 'Not sent yet' }),
    never: say({ sv: 'Skickades inte', en: 'Was not sent' }),
    written: say({ sv: 'Som det skrevs', en: 'As it was written' }),
    goes: say({ sv: 'Går', en: 'Goes' }),
  },
});

function groups(say: Say): Readonly<Record<MailingGroup, string>> {
  return {
    all: say({ sv: 'Alla', en: 'Everybody' }),
    mentors: say({ sv: 'Alla studenter', en: 'All students' }),
    mentees: say({ sv: 'Alla chefer', en: 'All managers' }),
    asked: say({ sv: 'De som har ett förslag framför sig', en: 'Those who have an offer before them' }),
    'in pairs': say({ sv: 'De som har en mentor eller adept', en: 'Those who have a mentor or mentee' }),
    'not met': say({ sv: 'Par som inte har träffats än', en: 'Pairs who have not met yet' }),
    'have met': say({ sv: 'Par som har träffats', en: 'Pairs who have met' }),
    pausing: say({ sv: 'Par som pausar', en: 'Pairs who pause' }),
    reserves: say({ sv: 'De som väntar utan par', en: 'Those who wait without a pair' }),
    'offer unanswered': say({ sv: 'De som inte har svarat på sitt förslag', en: 'Those who have not answered their offer' }),
    'times unanswered': say({ sv: 'De som inte har valt bland föreslagna tider', en: 'Those who have not chosen among proposed times' }),
    'meeting unanswered': say({ sv: 'De som inte har sagt hur ett möte gick', en: 'Those who have not said how a meeting went' }),
    'kick-off unanswered': say({
      sv: 'De som inte har sagt om de kommer till kick-offen',
      en: 'Those who have not said whether they come to the kick-off',
    }),
    'workshop unanswered': say({
      sv: 'De som inte har sagt om de kommer till avslutningen',
      en: 'Those who have not said whether they come to the closing workshop',
    }),
    'evaluation unanswered': say({ sv: 'De som inte har svarat på utvärderingen', en: 'Those who have not answered the evaluation' }),
    'welcome unanswered': say({ sv: 'De ni har skrivit in som inte har svarat', en: 'Those you entered who have not answered' }),
    'with needs': say({ sv: 'De som behöver något för att kunna delta', en: 'Those who need something to take part' }),
  };
}
