import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What the pages say on which operators hold somebody, turn them down, take them out or let them back in. */
export const asideWords = (say: Say) => ({
  why: say({ sv: 'Anteckning för er', en: 'A note for yourselves' }),
  whyHint: say({
    sv: 'Läses bara av er som driver omgången, inte av personen. Till exempel vad som kom fram i en intervju.',
    en: 'Read only by you who run the round, not by the person. For example what came up in an interview.',
  }),
  mayApply: say({ sv: 'Får personen söka igen med samma adress?', en: 'May the person apply again with the same address?' }),
  mayApplyYes: say({ sv: 'Ja, så länge ansökan är öppen', en: 'Yes, as long as the call is open' }),
  mayApplyNo: say({ sv: 'Nej, inte i den här omgången', en: 'No, not in this round' }),
  chooseYesOrNo: say(TERMS.chooseYesOrNo),
  look: say({ sv: 'Visa först vad som händer', en: 'Show first what happens' }),
  change: say({ sv: 'Ändra', en: 'Change' }),
  letter: say({ sv: 'Det här mejlet får personen', en: 'The person gets this email' }),
  to: say({ sv: 'Till', en: 'To' }),
  subject: say({ sv: 'Ämnesrad', en: 'Subject' }),
  when: say({
    sv: 'Det går ut på dagtid, från klockan sju. Ångrar du dig innan dess går det inte ut.',
    en: 'It goes out in the daytime, from seven in the morning. If you take it back before then it does not go.',
  }),
  notTold: say({ sv: 'Inget mejl går ut till personen om det.', en: 'No email goes out to the person about it.' }),
  notConfirmed: say({
    sv: 'Inget mejl går ut: adressen är inte bekräftad och kan vara någon annans.',
    en: 'No email goes out: the address is not confirmed and may be somebody else’s.',
  }),
  hold: {
    title: (name: string) => say({ sv: `Sätt ${name} på vänt`, en: `Put ${name} on hold` }),
    link: say({ sv: 'Sätt på vänt till en dag', en: 'Put on hold until a day' }),
    linkChange: say({ sv: 'Välj en annan dag att titta igen', en: 'Choose another day to look again' }),
    what: say({
      sv: 'Ingen föreslås för personen, och den får inget besked om att det inte blev en plats. Inget mejl går ut nu. Personens egen sida säger att ni inte har bestämt er än, och dagen då alla lovats svar får personen veta att det dröjer.',
      en: 'Nobody is suggested to the person, and they are not told that there was no place. No email goes out now. Their own page says that you have not decided yet, and on the day everybody was promised an answer they hear that it takes longer.',
    }),
    whatLater: say({
      sv: 'Ingen föreslås för personen, och den får inget besked om att det inte blev en plats. Inget mejl går ut. Personens egen sida säger att ni inte har bestämt er än.',
      en: 'Nobody is suggested to the person, and they are not told that there was no place. No email goes out. Their own page says that you have not decided yet.',
    }),
    whatGoesOn: say({
      sv: 'Personen väntar på någon ny att träffa och har fått veta att ni letar. Det står kvar på personens egen sida, och inget mejl går ut. Är det slut, säg det på sidan för paret som var.',
      en: 'The person waits for somebody new to meet and has been told that you are looking. Their own page goes on saying so, and no email goes out. If it is over, say so on the page of the pair that was.',
    }),
    nobody: say({
      sv: 'Dagen du väljer kommer personen upp på er lista, och igen om ingen gör något. Personen är på vänt tills någon av er bestämmer.',
      en: 'On the day you choose the person comes on your list, and again if nobody does anything. They are on hold until one of you decides.',
    }),
    until: say({ sv: 'Titta igen den', en: 'Look again on' }),
    untilHint: (day: string) => say({ sv: `Till exempel ${day}`, en: `For example ${day}` }),
    missing: say({ sv: 'Välj en dag', en: 'Choose a day' }),
    tooLate: (day: string) =>
      say({ sv: `Välj en dag innan omgången avslutas ${day}`, en: `Choose a day before the round is closed on ${day}` }),
    past: say({ sv: 'Välj en dag som inte har varit', en: 'Choose a day that is still to come' }),
    act: say({ sv: 'Sätt på vänt', en: 'Put on hold' }),
    inPair: say({
      sv: 'Personen är i ett par. Avsluta paret först, eller ta ut personen.',
      en: 'The person is in a pair. End the pair first, or take the person out.',
    }),
    now: (until: string) => say({ sv: `På vänt. Ni tittar igen ${until}.`, en: `On hold. You look again on ${until}.` }),
    by: (name: string, at: string) => say({ sv: `${name}, ${at}`, en: `${name}, ${at}` }),
    release: say({ sv: 'Låt personen vara med igen', en: 'Let the person be matched again' }),
    releaseWhat: say({
      sv: 'Då räknas personen med igen. Inget mejl går ut.',
      en: 'The person is then counted in again. No email goes out.',
    }),
  },
  turnDown: {
    title: (name: string) => say({ sv: `Svara att ${name} inte är med`, en: `Answer that ${name} is not in this round` }),
    link: say({ sv: 'Inte i den här omgången', en: 'Not in this round' }),
    what: say({
      sv: 'Personen räknas inte längre och får ett vänligt mejl med dina ord. Personen kan inte ångra det, men ni kan låta den vara med igen.',
      en: 'The person no longer counts and gets a kind email with your words. They cannot undo it, but you can let them back in.',
    }),
    words: say({ sv: 'Dina ord till personen', en: 'Your words to the person' }),
    wordsHint: (language: string) =>
      say({
        sv: `Personen får mejl på ${language.toLowerCase()}. En tom rad gör ett nytt stycke. Skriv inget du inte skulle säga i telefon.`,
        en: `The person gets emails in ${language}. An empty line begins a new paragraph. Write nothing you would not say on the telephone.`,
      }),
    wordsMissing: say({ sv: 'Skriv några ord till personen', en: 'Write a few words to the person' }),
    act: say({ sv: 'Svara så', en: 'Answer so' }),
    inPair: say({
      sv: 'Personen är i ett par. Ta ut personen i stället, så att den andra får veta det.',
      en: 'The person is in a pair. Take the person out instead, so that the other one is told.',
    }),
  },
  takeOut: {
    title: (name: string) => say({ sv: `Ta ut ${name} ur omgången`, en: `Take ${name} out of the round` }),
    link: say({ sv: 'Ta ut ur omgången', en: 'Take out of the round' }),
    what: say({
      sv: 'Det gäller direkt, och personen får ingen länk att ångra. Ni kan låta personen vara med igen, men ett par som har avslutats kommer inte tillbaka.',
      en: 'It holds at once, and the person gets no link to undo it. You can let the person back in, but a pair that has ended does not come back.',
    }),
    pair: (name: string) =>
      say({
        sv: `${name} får ett mejl om att mentorskapet är avslutat, utan skäl. Bokade möten ställs in, och kalendrarna får veta det, också personens egen.`,
        en: `${name} gets an email that says that the mentorship has ended, without a reason. Booked meetings are cancelled, and the calendars are told, the person’s own too.`,
      }),
    offer: (name: string) =>
      say({
        sv: `${name} får ett mejl om att förslaget inte blir av, och att ni letar vidare.`,
        en: `${name} gets an email that says that what you suggested will not happen, and that you go on looking.`,
      }),
    tells: say({ sv: 'Ska personen få ett mejl om det?', en: 'Should the person get an email about it?' }),
    tellsYes: say({ sv: 'Ja, så som du ser det i nästa steg', en: 'Yes, as you see it in the next step' }),
    tellsNo: say({ sv: 'Nej, vi säger det på annat sätt', en: 'No, we say so in another way' }),
    words: say({ sv: 'Dina ord till personen', en: 'Your words to the person' }),
    whyMissing: say({ sv: 'Skriv varför, för er egen skull', en: 'Say why, for yourselves' }),
    act: say({ sv: 'Ta ut nu', en: 'Take out now' }),
  },
  out: {
    'turned down': say({ sv: 'Inte med i den här omgången', en: 'Not in this round' }),
    'taken out': say({ sv: 'Uttagen ur omgången', en: 'Taken out of the round' }),
    words: say({ sv: 'Orden till personen', en: 'The words to the person' }),
    told: say({ sv: 'Mejl till personen', en: 'Email to the person' }),
    yes: say({ sv: 'Ja', en: 'Yes' }),
    no: say({ sv: 'Nej', en: 'No' }),
    letApply: say({ sv: 'Låt personen söka igen', en: 'Let the person apply again' }),
  },
  backIn: {
    title: say({ sv: 'Låt personen vara med igen', en: 'Let the person back in' }),
    what: say({
      sv: 'Personen räknas med igen som förut. Har den fått veta att den inte är med får den ett mejl om att den är det; annars går inget mejl ut. Ett par som har avslutats kommer inte tillbaka.',
      en: 'The person counts again as before. If they were told that they were out they get an email that they are in; otherwise no email goes out. A pair that has ended does not come back.',
    }),
    question: say({ sv: 'Ska personen vara med igen?', en: 'Should the person be in again?' }),
    yes: say({ sv: 'Ja, låt personen vara med igen', en: 'Yes, let the person back in' }),
    no: say(TERMS.noDoNothing),
    act: say({ sv: 'Skicka', en: 'Send' }),
    choose: say(TERMS.chooseYesOrNo),
  },
});
