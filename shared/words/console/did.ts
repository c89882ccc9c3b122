import type { Language } from '../../round/languages.ts';

import type { Say } from '../say.ts';

/** What was just done, and what is so when it was done before: the second press of the same thing. */
type Words = Readonly<Record<Language, readonly [now: string, already: string]>>;

const WORDS = {
  'held-back': {
    sv: ['Mejlen skickas inte.', 'Mejlen var redan borta ur listan.'],
    en: ['The emails are not sent.', 'The emails had left the list already.'],
  },
  'let-go': {
    sv: ['Mejlen går ut inom en timme, vart och ett när det är dags.', 'Inga mejl hölls inne.'],
    en: ['The emails go out within the hour, each when it is time for it.', 'No emails were held.'],
  },
  'ticked-off': { sv: ['Avprickat.', 'Det var redan avprickat.'], en: ['Ticked off.', 'It was ticked off already.'] },
  took: { sv: ['Du tar hand om det.', 'Du tar redan hand om det.'], en: ['You look after it.', 'You look after it already.'] },
  'handed-over': {
    sv: ['Överlämnat. Den som tar över får ett mejl.', 'Det var redan överlämnat.'],
    en: ['Handed over. Whoever takes over gets an email.', 'It had been handed over already.'],
  },
  'noted-and-took': {
    sv: ['Anteckningen är sparad, och du tar hand om det.', 'Anteckningen är sparad, och du tar redan hand om det.'],
    en: ['The note is saved, and you look after it.', 'The note is saved, and you look after it already.'],
  },
  'let-go-of': {
    sv: ['Ingen tar hand om det nu.', 'Det var det redan ingen som gjorde.'],
    en: ['Nobody looks after it now.', 'Nobody looked after it already.'],
  },
  'booked-for-them': {
    sv: ['Mötet är bokat. Båda får ett mejl, med mötet till kalendern.', 'Mötet hade redan den tiden och platsen.'],
    en: ['The meeting is booked. Both get an email, with the meeting for the calendar.', 'The meeting had that time and place already.'],
  },
  'moved-for-them': {
    sv: ['Mötet är flyttat. Båda får ett mejl, och deras kalendrar uppdateras.', 'Mötet hade redan den tiden och platsen.'],
    en: ['The meeting is moved. Both get an email, and their calendars are updated.', 'The meeting had that time and place already.'],
  },
  'placed-for-them': {
    sv: ['Platsen är ändrad. Båda får ett mejl, och deras kalendrar uppdateras.', 'Mötet hade redan den platsen.'],
    en: ['The place is changed. Both get an email, and their calendars are updated.', 'The meeting had that place already.'],
  },
  'cancelled-for-them': {
    sv: ['Mötet är inställt. Båda får ett mejl, och det tas bort ur deras kalendrar.', 'Mötet var redan inställt.'],
    en: ['The meeting is cancelled. Both get an email, and it leaves their calendars.', 'The meeting had been cancelled already.'],
  },
  'opened-room': {
    sv: ['Rummet är öppet. Koden står på väggen.', 'Rummet var redan öppet.'],
    en: ['The room is open. The code is on the wall.', 'The room was open already.'],
  },
  'closed-room': {
    sv: ['Rummet är stängt. Ingen kan skriva där längre.', 'Rummet var redan stängt.'],
    en: ['The room is closed. Nobody can write there any more.', 'The room was closed already.'],
  },
  'cleared-room': {
    sv: ['Väggen är tom, och koden är en ny.', 'Väggen var redan tom.'],
    en: ['The wall is empty, and the code is a new one.', 'The wall was empty already.'],
  },
  'changed-code': {
    sv: ['Koden är en ny. Öppna väggen på nytt.', 'Koden var redan ny.'],
    en: ['The code is a new one. Open the wall anew.', 'The code was new already.'],
  },
  'led-room': {
    sv: ['Väggen och telefonerna visar det nu.', 'Det var redan så.'],
    en: ['The wall and the phones show it now.', 'It was so already.'],
  },
  'sent-minutes': {
    sv: [
      'Anteckningarna är klara. De som har bett om dem får ett mejl, och alla kan läsa dem på sin sida.',
      'Anteckningarna var redan skickade.',
    ],
    en: [
      'The minutes are out. Those who asked for them get an email, and everybody can read them on their page.',
      'The minutes had been sent already.',
    ],
  },
  'put-away': {
    sv: ['Undanlagt. Det syns inte på väggen längre.', 'Det var redan undanlagt.'],
    en: ['Put away. It is on the wall no more.', 'It had been put away already.'],
  },
  'put-back': {
    sv: ['Det sitter på väggen igen.', 'Det satt redan på väggen.'],
    en: ['It is on the wall again.', 'It was on the wall already.'],
  },
  'grouped-cards': {
    sv: ['Lapparna är flyttade.', 'Lapparna låg redan där.'],
    en: ['The cards are moved.', 'The cards were there already.'],
  },
  'wrote-decision': {
    sv: ['Beslutet står på väggen.', 'Beslutet stod redan på väggen.'],
    en: ['The decision is on the wall.', 'The decision was on the wall already.'],
  },
  'question-answered': {
    sv: ['Svaret är på väg till den som frågade.', 'Svaret hade redan gått.'],
    en: ['The answer is on its way to whoever asked.', 'The answer had gone already.'],
  },
  'question-shown': {
    sv: ['Frågan visas på inbjudan inom en halv minut.', 'Frågan visades redan så.'],
    en: ['The question is shown on the call within half a minute.', 'The question was shown like that already.'],
  },
  'question-hidden': {
    sv: ['Frågan visas inte längre på inbjudan.', 'Frågan visades inte.'],
    en: ['The question is no longer shown on the call.', 'The question was not shown.'],
  },
  'question-removed': {
    sv: ['Frågan och adressen är borttagna.', 'Frågan var redan borttagen.'],
    en: ['The question and the address are removed.', 'The question had been removed already.'],
  },
  'talk-arranged': {
    sv: ['Personen får ett mejl om hur den tidigare mentorn nås.', 'Personen hade redan fått veta det.'],
    en: ['The person gets an email about how to reach the former mentor.', 'The person had been told already.'],
  },
  noted: { sv: ['Antecknat.', 'Det står redan där.'], en: ['Noted.', 'It stands there already.'] },
  replanned: {
    sv: ['Planen är ändrad. De som hade fått veta något annat får ett mejl.', 'Planen var redan så.'],
    en: ['The plan is changed. Those who were told something else get an email.', 'The plan was so already.'],
  },
  'plan-back': {
    sv: ['Ändringen är tillbakatagen. Ingen har fått veta av den.', 'Ändringen var redan tillbakatagen.'],
    en: ['The change is taken back. Nobody has been told of it.', 'The change had been taken back already.'],
  },
  'call-ended': {
    sv: ['Ansökan är avslutad. I tio minuter kan du öppna den igen.', 'Ansökan var redan avslutad.'],
    en: ['The call is ended. For ten minutes you can open it again.', 'The call had been ended already.'],
  },
  'call-opened-again': {
    sv: ['Ansökan är öppen igen.', 'Ansökan var redan öppen.'],
    en: ['The call is open again.', 'The call was open already.'],
  },
  entered: {
    sv: ['Personen är inskriven och får mejlet du såg.', 'Personen var redan inskriven. Inget nytt mejl skickas.'],
    en: ['The person is entered and gets the email you saw.', 'The person had been entered already. No other email is sent.'],
  },
  'entered-silent': {
    sv: ['Personen är inskriven, men får inget mejl till den adressen.', 'Personen var redan inskriven. Inget mejl skickas.'],
    en: ['The person is entered, but gets no email at that address.', 'The person had been entered already. No email is sent.'],
  },
  'entered-list': {
    sv: ['Listan är inskriven. Mejlen är på väg.', 'Alla i listan fanns redan. Inget nytt mejl skickas.'],
    en: ['The list is entered. The emails are on their way.', 'All in the list were there already. No other email is sent.'],
  },
  'took-list-back': {
    sv: ['De som inte hade svarat är uttagna igen. Ingen har fått mejl om det.', 'Ingen av dem var kvar att ta ut.'],
    en: ['Those who had not answered are out again. Nobody got an email about it.', 'None of them was left to take out.'],
  },
  merged: {
    sv: ['Ansökningarna är en nu. Ingen har fått mejl om det.', 'Ansökningarna var redan en.'],
    en: ['The applications are one now. Nobody got an email about it.', 'The applications were one already.'],
  },
  withdrew: {
    sv: [
      'Ansökan är tillbakadragen. Personen har fått ett mejl och kan ångra i ett dygn.',
      'Ansökan var redan tillbakadragen. Inget nytt mejl skickas.',
    ],
    en: [
      'The application is withdrawn. The person has an email and can change their mind for a day.',
      'The application had been withdrawn already. No other email is sent.',
    ],
  },
  corrected: {
    sv: ['Adressen är rättad.', 'Adressen var redan rättad.'],
    en: ['The address is corrected.', 'The address had been corrected already.'],
  },
  held: {
    sv: ['Personen är satt på vänt. Inget mejl går ut; personens egen sida säger det.', 'Personen var redan satt på vänt till den dagen.'],
    en: ['The person is on hold. No email goes out; their own page says so.', 'The person was on hold until that day already.'],
  },
  'hold-ended': {
    sv: ['Personen räknas med igen när paren räknas fram.', 'Personen räknas redan med.'],
    en: ['The person is counted in again when pairs are worked out.', 'The person is counted in already.'],
  },
  'turned-down': {
    sv: ['Personen är inte med i den här omgången.', 'Det var redan sagt. Inget nytt mejl skickas.'],
    en: ['The person is not in this round.', 'That had been answered already. No other email is sent.'],
  },
  'took-out': {
    sv: ['Personen är inte längre med. Det som var bokat ställs in.', 'Personen var redan inte med längre. Inget nytt mejl skickas.'],
    en: ['The person is no longer in the round. What was booked is cancelled.', 'The person was out already. No other email is sent.'],
  },
  'back-in': {
    sv: ['Personen är med igen. Har den fått veta något annat kommer ett mejl.', 'Personen är redan med.'],
    en: ['The person is in again, and gets an email if they were told otherwise.', 'The person is in already.'],
  },
  'may-apply': {
    sv: ['Personen får söka igen så länge ansökan är öppen.', 'Personen får redan söka igen.'],
    en: ['The person may apply again as long as the call is open.', 'The person may apply again already.'],
  },
  'entered-protected': {
    sv: ['Personen är inskriven under det påhittade namnet, och räknas med.', 'Det namnet var redan inskrivet.'],
    en: ['The person is entered under the made-up name, and is counted in.', 'That name had been entered already.'],
  },
  'decided-removal': {
    sv: ['Beslutet står i protokollet, och det som omfattas tas bort inom några minuter.', 'Det var redan beslutat.'],
    en: ['The decision stands in the protocol, and what it covers is removed within minutes.', 'That had been decided already.'],
  },
  'noted-request': {
    sv: ['Begäran är noterad, och står på er lista med sista dagen att svara.', 'Den var redan noterad.'],
    en: ['The request is noted, and stands on your list with the last day to answer.', 'It had been noted already.'],
  },
  'took-longer': {
    sv: ['Den nya sista dagen att svara står här, och mejlet går ut på dagtid.', 'Tiden var redan förlängd. Inget nytt mejl går ut.'],
    en: [
      'The new last day to answer stands here, and the letter goes out in the daytime.',
      'It had been put off already. No other letter goes out.',
    ],
  },
  'answered-request': {
    sv: ['Svaret är sparat, och mejlet går ut på dagtid.', 'Den var redan besvarad. Inget nytt mejl går ut.'],
    en: ['The answer is saved, and the letter goes out in the daytime.', 'It had been answered already. No other letter goes out.'],
  },
  lifted: {
    sv: ['Uppgifterna används igen, och personen får ett mejl om det.', 'Uppgifterna används redan. Inget mejl går ut.'],
    en: ['The data are used again, and the person gets an email about it.', 'The data are used already. No email goes out.'],
  },
  'corrected-answers': {
    sv: ['Rättat. Den som har bekräftat sin adress får ett mejl om vad.', 'Det stod redan så. Inget nytt mejl skickas.'],
    en: [
      'Corrected. Whoever has confirmed the address gets an email that says what.',
      'It stood like that already. No other email is sent.',
    ],
  },
  'corrected-phone': {
    sv: ['Numret är sparat.', 'Numret stod redan så.'],
    en: ['The number is saved.', 'The number stood like that already.'],
  },
  'corrected-and-sent': {
    sv: ['Adressen är rättad och mejlet är på väg till den.', 'Adressen var redan rättad. Inget nytt mejl skickas.'],
    en: ['The address is corrected and the email is on its way to it.', 'The address had been corrected already. No other email is sent.'],
  },
  wrote: {
    sv: [
      'Mejlet är klart att gå. Här ser du till vem, och vad som hände med vart och ett.',
      'Mejlet hade redan skickats. Inget mer går ut.',
    ],
    en: [
      'The email is ready to go. Here you see to whom, and what became of each.',
      'The email had been sent already. Nothing more goes out.',
    ],
  },
  'called-back': {
    sv: ['Mejlet är tillbakataget. Ingen har fått det.', 'Mejlet var redan tillbakataget.'],
    en: ['The email is called back. Nobody has got it.', 'The email had been called back already.'],
  },
  'sent-several-again': {
    sv: ['Mejlen är på väg igen.', 'Mejlen hade redan skickats igen. De går inte ut en gång till.'],
    en: ['The emails are on their way again.', 'The emails had been sent again already. They do not go once more.'],
  },
  'sent-again': {
    sv: ['Mejlet är på väg igen.', 'Mejlet hade redan skickats igen. Det går inte ut en gång till.'],
    en: ['The email is on its way again.', 'The email had been sent again already. It does not go once more.'],
  },
  allowed: {
    sv: ['Adressen får mejl igen.', 'Adressen får redan mejl.'],
    en: ['The address gets email again.', 'The address gets email already.'],
  },
  solved: {
    sv: ['Omräknat. Paren i förslaget är andra nu.', 'Omräknat. Paren i förslaget är desamma som förut.'],
    en: ['Solved again. The proposal has other pairs now.', 'Solved again. The proposal has the same pairs as before.'],
  },
  locked: { sv: ['Paret är låst.', 'Paret var redan låst.'], en: ['The pair is locked.', 'The pair was locked already.'] },
  unlocked: { sv: ['Paret är upplåst.', 'Paret var inte låst.'], en: ['The pair is unlocked.', 'The pair was not locked.'] },
  forbade: {
    sv: ['Paret är förbjudet och resten är omräknat.', 'Paret var redan förbjudet.'],
    en: ['The pair is forbidden and the rest is solved again.', 'The pair was forbidden already.'],
  },
  'allowed-pair': {
    sv: ['Paret är tillåtet igen.', 'Paret var redan tillåtet.'],
    en: ['The pair is allowed again.', 'The pair was allowed already.'],
  },
  swapped: {
    sv: ['Studenten är bytt.', 'Studenten var redan bytt.'],
    en: ['The manager has another student.', 'The manager had that student already.'],
  },
  required: {
    sv: ['Personen måste ha ett par. Resten är omräknat.', 'Det var redan bestämt att personen måste ha ett par.'],
    en: ['The person must have a pair. The rest is solved again.', 'That the person must have a pair had been decided already.'],
  },
  released: {
    sv: ['Personen måste inte ha ett par längre.', 'Personen måste inte ha ett par.'],
    en: ['The person no longer needs to have a pair.', 'The person does not need to have a pair.'],
  },
  policy: {
    sv: ['Du valde ett annat sätt att räkna.', 'Det räknas redan på det sättet.'],
    en: ['You chose another way to weigh the pairs.', 'The pairs are weighed that way already.'],
  },
  undone: {
    sv: ['Ditt senaste beslut är ångrat.', 'Det finns inget beslut att ångra.'],
    en: ['Your last decision is undone.', 'There is no decision to undo.'],
  },
  'sent-offers': {
    sv: ['Förslagen är på väg. Båda i varje par får frågan.', 'Förslagen hade redan skickats. Ingen får frågan en gång till.'],
    en: ['The offers are on their way. Both in each pair are asked.', 'The offers had been sent already. Nobody is asked once more.'],
  },
  'heard-yes': {
    sv: ['Svaret är noterat. Personen får det skriftligt.', 'Svaret var redan noterat. Inget nytt mejl skickas.'],
    en: ['The answer is noted. The person gets it in writing.', 'The answer had been noted already. No other email is sent.'],
  },
  'heard-no': {
    sv: ['Svaret är noterat och förslaget är över. Båda får ett mejl.', 'Svaret var redan noterat. Inget nytt mejl skickas.'],
    en: ['The answer is noted and the offer is over. Both get an email.', 'The answer had been noted already. No other email is sent.'],
  },
  'forgot-answer': {
    sv: ['Svaret är tillbakataget. Personen kan svara igen.', 'Inget svar var noterat.'],
    en: ['The answer is taken back. The person can answer again.', 'No answer was noted.'],
  },
  'offered-again': {
    sv: ['De två får frågan igen.', 'De två har redan fått frågan igen. Inget nytt mejl skickas.'],
    en: ['These two are asked again.', 'These two have been asked again already. No other email is sent.'],
  },
  'told-no-place': {
    sv: ['De som väntade får ett mejl om att det inte blev en plats.', 'De hade redan fått veta det.'],
    en: ['Those who waited get an email that there was no place.', 'They had been told already.'],
  },
  'noted-meeting': {
    sv: ['Det är noterat. Båda får ett mejl om det.', 'Det var redan noterat. Inget nytt mejl skickas.'],
    en: ['It is noted. Both get an email about it.', 'It had been noted already. No other email is sent.'],
  },
  'noted-ended': {
    sv: ['Det är noterat. Inget mejl går ut om det.', 'Det var redan noterat.'],
    en: ['It is noted. No email goes out about it.', 'It had been noted already.'],
  },
  paused: {
    sv: ['Paret pausar. Båda får ett mejl.', 'Paret pausar redan de dagarna. Inget nytt mejl skickas.'],
    en: ['The pair pauses. Both get an email.', 'The pair pauses on those days already. No other email is sent.'],
  },
  'pause-changed': {
    sv: ['Pausen har en ny sista dag. Båda får ett mejl.', 'Pausen hade redan den sista dagen.'],
    en: ['The pause has another last day. Both get an email.', 'The pause had that last day already.'],
  },
  'pause-ended': {
    sv: ['Pausen är avslutad. Båda får ett mejl.', 'Pausen var redan avslutad.'],
    en: ['The pause has ended. Both get an email.', 'The pause had ended already.'],
  },
  replaced: {
    sv: ['Frågan är på väg.', 'Frågan hade redan skickats.'],
    en: ['The question is on its way.', 'The question had been sent already.'],
  },
  'told-nobody': {
    sv: ['Personen får ett mejl om det.', 'Personen hade redan fått veta det.'],
    en: ['The person gets an email about it.', 'The person had been told already.'],
  },
  'to-be-erased': {
    sv: ['Allt om personen tas bort. Det går att ångra i 24 timmar, och personen får ett mejl.', 'Det var redan på väg att tas bort.'],
    en: [
      'Everything about the person will be erased. That can be undone for 24 hours, and the person gets an email.',
      'It was being erased already.',
    ],
  },
  'kept-after-all': {
    sv: ['Uppgifterna är kvar, och inget tas bort.', 'Uppgifterna var redan kvar.'],
    en: ['The data are kept, and nothing is erased.', 'The data were kept already.'],
  },
  'swapped-partners': {
    sv: ['De fyra har bytt. Var och en får ett mejl.', 'De fyra hade redan bytt.'],
    en: ['The four have swapped. Each gets an email.', 'The four had swapped already.'],
  },
  cared: {
    sv: ['Det är sparat.', 'Det var redan så.'],
    en: ['It is saved.', 'It was so already.'],
  },
  'reminders-stopped': {
    sv: ['Personen får inga påminnelser.', 'Personen fick redan inga påminnelser.'],
    en: ['The person gets no reminders.', 'The person was getting none already.'],
  },
  'reminders-come': {
    sv: ['Personen får påminnelser igen.', 'Personen fick redan påminnelser.'],
    en: ['The person gets reminders again.', 'The person was getting them already.'],
  },
  'seeks-again': {
    sv: ['Personen kan få förslag igen.', 'Personen kunde redan få förslag.'],
    en: ['The person can be asked again.', 'The person could be asked already.'],
  },
  partners: {
    sv: ['Antalet är sparat.', 'Antalet var redan så.'],
    en: ['The number is saved.', 'The number was so already.'],
  },
  'off-alumni': {
    sv: ['Borttagen ur listan. Personen får inget mejl om det.', 'Personen stod inte i listan.'],
    en: ['Taken off the list. The person gets no email about it.', 'The person was not on the list.'],
  },
  'noted-coming': {
    sv: ['Det är noterat. Ingen får mejl om det.', 'Det stod redan så. Inget har ändrats.'],
    en: ['It is noted. Nobody gets an email about it.', 'It stood like that already. Nothing has changed.'],
  },
  'ticked-there': {
    sv: ['Det är sparat vilka som var där.', 'Det stod redan så. Inget har ändrats.'],
    en: ['Who was there is saved.', 'It stood like that already. Nothing has changed.'],
  },
  ended: {
    sv: ['Paret är avslutat. Båda får ett mejl.', 'Paret var redan över. Inget nytt mejl skickas.'],
    en: ['The pair has ended. Both get an email.', 'The pair was over already. No other email is sent.'],
  },
  closed: {
    sv: ['Omgången är stängd. Tack-mejlen är på väg.', 'Omgången var redan stängd.'],
    en: ['The round is closed. The letters of thanks are on their way.', 'The round was closed already.'],
  },
  'signed-out': {
    sv: ['Utloggad överallt.', 'Personen var inte inloggad någonstans.'],
    en: ['Signed out everywhere.', 'The person was not signed in anywhere.'],
  },
} satisfies Readonly<Record<string, Words>>;

export type Did = keyof typeof WORDS;
/** As the address of a page says it. */
export type DidOrHad = Did | `${Did}${typeof ALREADY}`;

const ALREADY = '-already';

/** What was just done, in a sentence; nothing for a word that is none of ours. */
export function didWords(did: string, say: Say): string | undefined {
  const isAlready = did.endsWith(ALREADY);
  const act = isAlready ? did.slice(0, -ALREADY.length) : did;
  if (!isDid(act)) return undefined;
  const words: Words = WORDS[act];
  const [now, already] = say(words);
  return isAlready ? already : now;
}

function isDid(text: string): text is Did {
  return Object.hasOwn(WORDS, text);
}
