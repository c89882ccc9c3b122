/** What somebody has just done, or what was so before they pressed. */
export const DONE = {
  confirmed: { sv: 'Din adress är bekräftad.', en: 'Your address is confirmed.' },
  'said-yes': { sv: 'Ditt ja är sparat.', en: 'Your yes is saved.' },
  'said-no': {
    sv: 'Du har tackat nej. Den andra får veta att det inte blir av, men inte vem som svarade vad.',
    en: 'You said no. The other person hears that it will not happen, but not who answered what.',
  },
  proposed: { sv: 'Tiderna är skickade.', en: 'The times have been sent.' },
  'proposed-already': {
    sv: 'Tiderna är redan skickade. Inget nytt mejl går ut.',
    en: 'The times have been sent already. No other email goes out.',
  },
  picked: { sv: 'Tiden är bokad. Ni får båda en kalenderinbjudan.', en: 'The time is booked. You both get a calendar invitation.' },
  moved: { sv: 'Mötet är flyttat. Era kalendrar uppdateras.', en: 'The meeting is moved. Your calendars are updated.' },
  'picked-already': {
    sv: 'Mötet har redan den tiden. Inget har ändrats.',
    en: 'The meeting has that time already. Nothing has changed.',
  },
  placed: {
    sv: 'Platsen är sparad. Ni får båda den med ett mejl, och era kalendrar uppdateras.',
    en: 'The place is saved. You both get it by email, and your calendars are updated.',
  },
  'place-proposed': {
    sv: 'Platsen är sparad. Den visas vid tiderna du har föreslagit.',
    en: 'The place is saved. It is shown with the times you have proposed.',
  },
  'placed-already': { sv: 'Platsen är redan den. Inget har ändrats.', en: 'That is the place already. Nothing has changed.' },
  cancelled: {
    sv: 'Mötet är inställt, och vi säger till den andra. Föreslå gärna en ny tid direkt.',
    en: 'The meeting is cancelled, and we tell the other person. Please propose a new time at once if you can.',
  },
  'cancelled-already': {
    sv: 'Mötet är redan inställt. Föreslå gärna en ny tid.',
    en: 'The meeting is cancelled already. Please propose a new time if you can.',
  },
  paused: { sv: 'Ni pausar. Båda får ett mejl om det.', en: 'You are pausing. Both of you get an email about it.' },
  'paused-already': {
    sv: 'Ni pausar redan de dagarna. Inget har ändrats.',
    en: 'You are pausing on those days already. Nothing has changed.',
  },
  'pause-changed': {
    sv: 'Pausen har en ny sista dag. Båda får ett mejl om det.',
    en: 'The pause has another last day. Both of you get an email about it.',
  },
  'pause-ended': { sv: 'Pausen är avslutad. Båda får ett mejl om det.', en: 'The pause has ended. Both of you get an email about it.' },
  'pause-ended-already': { sv: 'Pausen är redan avslutad. Inget har ändrats.', en: 'The pause has ended already. Nothing has changed.' },
  recorded: {
    sv: 'Tack, det är noterat. Den andra får frågan om det stämmer.',
    en: 'Thank you, it is noted. The other person is asked whether that is so.',
  },
  'recorded-booked': {
    sv: 'Ni har ett möte den dagen, och det är nu noterat att det blev av.',
    en: 'You have a meeting on that day, and it is now noted that it took place.',
  },
  'recorded-already': { sv: 'Det är redan noterat. Inget har ändrats.', en: 'It is noted already. Nothing has changed.' },
  reported: { sv: 'Tack, det är sparat.', en: 'Thank you, it is saved.' },
  evaluated: {
    sv: 'Tack, dina svar är sparade. Du kan ändra dem så länge frågorna är öppna.',
    en: 'Thank you, your answers are saved. You can change them for as long as the questions are open.',
  },
  'saved-already': { sv: 'Det är redan sparat. Inget har ändrats.', en: 'It is saved already. Nothing has changed.' },
  'came-back': { sv: 'Du är med igen.', en: 'You are in again.' },
  unquoted: { sv: 'Inget av det du har skrivit får citeras längre.', en: 'Nothing that you wrote may be quoted any more.' },
  'kept-data': { sv: 'Dina uppgifter är kvar, och inget tas bort.', en: 'Your data are kept, and nothing is erased.' },
  'in-already': { sv: 'Du är redan med i programmet.', en: 'You are in the programme already.' },
  details: { sv: 'Dina uppgifter är sparade.', en: 'Your details are saved.' },
  'coming-yes': {
    sv: 'Tack, du räknas med. Ändrar sig något kan du ändra ditt svar här ända tills det börjar.',
    en: 'Thank you, you are counted in. If something changes, you can change your answer here until it begins.',
  },
  'coming-online': {
    sv: 'Tack, det är sparat: du är med via länken.',
    en: 'Thank you, it is saved: you will join by the link.',
  },
  'coming-no': {
    sv: 'Tack, det är sparat: du kan inte komma. Ändrar sig något kan du ändra ditt svar här ända tills det börjar.',
    en: 'Thank you, it is saved: you cannot come. If something changes, you can change your answer here until it begins.',
  },
  beforehand: {
    sv: 'Tack, det är sparat. Du kan ändra det tills avslutningen börjar.',
    en: 'Thank you, it is saved. You can change it until the closing workshop begins.',
  },
  'assistant-named': {
    sv: 'Sparat. Assistenten får ett mejl om det, och kan boka åt dig.',
    en: 'Saved. The assistant gets an email about it, and can book for you.',
  },
  'assistant-gone': {
    sv: 'Assistenten bokar inte längre åt dig, och får veta det.',
    en: 'The assistant no longer books for you, and is told so.',
  },
  'assistant-same': { sv: 'Det är redan så. Inget har ändrats.', en: 'It is so already. Nothing has changed.' },
  asked: {
    sv: 'Din begäran är sparad. Nedan ser du när du ska ha svar.',
    en: 'Your request is saved. Below it says by when you are to have an answer.',
  },
  'asked-already': { sv: 'Det har du redan begärt. Inget har ändrats.', en: 'You have asked for that already. Nothing has changed.' },
  lifted: { sv: 'Dina uppgifter används igen.', en: 'Your data are used again.' },
  'lifted-already': { sv: 'Dina uppgifter används redan. Inget har ändrats.', en: 'Your data are used already. Nothing has changed.' },
  mails: { sv: 'Ditt val är sparat.', en: 'Your choice is saved.' },
  'followed-up': {
    sv: 'Tack, dina svar är sparade.',
    en: 'Thank you, your answers are saved.',
  },
  afterwards: {
    sv: 'Ditt val är sparat. Du kan ändra det när du vill, så länge dina uppgifter finns kvar.',
    en: 'Your choice is saved. You can change it whenever you like, for as long as your data are kept.',
  },
};
export type Done = keyof typeof DONE;

/** The same to whoever books for a manager. */
const DONE_BY_ASSISTANT: Partial<Record<Done, (typeof DONE)[Done]>> = {
  picked: {
    sv: 'Tiden är bokad. Båda får en kalenderinbjudan, och du.',
    en: 'The time is booked. Both get a calendar invitation, and so do you.',
  },
  moved: { sv: 'Mötet är flyttat. Kalendrarna uppdateras.', en: 'The meeting is moved. The calendars are updated.' },
  placed: {
    sv: 'Platsen är sparad. Båda får den med ett mejl, och kalendrarna uppdateras.',
    en: 'The place is saved. Both get it by email, and the calendars are updated.',
  },
  'place-proposed': {
    sv: 'Platsen är sparad. Den visas vid tiderna som är föreslagna.',
    en: 'The place is saved. It is shown with the times that are proposed.',
  },
  cancelled: {
    sv: 'Mötet är inställt, och vi säger till båda. Föreslå gärna en ny tid direkt.',
    en: 'The meeting is cancelled, and we tell both. Please propose a new time at once if you can.',
  },
};

export function doneWords(done: Done, reader: 'person' | 'assistant'): (typeof DONE)[Done] {
  return (reader === 'assistant' ? DONE_BY_ASSISTANT[done] : undefined) ?? DONE[done];
}
