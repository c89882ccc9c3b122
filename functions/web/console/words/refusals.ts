import type { Refusal } from '../../../../shared/domain/decision.ts';
import type { Language } from '../../../../shared/round/round-file.ts';

const WORDS: Readonly<Record<Language, Readonly<Record<Refusal, string>>>> = {
  sv: {
    'address not confirmed': 'Personen har inte bekräftat sin adress än. Skicka mottagningsmejlet igen.',
    'after the workshop': 'Tiden ligger efter den avslutande workshoppen. Välj en tidigare.',
    'already answered': 'Personen har redan svarat.',
    'already extended': 'Sista dagen har redan flyttats en gång. Den kan inte flyttas igen.',
    'already in a pair': 'Personen är redan i ett par som har fått ett förslag eller träffas.',
    'call not open': 'Inbjudan är inte öppen.',
    'call over': 'Sista dagen att söka har passerat.',
    'cannot all be placed': 'Alla som måste ha ett par kan inte få det samtidigt. Titta under ”Varför?” på vad som står i vägen.',
    'changed meanwhile': 'Något ändrades sedan du öppnade sidan. Inget är gjort. Titta på det som gäller nu och försök igen.',
    'has left': 'Personen har dragit tillbaka sin ansökan.',
    'locked pair': 'En av dem är låst i ett annat par, eller så är alla platser redan låsta. Lås upp något först.',
    'no such person': 'Personen finns inte längre i rundan.',
    'not at this stage': 'Det går inte i det skede rundan är i nu.',
    'not free': 'Personen är upptagen i ett annat par.',
    'not in this pair': 'Personen är inte med i paret.',
    'nothing to send': 'Det finns inga par att skicka. Räkna om först.',
    'offer over': 'Förslaget gäller inte längre.',
    'pair forbidden': 'De två kan inte bli ett par: en fast regel eller ett tidigare nej står i vägen.',
    'pair meets then': 'Paret har redan ett annat möte då.',
    'round closed': 'Rundan är stängd. Inget kan ändras.',
    'same person': 'Välj två olika personer.',
    'time passed': 'Tiden har redan varit.',
    'time not proposed': 'Tiden är inte en av de föreslagna.',
    'too late to undo': 'Det har gått mer än ett dygn. Det går inte att ångra.',
    'wrong number of times': 'Välj mellan en och tre tider.',
  },
  en: {
    'address not confirmed': 'The person has not confirmed their address yet. Send the receipt again.',
    'after the workshop': 'The time is after the closing workshop. Choose an earlier one.',
    'already answered': 'The person has answered already.',
    'already extended': 'The deadline has been moved once already. It cannot be moved again.',
    'already in a pair': 'The person is already in a pair that has been offered or meets.',
    'call not open': 'The call is not open.',
    'call over': 'The last day to apply has passed.',
    'cannot all be placed': 'Not all who must have a pair can have one at once. “Why?” says what stands in the way.',
    'changed meanwhile': 'Something changed since you opened the page. Nothing was done. Look at what holds now and try again.',
    'has left': 'The person has withdrawn their application.',
    'locked pair': 'One of them is locked in another pair, or all seats are locked already. Unlock something first.',
    'no such person': 'The person is no longer in the round.',
    'not at this stage': 'That cannot be done at the stage the round is at.',
    'not free': 'The person is taken in another pair.',
    'not in this pair': 'The person is not in the pair.',
    'nothing to send': 'There are no pairs to send. Solve again first.',
    'offer over': 'The offer no longer holds.',
    'pair forbidden': 'These two cannot be a pair: a fixed rule or an earlier no stands in the way.',
    'pair meets then': 'The pair has another meeting then.',
    'round closed': 'The round is closed. Nothing can be changed.',
    'same person': 'Choose two different people.',
    'time passed': 'The time has passed already.',
    'time not proposed': 'The time is not among those proposed.',
    'too late to undo': 'More than a day has passed. It cannot be undone.',
    'wrong number of times': 'Choose between one and three times.',
  },
};

/** Why something an operator asked for did not happen, and what to do about it. */
export function refusalWords(why: Refusal, language: Language): string {
  return WORDS[language][why];
}
