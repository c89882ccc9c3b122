import type { Mark } from '../../domain/pair/meeting-marks.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What the list of pairs says, and the page of one of them. */
export const pairWords = (say: Say) => ({
  title: say(TERMS.pairs),
  list: {
    caption: say({ sv: 'Alla par, de senaste först', en: 'All pairs, latest first' }),
    pair: say({ sv: 'Student och chef', en: 'Student and manager' }),
    status: say(TERMS.status),
    weeks: say({ sv: 'Halvåret, vecka för vecka', en: 'The half-year, week by week' }),
    held: say({ sv: 'Hållna möten', en: 'Meetings held' }),
    acts: say({ sv: 'Gör', en: 'Do' }),
    book: (number: number) => say({ sv: `Boka möte ${number}`, en: `Book meeting ${number}` }),
    move: (number: number) => say({ sv: `Flytta eller ställ in möte ${number}`, en: `Move or cancel meeting ${number}` }),
    replace: {
      mentor: say({ sv: 'Ersätt studenten', en: 'Replace the student' }),
      mentee: say({ sv: 'Ersätt chefen', en: 'Replace the manager' }),
    },
    swap: say({ sv: 'Byt partner', en: 'Swap partners' }),
    heldOf: (held: number, planned: number) => say({ sv: `${held} av ${planned}`, en: `${held} of ${planned}` }),
    pausedUntil: (day: string) => say({ sv: `Pausar till och med ${day}`, en: `Pausing until ${day} inclusive` }),
    unanswered: say({ sv: 'Har inte svarat', en: 'Has not answered' }),
    none: say({ sv: 'Inga par här.', en: 'No pairs here.' }),
    key: say({ sv: 'Så läser du veckorna', en: 'How to read the weeks' }),
  },
  marks: {
    held: { one: say({ sv: 'hållet', en: 'held' }), several: say({ sv: 'hållna', en: 'held' }) },
    booked: { one: say({ sv: 'bokat', en: 'booked' }), several: say({ sv: 'bokade', en: 'booked' }) },
    planned: { one: say({ sv: 'planerat', en: 'planned' }), several: say({ sv: 'planerade', en: 'planned' }) },
    late: {
      one: say({ sv: 'utan tid fast veckan har varit', en: 'without a time though its week has passed' }),
      several: say({ sv: 'utan tid fast veckan har varit', en: 'without a time though their weeks have passed' }),
    },
    unclear: {
      one: say({ sv: 'oklart om det blev av', en: 'unclear whether it took place' }),
      several: say({ sv: 'oklart om de blev av', en: 'unclear whether they took place' }),
    },
    missed: { one: say({ sv: 'blev inte av', en: 'did not take place' }), several: say({ sv: 'blev inte av', en: 'did not take place' }) },
    'called off': { one: say({ sv: 'inställt', en: 'cancelled' }), several: say({ sv: 'inställda', en: 'cancelled' }) },
  } satisfies Readonly<Record<Mark, { readonly one: string; readonly several: string }>>,
  noMeetings: say({ sv: 'Inga möten planerade än', en: 'No meetings planned yet' }),
  filter: {
    status: say(TERMS.status),
    unanswered: say({ sv: 'Någon har inte svarat', en: 'Somebody has not answered' }),
    all: say(TERMS.all),
    act: say(TERMS.show),
  },
  pager: {
    label: say({ sv: 'Fler par', en: 'More pairs' }),
    next: say(TERMS.next50),
    first: say(TERMS.toBeginning),
  },
  download: say(TERMS.downloadAll),
  file: {
    mentorAddress: say({ sv: 'Studentens mejladress', en: 'The student’s address' }),
    menteeAddress: say({ sv: 'Chefens mejladress', en: 'The manager’s address' }),
    offered: say({ sv: 'Förslaget skickat', en: 'Offered' }),
    formed: say({ sv: 'Båda sade ja', en: 'Both said yes' }),
    over: say({ sv: 'Över', en: 'Over' }),
    next: say({ sv: 'Nästa möte', en: 'Next meeting' }),
    pausedFrom: say({ sv: 'Paus från', en: 'Pause from' }),
    pausedUntil: say({ sv: 'Paus till och med', en: 'Pause until, inclusive' }),
  } satisfies Readonly<
    Record<'mentorAddress' | 'menteeAddress' | 'offered' | 'formed' | 'over' | 'next' | 'pausedFrom' | 'pausedUntil', string>
  >,
  page: {
    book: say({ sv: 'Boka, flytta eller ställ in ett möte', en: 'Book, move or cancel a meeting' }),
    mentor: say(TERMS.student),
    mentee: say(TERMS.manager),
    status: say(TERMS.status),
    answerBy: say({ sv: 'Svar senast', en: 'Answer by' }),
    why: say({ sv: 'Varför just de två', en: 'Why these two' }),
    scoreColumn: say({ sv: 'Poäng', en: 'Score' }),
    timeline: say({ sv: 'Det som har hänt', en: 'What has happened' }),
    meetings: say(TERMS.meetings),
    meeting: say(TERMS.meeting),
    week: say({ sv: 'Vecka i planen', en: 'Week in the plan' }),
    state: say(TERMS.status),
    when: say({ sv: 'Tid och plats', en: 'Time and place' }),
  },
  written: {
    title: say({ sv: 'Det de har skrivit själva', en: 'What they wrote' }),
    closed: say({
      sv: 'Raderna är skrivna till er som samordnar, inte till den andra i paret. Att du öppnar står i loggen.',
      en: 'The lines were written to you who coordinate, not to the other one in the pair. The log will say that you opened them.',
    }),
    act: say({ sv: 'Öppna texten', en: 'Open the text' }),
    none: say({ sv: 'De har inte skrivit något.', en: 'They have written nothing.' }),
    seen: say(TERMS.shownAWhile),
  },
  note: {
    title: say({ sv: 'Notera ett möte', en: 'Note a meeting' }),
    what: say({
      sv: 'Det ni noterar gäller, vad de två än har sagt. Båda får ett mejl om det. Räknas ett möte som inte var bokat faller tider som väntade på svar, och en bokning längre fram ställs in.',
      en: 'What you note counts, whatever the two have said. Both get an email about it. Where a meeting counts that was not booked, times that waited for an answer fall away, and a booking ahead is cancelled.',
    }),
    whatOfEnded: say({
      sv: 'Det ni noterar gäller, vad de två än har sagt. Paret är avslutat, så inget mejl går ut om det.',
      en: 'What you note counts, whatever the two have said. The pair has ended, so no email goes out about it.',
    }),
    meeting: say(TERMS.meeting),
    option: (number: number, state: string) => say({ sv: `Möte ${number}: ${state}`, en: `Meeting ${number}: ${state}` }),
    more: (number: number) => say({ sv: `Möte ${number}: ett till`, en: `Meeting ${number}: one more` }),
    ask: say({ sv: 'Blev mötet av?', en: 'Did the meeting take place?' }),
    yes: say({ sv: 'Ja, det blev av', en: 'Yes, it took place' }),
    no: say({ sv: 'Nej, det blev inte av', en: 'No, it did not take place' }),
    day: say({ sv: 'Dagen de sågs', en: 'The day they met' }),
    dayHint: (date: string) =>
      say({
        sv: `Behövs bara när de sågs en annan dag än den bokade, eller utan att ha bokat. Skriv så här: ${date}.`,
        en: `Needed only where they met on another day than the one booked, or without having booked. Write it like this: ${date}.`,
      }),
    act: say({ sv: 'Notera', en: 'Note it' }),
    problems: {
      meeting: say({ sv: 'Välj ett möte', en: 'Choose a meeting' }),
      answer: say({ sv: 'Välj om mötet blev av', en: 'Choose whether the meeting took place' }),
      held: say({
        sv: 'Det mötet är redan noterat som hållet, en annan dag. Välj ett annat möte',
        en: 'That meeting is noted as held already, on another day. Choose another one',
      }),
      differs: say({
        sv: 'De två säger olika om det mötet. Lämna dagen tom, så gäller ditt svar',
        en: 'The two say different things about that meeting. Leave the day empty, and your answer counts',
      }),
      'date missing': say({ sv: 'Skriv dagen de sågs: mötet var inte bokat', en: 'Write the day they met: the meeting was not booked' }),
      'day ahead': say({ sv: 'Den dagen har inte varit än', en: 'That day has not come yet' }),
      'before the pair': say({ sv: 'Den dagen var de inget par än', en: 'They were not a pair yet on that day' }),
      'pair meets then': say({ sv: 'De har ett möte bokat senare den dagen', en: 'They have a meeting booked for later that day' }),
      'not held yet': say({
        sv: 'Mötet har inte varit än, så det finns inget att notera',
        en: 'The meeting has not been yet, so there is nothing to note',
      }),
    },
    /** Of a meeting without a time, while an earlier one has none either. */
    earlier: (number: number) =>
      say({
        sv: `Möte ${number} har inte hållits än. En dag som inte var bokad räknas som det: välj möte ${number}`,
        en: `Meeting ${number} has not been held yet. A day that was not booked counts as that one: choose meeting ${number}`,
      }),
    /** Of the day of another meeting than the one that was chosen. */
    other: (number: number) =>
      say({
        sv: `Den dagen hade de möte ${number}. Välj det mötet, eller skriv en annan dag`,
        en: `On that day they had meeting ${number}. Choose that one, or write another day`,
      }),
    /** Of a day that may be a slip, where the two themselves would be asked about it. */
    doubts: {
      'in the pause': say({ sv: 'De hade paus den dagen.', en: 'They were pausing on that day.' }),
      'day of a gathering': say({
        sv: 'Den dagen sågs alla i programmet. Sågs de två dessutom för sig själva?',
        en: 'Everybody in the programme met that day. Did the two also meet on their own?',
      }),
      'met about then': say({
        sv: 'De har redan ett möte noterat eller bokat nära den dagen. Gäller det ett till?',
        en: 'A meeting of theirs is noted or booked close to that day. Is this another one?',
      }),
      'met since': say({
        sv: 'De har ett möte noterat som var senare än så.',
        en: 'A meeting of theirs is noted that was later than that.',
      }),
    },
  },
  end: {
    title: say({ sv: 'Avsluta paret', en: 'End the pair' }),
    what: say({
      sv: 'Båda får ett mejl om att paret är avslutat, utan skäl. Bokade möten ställs in. Det går inte att ångra.',
      en: 'Both get an email that the pair has ended, without a reason. Booked meetings are cancelled. It cannot be undone.',
    }),
    question: say({ sv: 'Vill du avsluta paret?', en: 'Do you want to end the pair?' }),
    yes: say({ sv: 'Ja, avsluta paret', en: 'Yes, end the pair' }),
    no: say(TERMS.noDoNothing),
    act: say({ sv: 'Skicka', en: 'Send' }),
    choose: say(TERMS.chooseYesOrNo),
    over: say({ sv: 'Paret är över.', en: 'The pair is over.' }),
  },
});
