import type { Refusal } from '../../domain/decision.ts';
import type { Say } from '../say.ts';

const words = (say: Say) => ({
  'address not confirmed': say({
    sv: 'Personen har inte bekräftat sin adress än. Skicka mottagningsmejlet igen.',
    en: 'The person has not confirmed their address yet. Send the receipt again.',
  }),
  'address taken': say({
    sv: 'En annan ansökan med samma adress är bekräftad.',
    en: 'Another application with the same address is confirmed.',
  }),
  'address of the assistant': say({
    sv: 'Personen och assistenten kan inte ha samma adress. Rätta den andras först, eller låt assistenten sluta boka.',
    en: 'The person and the assistant cannot have the same address. Correct the other one’s first, or let the assistant stop booking.',
  }),
  'after the round': say({
    sv: 'Dagen ligger efter att omgången har avslutats. Välj en tidigare.',
    en: 'The day is after the round has been closed. Choose an earlier one.',
  }),
  'after the evaluation opens': say({
    sv: 'Tiden ligger efter att utvärderingen har öppnat. Välj en tidigare.',
    en: 'The time is after the evaluation has opened. Choose an earlier one.',
  }),
  'after the workshop': say({
    sv: 'Tiden ligger efter avslutningen. Välj en tidigare.',
    en: 'The time is after the closing workshop. Choose an earlier one.',
  }),
  'already answered': say({ sv: 'Personen har redan svarat.', en: 'The person has answered already.' }),
  'answers missing': say({
    sv: 'Den som sägs ha bekräftat på telefon behöver svar på allt som måste besvaras. Fyll i resten, eller låt personen göra det själv.',
    en: 'Whoever is said to have confirmed by telephone needs an answer to all that has to be answered. Fill in the rest, or let the person do so.',
  }),
  'answer given': say({
    sv: 'Personen har redan fått veta att det inte blev en plats. Ring om något ska ändras.',
    en: 'The person has been told already that there was no place. Call if anything is to change.',
  }),
  'asked already': say({
    sv: 'En likadan begäran väntar redan på svar. Svara på den först.',
    en: 'A request of that kind waits for an answer already. Answer that one first.',
  }),
  'month over': say({
    sv: 'Tiden att svara kan bara förlängas så länge personen hinner få veta det inom den första månaden. Svara i stället.',
    en: 'The time to answer can be put off only while the person can still be told within the first month. Answer instead.',
  }),
  'not archived': say({
    sv: 'Det som ska bevaras är inte arkiverat sedan dess. Skriv arkivet först: npm run omvant -- archive.',
    en: 'What is to be kept has not been archived since. Write the archive first: npm run omvant -- archive.',
  }),
  protected: say({
    sv: 'Personen har skyddad identitet: varken adress eller nummer sparas här.',
    en: 'The person’s identity is protected: neither an address nor a number is kept here.',
  }),
  'on hold': say({
    sv: 'Personen är satt på vänt. Öppna personen och låt den vara med igen först.',
    en: 'The person is on hold. Open the person and let them be matched again first.',
  }),
  'already confirmed': say({ sv: 'Adressen är redan bekräftad.', en: 'The address is confirmed already.' }),
  'already in a pair': say({
    sv: 'Personen är redan i ett par som har fått ett förslag eller träffas.',
    en: 'The person is already in a pair that has been offered or meets.',
  }),
  'before the offer': say({
    sv: 'Den dagen hade personen inte fått frågan än. Välj en senare dag.',
    en: 'The person had not been asked yet on that day. Choose a later one.',
  }),
  'before the pair': say({
    sv: 'Den dagen var de inget par än. Välj en senare dag.',
    en: 'They were not a pair yet on that day. Choose a later one.',
  }),
  'call not open': say({ sv: 'Inbjudan är inte öppen.', en: 'The call is not open.' }),
  'call over': say({ sv: 'Sista dagen att söka har passerat.', en: 'The last day to apply has passed.' }),
  'cannot all be placed': say({
    sv: 'Alla som måste ha ett par kan inte få det samtidigt. Titta under ”Varför?” på vad som står i vägen.',
    en: 'Not all who must have a pair can have one at once. “Why?” says what stands in the way.',
  }),
  'card gone': say({
    sv: 'Lappen är borta: den som skrev den har tagit tillbaka den.',
    en: 'The card is gone: its writer has taken it back.',
  }),
  'not yours to change': say({ sv: 'Det kan bara den ändra som skrev det.', en: 'Only its writer can change that.' }),
  'room not open': say({ sv: 'Rummet är inte öppet.', en: 'The room is not open.' }),
  'room still open': say({
    sv: 'Rummet är fortfarande öppet. Stäng det först, så att det som skickas är det som gäller.',
    en: 'The room is still open. Close it first, so that what is sent is what holds.',
  }),
  'too many cards': say({ sv: 'Det finns för många lappar från samma håll.', en: 'There are too many cards from the same writer.' }),
  'too many dots': say({ sv: 'Det är fler prickar än en telefon har.', en: 'That is more dots than a phone has.' }),
  'changed meanwhile': say({
    sv: 'Något ändrades sedan du öppnade sidan. Inget är gjort. Titta på det som gäller nu och försök igen.',
    en: 'Something changed since you opened the page. Nothing was done. Look at what holds now and try again.',
  }),
  'day ahead': say({ sv: 'Den dagen har inte varit än.', en: 'That day has not come yet.' }),
  'earlier meeting first': say({
    sv: 'En dag som inte var bokad räknas som det första mötet som inte har hållits. Välj det mötet.',
    en: 'A day that was not booked counts as the first meeting that has not been held. Choose that one.',
  }),
  'gathering ahead': say({ sv: 'Den har inte börjat än, så ingen har varit där.', en: 'It has not begun yet, so nobody has been there.' }),
  'gathering begun': say({
    sv: 'Den har redan börjat, så det går inte att ändra vem som kommer. Pricka av vilka som var där.',
    en: 'It has begun already, so who comes can no longer be changed. Tick who was there.',
  }),
  erased: say({
    sv: 'Personens uppgifter är borttagna, eller ska tas bort. Här finns inget att göra.',
    en: 'The person’s data are removed, or are to be removed. There is nothing to do here.',
  }),
  'has left': say({ sv: 'Personen är inte längre med i omgången.', en: 'The person is no longer in the round.' }),
  'locked pair': say({
    sv: 'En av dem är låst i ett annat par, eller så är alla platser redan låsta. Lås upp något först.',
    en: 'One of them is locked in another pair, or all seats are locked already. Unlock something first.',
  }),
  'no such person': say({ sv: 'Personen finns inte längre i omgången.', en: 'The person is no longer in the round.' }),
  'nobody to write to': say({ sv: 'Det finns ingen att skriva till.', en: 'There is nobody to write to.' }),
  'too many to write to': say({
    sv: 'Det är för många på en gång. Skriv till en sida i taget.',
    en: 'That is too many at once. Write to one side at a time.',
  }),
  'too many shown': say({
    sv: 'Det visas redan tolv frågor på inbjudan. Ta bort en av dem först.',
    en: 'Twelve questions are shown on the call already. Take one of them away first.',
  }),
  'too many notes': say({
    sv: 'Det finns redan 50 anteckningar här, och fler får inte plats.',
    en: 'There are 50 notes here already, and there is no room for more.',
  }),
  'not at this stage': say({ sv: 'Det går inte i det skede omgången är i nu.', en: 'That cannot be done at the stage the round is at.' }),
  'not expected there': say({
    sv: 'Personen är inte i något par som träffas, och är inte inbjuden.',
    en: 'The person is in no pair that meets, and is not invited.',
  }),
  'not free': say({ sv: 'Personen är upptagen i ett annat par.', en: 'The person is taken in another pair.' }),
  'not in this pair': say({ sv: 'Personen är inte med i paret.', en: 'The person is not in the pair.' }),
  'not yours to read': say({
    sv: 'Det som sagts om de två läses bara av den andra organisationens samordnare. Vänd dig till dem.',
    en: 'What was said about these two is read by the other organisation’s coordinators alone. Ask them.',
  }),
  'minutes sent': say({
    sv: 'Anteckningarna är skickade, så rummet kan inte öppnas igen.',
    en: 'The minutes have been sent, so the room cannot be opened again.',
  }),
  'nothing to send': say({ sv: 'Det finns inga par att skicka. Räkna om först.', en: 'There are no pairs to send. Solve again first.' }),
  'offer over': say({ sv: 'Förslaget gäller inte längre.', en: 'The offer no longer holds.' }),
  'pair forbidden': say({
    sv: 'De två kan inte bli ett par: en fast regel eller ett tidigare nej står i vägen.',
    en: 'These two cannot be a pair: a fixed rule or an earlier no stands in the way.',
  }),
  'pair meets then': say({ sv: 'Paret har redan ett annat möte då.', en: 'The pair has another meeting then.' }),
  'paused already': say({
    sv: 'Paret pausar redan. Ändra eller avsluta den pausen.',
    en: 'The pair pauses already. Change or end that pause.',
  }),
  'round closed': say({ sv: 'Omgången är stängd. Inget kan ändras.', en: 'The round is closed. Nothing can be changed.' }),
  'same person': say({ sv: 'Välj två olika personer.', en: 'Choose two different people.' }),
  'seeks nobody': say({
    sv: 'Någon av dem ska inte få fler förslag. Ändra det på personens sida först.',
    en: 'One of them is not to be asked about anybody. Change that on their page first.',
  }),
  'time passed': say({ sv: 'Tiden har redan varit.', en: 'The time has passed already.' }),
  'time not proposed': say({ sv: 'Tiden är inte en av de föreslagna.', en: 'The time is not among those proposed.' }),
  'plan at fault': say({
    sv: 'Planen går inte ihop så. Öppna sidan Plan och försök igen: där står vad som hindrar.',
    en: 'The plan does not hold together like that. Open the page Plan and try again: it says what is in the way.',
  }),
  'too late to take back': say({
    sv: 'Det har gått mer än tio minuter, så det går inte att ta tillbaka. Planen kan ni ändra på nytt: de som berörs får veta det också.',
    en: 'More than ten minutes have passed, so it cannot be taken back. The plan you can change anew: those concerned will hear of that too.',
  }),
  'too late to undo': say({
    sv: 'Det har gått mer än ett dygn. Det går inte att ångra.',
    en: 'More than a day has passed. It cannot be undone.',
  }),
  'too many assistants': say({
    sv: 'Den här chefen har namngett så många assistenter som det går.',
    en: 'This manager has named as many assistants as can be named.',
  }),
  'too many corrections': say({
    sv: 'Adressen har rättats för många gånger av den som sökte.',
    en: 'The applicant has corrected the address too many times.',
  }),
  'wrong number of times': say({ sv: 'Välj mellan en och tre tider.', en: 'Choose between one and three times.' }),
});

/** Why something an operator asked for did not happen, and what to do about it. */
export function refusalWords(why: Refusal, say: Say): string {
  return words(say)[why];
}
