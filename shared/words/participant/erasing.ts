import { needsDecision } from '../../domain/privacy/needs-decision.ts';
import { TABLE_BACKUP_DAYS } from '../../round/retention.ts';
import { hasWorkshop, type Round } from '../../round/round-file.ts';
import { keptWords } from '../kept.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';
import type { Leaving } from './leaving.ts';

/** What the pages say on which somebody has all about them erased. */
export const erasingWords = (say: Say) => ({
  link: (round: Pick<Round, 'privacy'>) =>
    needsDecision(round)
      ? say({ sv: 'Begär att allt om dig tas bort', en: 'Ask for everything about you to be removed' })
      : say({ sv: 'Ta bort allt om mig', en: 'Erase everything about me' }),
  title: say({ sv: 'Ta bort allt om dig', en: 'Erase everything about you' }),
  goes: {
    title: say({ sv: 'Det här tas bort', en: 'This is erased' }),
    points: [
      say({
        sv: 'ditt namn, din adress, ditt telefonnummer och allt du har svarat i ansökan',
        en: 'your name, your address, your phone number and everything you answered in the application',
      }),
      say({
        sv: 'det du har skrivit om möten, pauser och hur det går, och platser du har föreslagit',
        en: 'what you wrote about meetings, pauses and how it is going, and places you proposed',
      }),
      say({
        sv: 'det du har skrivit i utvärderingen, också det som fick citeras',
        en: 'what you wrote in the evaluation, also what might be quoted',
      }),
      say({
        sv: 'våra kopior av mejlen till dig, och vad de som samordnar har antecknat och skrivit om dig',
        en: 'our copies of the emails to you, and what the coordinators noted and wrote about you',
      }),
      say({
        sv: 'din assistents namn och adress, om du har angett någon',
        en: 'the name and address of your assistant, if you named one',
      }),
    ],
  },
  stays: (round: Round) => ({
    title: say({ sv: 'Det här finns kvar', en: 'This stays' }),
    points: [
      ...keptWords(say).archived(round),
      say({
        sv: 'siffror utan ditt namn: att någon sökte, hur många möten som blev av och vilka betyg de fick',
        en: 'figures without your name: that somebody applied, how many meetings took place and how they were rated',
      }),
      say({
        sv: 'ett internt nummer i loggen över vad de som samordnar har gjort. Det säger inte längre vem du var',
        en: 'an internal number in the record of what the coordinators did. It no longer says who you were',
      }),
      say({
        sv: 'en kod av din adress, så att inga mejl går till den. Söker du på nytt får du mejl igen',
        en: 'a code of your address, so that no email goes to it. If you apply anew you get emails again',
      }),
      say({
        sv: 'det andra har skrivit med egna ord, till exempel om hur det var att träffa dig',
        en: 'what others wrote in their own words, such as how it was to meet you',
      }),
      ...(hasWorkshop(round)
        ? [
            say({
              sv: 'det som skrevs i rummet på avslutningen, som inte säger vem som skrev det. Där ditt hela namn står i det står sedan N. N.',
              en: 'what was written in the room of the closing workshop, which does not say who wrote it. Where your full name stands in it, N. N. stands then',
            }),
          ]
        : []),
      say({
        sv: 'mejl och kalenderposter som redan har kommit fram, i din egen brevlåda och i andras. Dem kan vi inte ta tillbaka',
        en: 'emails and calendar entries that have already arrived, in your own mailbox and in others’. We cannot take them back',
      }),
      say({
        sv: 'ett intyg som du redan har hämtat: det går fortfarande att kontrollera. Något nytt kan vi inte göra sedan, så hämta det först om du vill ha det',
        en: 'a certificate that you have already taken: it can still be checked. We cannot make another one afterwards, so get it first if you want it',
      }),
      say({
        sv: `säkerhetskopior, som skrivs över inom ${TABLE_BACKUP_DAYS} dagar. Används en av dem innan dess tas du bort igen`,
        en: `backups, which are overwritten within ${TABLE_BACKUP_DAYS} days. Should one be used before that, you are erased again`,
      }),
    ],
  }),
  /** To somebody whose other application holds. */
  notTheOther: (contact: string) =>
    say({
      sv: `Det gäller den här ansökan. Den andra, som gäller i stället, finns kvar: ta bort den på dess egen sida, dit länken i mejlen till den leder, eller säg till ${contact}. Tar du bort den följer den här med.`,
      en: `This is about this application. The other one, which holds instead, stays: erase it on its own page, where the link in its emails leads, or tell ${contact}. If you erase that one, this one goes with it.`,
    }),
  others: {
    title: say({ sv: 'Vad andra får veta', en: 'What others are told' }),
    inPair: (names: string) =>
      say({
        sv: `${names} får veta att ert mentorskap är avslutat, men inte varför. Möten tas bort ur era kalendrar.`,
        en: `${names} will be told that your mentorship has ended, but not why. Meetings are removed from your calendars.`,
      }),
    asked: (names: string) =>
      say({
        sv: `${names} får veta att det inte blir av, men inte varför.`,
        en: `${names} will be told that it will not happen, but not why.`,
      }),
    nobody: say({ sv: 'Ingen annan får veta något.', en: 'Nobody else is told anything.' }),
    coordinators: say({
      sv: 'De som samordnar programmet ser att du har bett om det, tills du är borttagen.',
      en: 'The coordinators see that you asked for it, until you are erased.',
    }),
  },
  when: {
    title: say({ sv: 'När det händer', en: 'When it happens' }),
    leaves: {
      inPair: say({ sv: 'Du lämnar programmet direkt.', en: 'You leave the programme at once.' }),
      beforePair: say({ sv: 'Din ansökan räknas inte längre från och med nu.', en: 'Your application no longer counts from now on.' }),
    } satisfies Readonly<Record<Leaving, string>>,
    undo: (hours: number) =>
      say({
        sv: `Du kan ångra dig i ${hours} timmar. Sedan tas allt bort, och då kan ingen ta tillbaka det.`,
        en: `You can change your mind for ${hours} hours. Then everything is erased, and nobody can bring it back.`,
      }),
    by: (until: string, by: string) =>
      say({
        sv: `Säger du ja nu kan du ångra dig till ${until}, och allt är borttaget senast ${by}.`,
        en: `If you say yes now, you can change your mind until ${until}, and everything is erased by ${by}.`,
      }),
  },
  ask: say(TERMS.yourAnswer),
  no: say({ sv: 'Nej, behåll mina uppgifter', en: 'No, keep my data' }),
  goOn: say({ sv: 'Ja, gå vidare', en: 'Yes, go on' }),
  missing: say(TERMS.chooseYesOrNo),
  button: say(TERMS.sendAnswer),
  sure: {
    title: say({ sv: 'Ska allt om dig tas bort?', en: 'Should everything about you be erased?' }),
    yes: say({ sv: 'Ja, ta bort allt om mig', en: 'Yes, erase everything about me' }),
  },
  pending: {
    title: (round: Pick<Round, 'privacy'>) => keptWords(say).toGo(round),
    open: (until: string, by: string) =>
      say({
        sv: `Du kan ångra dig till ${until}. Annars är det borttaget senast ${by}.`,
        en: `You can change your mind until ${until}. Otherwise it is done by ${by}.`,
      }),
    over: (by: string) =>
      say({
        sv: `Tiden att ångra sig är slut. Det är borttaget senast ${by}. Innan dess kommer ett sista mejl.`,
        en: `The time to change your mind is over. It is done by ${by}. Before that one last email comes.`,
      }),
    ask: say({ sv: 'Har du ångrat dig?', en: 'Have you changed your mind?' }),
    yes: say({ sv: 'Ja, behåll mina uppgifter', en: 'Yes, keep my data' }),
    yesAndBack: say({ sv: 'Ja, behåll mina uppgifter och låt mig vara med igen', en: 'Yes, keep my data and let me back in' }),
    no: say({ sv: 'Nej, ta bort allt', en: 'No, erase everything' }),
  },
  gone: {
    title: say({ sv: 'Det som fanns här är borttaget', en: 'What was here has been erased' }),
    text: (round: Pick<Round, 'privacy'>) =>
      needsDecision(round)
        ? say({
            sv: 'Länken öppnar inget längre, och någon ny går inte att få. Uppgifterna är gallrade, på egen begäran eller för att tiden var slut som de finns kvar här.',
            en: 'The link opens nothing any more, and there is no new one. The data have been disposed of, at the person’s own wish or because the time for which they are kept here was over.',
          })
        : say({
            sv: 'Länken öppnar inget längre, och någon ny går inte att få. Antingen ville den det gällde att allt togs bort, eller så var tiden slut som det sparas.',
            en: 'The link opens nothing any more, and there is no new one. Either the person it concerned wanted everything erased, or the time for which it is kept was over.',
          }),
    ask: (name: string, address: string) =>
      say({ sv: `Undrar du något? Skriv till ${name}: ${address}.`, en: `If you have any questions, write to ${name}: ${address}.` }),
  },
});
