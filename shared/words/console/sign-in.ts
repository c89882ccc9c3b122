import type { Say } from '../say.ts';

/** What takes the sight of both sides. */
export type WhyBoth = 'matching' | 'partners' | 'apart' | 'case' | 'faults' | 'whole log' | 'records' | 'letting go' | 'others too';

/** Why something is for those alone who see both sides. */
export const whyBothWords = (why: WhyBoth, say: Say): string => {
  const words: Readonly<Record<WhyBoth, string>> = {
    matching: say({
      sv: 'Matchningen väger alla på båda sidor mot varandra, så den går inte att visa för bara en sida.',
      en: 'Matching weighs everybody on both sides against each other, so it cannot be shown of one side alone.',
    }),
    partners: say({
      sv: 'Den som ska byta partner möter någon från den andra sidan, och vem det kan bli väljs bland alla där.',
      en: 'Whoever changes partners meets somebody of the other side, and who that can be is chosen among all of them.',
    }),
    apart: say({
      sv: 'Den som personen aldrig ska möta väljs bland alla på den andra sidan. Två som är ett par kan du hålla isär på parets sida.',
      en: 'Whom the person is never to meet is chosen among everybody on the other side. Two who are a pair you can keep apart on the pair’s page.',
    }),
    case: say({
      sv: 'Ett ärende lämnas ut helt, med det som gäller den andra i paret, och det ska någon pröva som ser båda.',
      en: 'A case is given out whole, with what concerns the other one of the pair, and that is for somebody to judge who sees both.',
    }),
    faults: say({
      sv: 'Felanmälningar kommer från båda sidor, och den som skriver säger inte vilken.',
      en: 'Reports of faults come from both sides, and whoever writes does not say which.',
    }),
    'whole log': say({
      sv: 'Loggen som fil går bara att kontrollera hel, och hel gäller den båda sidor.',
      en: 'The log as a file can only be checked whole, and whole it is about both sides.',
    }),
    records: say({
      sv: 'Arkiv och gallring gäller alla i omgången på en gång.',
      en: 'Archive and removal concern everybody in the round at once.',
    }),
    'letting go': say({
      sv: 'Mejlen släpps för båda sidor på en gång, av någon som har sett alla. Dem till era egna kan du välja bort.',
      en: 'The emails are let go for both sides at once, by somebody who has seen all of them. Those to your own people you can leave out.',
    }),
    'others too': say({
      sv: 'Mejlet går också till den andra sidan, så det kallas tillbaka av någon som ser båda.',
      en: 'The email goes to the other side too, so it is called back by somebody who sees both.',
    }),
  };
  return words[why];
};

/** What people see who are not in the console: before they sign in, and when that is refused. */
export const signInWords = (say: Say) => ({
  title: say({ sv: 'Konsolen', en: 'The console' }),
  what: say({
    sv: 'För er som driver omgången. Den som har sökt eller är med i ett par använder länken i sina mejl i stället.',
    en: 'For those who run the round. If you have applied or are in a pair, use the link in your emails instead.',
  }),
  lost: say({
    sv: 'Du var inte inloggad längre, så det du skickade togs inte emot. Logga in och gör om det.',
    en: 'You were no longer signed in, so what you sent was not taken. Sign in and do it again.',
  }),
  signIn: say({ sv: 'Logga in', en: 'Sign in' }),
  ownWay: say({ sv: 'Logga in med kontot i din egen organisation.', en: 'Sign in with the account of your own organisation.' }),
  signInWith: (organisation: string) =>
    say({ sv: `Logga in med ditt konto: ${organisation}`, en: `Sign in with your account: ${organisation}` }),
  withPassword: say({ sv: 'Logga in med lösenord', en: 'Sign in with a password' }),
  failed: say({ sv: 'Inloggningen gick inte igenom', en: 'Signing in did not work' }),
  again: say({ sv: 'Den kan ha tagit för lång tid. Försök igen.', en: 'It may have taken too long. Try again.' }),
  unknown: {
    title: say({ sv: 'Du kan inte logga in här', en: 'You cannot sign in here' }),
    what: say({
      sv: 'Adressen du loggade in med finns inte bland dem som driver omgången.',
      en: 'The address you signed in with is not among those who run the round.',
    }),
    remedy: say({
      sv: 'Logga in med en annan adress, eller be den som driver omgången att lägga till din i omgångens fil.',
      en: 'Sign in with another address, or ask whoever runs the round to add yours to the round’s file.',
    }),
    other: say({ sv: 'Använd en annan adress', en: 'Use another address' }),
  },
  otherWay: {
    title: say({ sv: 'Du kan inte logga in på det här sättet', en: 'You cannot sign in this way' }),
    what: say({
      sv: 'Adressen finns bland dem som driver omgången. Men antingen loggade du in på ett annat sätt än det som gäller för den, eller så intygar din organisation inte att adressen är din.',
      en: 'The address is among those who run the round. But either you signed in another way than the one that holds for it, or your organisation does not confirm that the address is yours.',
    }),
    remedy: say({
      sv: 'Logga in med kontot i din egen organisation, eller med lösenord om den inte har en egen inloggning hit. Om det var det du gjorde: visa den som driftsätter omgången vad som står här.',
      en: 'Sign in with the account of your own organisation, or with a password if it has no way in of its own. If that is what you did, show whoever deploys the round what it says here.',
    }),
    other: say({ sv: 'Logga in på ett annat sätt', en: 'Sign in another way' }),
  },
  notLetThrough: {
    title: say({ sv: 'Du släpptes inte igenom', en: 'You were not let through' }),
    what: say({
      sv: 'Tjänsten där du loggade in släppte inte igenom dig hit. Det kan bero på att ditt konto där inte får använda konsolen, eller på att det saknar en mejladress.',
      en: 'The service where you signed in did not let you through to here. Your account there may not be allowed to use the console, or may have no email address.',
    }),
    remedy: say({
      sv: 'Försök igen. Om det inte går då heller: visa den som driftsätter omgången vad som står här.',
      en: 'Try again. If that does not work either, show whoever deploys the round what it says here.',
    }),
    other: say({ sv: 'Logga in igen', en: 'Sign in again' }),
  },
  viewer: {
    title: say({ sv: 'Du kan läsa men inte ändra', en: 'You can read but not change anything' }),
    what: say({ sv: 'Inget har ändrats.', en: 'Nothing has changed.' }),
    remedy: say({
      sv: 'Be någon som får ändra att göra det, eller be om att få den rätten i omgångens fil.',
      en: 'Ask somebody who may change things to do it, or ask for that right in the round’s file.',
    }),
  },
  notYours: {
    title: say({ sv: 'Den sidan är inte för dig', en: 'That page is not for you' }),
    what: say({
      sv: 'Den visar mer än vad omgångens fil säger att du ska se. Inget har ändrats.',
      en: 'It shows more than the round’s file says you are to see. Nothing has changed.',
    }),
    remedy: say({
      sv: 'Be någon som driver omgången och ser båda sidor om det du behöver, eller be om att få se det i omgångens fil.',
      en: 'Ask somebody who runs the round and sees both sides for what you need, or ask for that right in the round’s file.',
    }),
  },
  back: say({ sv: 'Tillbaka till översikten', en: 'Back to the overview' }),
});
