import type { REMOVAL_RULES } from '../../domain/privacy/removed.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What the console says of what a public authority keeps, removes and gives out. */
export const recordsWords = (say: Say) => ({
  title: say({ sv: 'Arkiv och gallring', en: 'Archive and disposal' }),
  lead: say({
    sv: 'Omgången följer en myndighets regler: inget om deltagarna tas bort av sig självt. Det som ska bevaras arkiveras först, sedan beslutar ni om gallring, och protokollet står här.',
    en: 'The round follows the rules of a public authority: nothing about participants is removed by itself. What is to be kept is archived first, then you decide on disposal, and the protocol stands here.',
  }),
  notHere: say({
    sv: 'Omgångens fil säger ”private”: det som har legat så länge som sidan om personuppgifter säger tas bort av sig självt.',
    en: 'The file of the round says “private”: what has been kept for as long as the page about personal data says is removed by itself.',
  }),
  archives: say({ sv: 'Arkiv som har skrivits', en: 'Archives that were written' }),
  noArchive: say({
    sv: 'Inget arkiv har skrivits. Den som driftsätter omgången gör det med kommandot:',
    en: 'No archive has been written. Whoever deploys the round does so by the command:',
  }),
  archive: (at: string, name: string, files: number) =>
    say({
      sv: `${at}, ${name}: ${files === 1 ? 'en fil' : `${files} filer`}`,
      en: `${at}, ${name}: ${files === 1 ? 'one file' : `${files} files`}`,
    }),
  protocol: say({ sv: 'Gallringsprotokoll', en: 'Protocol of disposal' }),
  noProtocol: say({ sv: 'Inget har gallrats.', en: 'Nothing has been disposed of.' }),
  decided: (at: string, name: string, what: string, named: string) =>
    say({ sv: `${at}, ${name}: ${what}. ${named}`, en: `${at}, ${name}: ${what}. ${named}` }),
  rules: {
    'own wish': say({ sv: 'en persons uppgifter, på begäran', en: 'one person’s data, at their request' }),
    'unsent draft': say({ sv: 'ansökningar som aldrig skickades', en: 'applications that were never sent' }),
    'asked question': say({ sv: 'frågor från inbjudan', en: 'questions from the call' }),
    'left address': say({ sv: 'adresser som lämnades på inbjudan', en: 'addresses left on the call' }),
    unconfirmed: say({ sv: 'ansökningar som ingen bekräftade', en: 'applications nobody confirmed' }),
    'without a place': say({ sv: 'de som inte fick en plats', en: 'those without a place' }),
    'letter text': say({ sv: 'vad det stod i mejlen', en: 'what letters said' }),
    'private answer': say({ sv: 'svar i förtroende', en: 'answers in confidence' }),
    'took part': say({ sv: 'de som deltog', en: 'those who took part' }),
    audit: say({ sv: 'loggen över vad ni har gjort', en: 'the record of what you have done' }),
  } satisfies Readonly<Record<(typeof REMOVAL_RULES)[number], string>>,
  decide: {
    title: say({ sv: 'Besluta om gallring', en: 'Decide on disposal' }),
    ask: say({ sv: 'Vad ska gallras?', en: 'What is to be disposed of?' }),
    missing: say({ sv: 'Välj vad som ska gallras', en: 'Choose what is to be disposed of' }),
    what: say({
      sv: 'Det som omfattas tas bort inom några minuter och kommer inte tillbaka. Det som ska bevaras måste stå i ett arkiv som har skrivits sedan dess.',
      en: 'What it covers is removed within minutes and does not come back. What is to be kept has to stand in an archive that was written since.',
    }),
    question: say({ sv: 'Ska det gallras nu?', en: 'Should it be disposed of now?' }),
    yes: say({ sv: 'Ja, gallra enligt beslutet', en: 'Yes, dispose of it by the decision' }),
    no: say(TERMS.noDoNothing),
    choose: say(TERMS.chooseYesOrNo),
    act: say({ sv: 'Besluta', en: 'Decide' }),
  },
  removed: say({ sv: 'Borttaget', en: 'Removed' }),
  removedLine: (at: string, rule: string, count: number) => say({ sv: `${at}: ${rule} (${count})`, en: `${at}: ${rule} (${count})` }),
  givenOut: say({ sv: 'Utlämnat', en: 'Given out' }),
  noneGivenOut: say({ sv: 'Inget ärende har lämnats ut.', en: 'No case has been given out.' }),
});
