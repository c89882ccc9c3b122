import type { MeetingsEnd, Stop } from '../../domain/plan/stops.ts';
import { PLAN_PARTS } from '../../round/planned.ts';
import type { RarelyMeant } from '../../round/rarely-meant.ts';
import { partName } from '../plan.ts';
import type { Say } from '../say.ts';

/** What the page about the plan of the round says, and what it asks before the plan is changed. */
export const planPageWords = (say: Say) => ({
  title: say({ sv: 'Planen', en: 'The plan' }),
  lead: say({
    sv: 'Planen gäller i stället för omgångens fil. Innan något ändras får du se vilka som får veta det, och vad som följer med.',
    en: 'The plan holds, not the round’s file. Before anything is changed you see who will be told, and what moves with it.',
  }),
  fields: {
    date: say({ sv: 'Dag', en: 'Day' }),
    time: say({ sv: 'Klockslag', en: 'Time of day' }),
    minutes: say({ sv: 'Längd i minuter', en: 'Length in minutes' }),
    place: (language: string) => say({ sv: `Plats (${language})`, en: `Place (${language})` }),
    link: say({ sv: 'Länk för den som inte kan komma dit', en: 'Link for those who cannot come' }),
    linkHint: say({ sv: 'Får vara tom', en: 'May be empty' }),
    opens: say({ sv: 'Öppnar', en: 'Opens' }),
    closes: say({ sv: 'Sista dagen att svara', en: 'Last day to answer' }),
    from: say({ sv: 'Från', en: 'From' }),
    to: say({ sv: 'Till och med', en: 'To' }),
    why: (language: string) => say({ sv: `Varför (${language})`, en: `Why (${language})` }),
    period: (number: number) => say({ sv: `Period ${number}`, en: `Period ${number}` }),
    empty: say({ sv: 'En period utan dagar tas bort.', en: 'A period without days is removed.' }),
  },
  fixed: say({ sv: 'Går inte att ändra längre.', en: 'Cannot be changed any more.' }),
  look: say({ sv: 'Se vad det skulle innebära', en: 'See what it would mean' }),
  missing: {
    day: say({ sv: 'Skriv en dag', en: 'Write a day' }),
    time: say({ sv: 'Skriv ett klockslag', en: 'Write a time of day' }),
    minutes: say({ sv: 'Skriv hur många minuter', en: 'Write how many minutes' }),
    words: say({ sv: 'Skriv något', en: 'Write something' }),
  },
  nothing: say({ sv: 'Inget är ändrat. Ändra något först.', en: 'Nothing is different. Change something first.' }),
  stops: (stop: Stop) => stopWords(stop, say),
  review: {
    title: say({ sv: 'Så här blir det', en: 'This is how it would be' }),
    told: {
      title: say({ sv: 'De här får veta det', en: 'These are told' }),
      people: (count: number) =>
        count === 1
          ? say({ sv: '1 person får mejlet ”Ändrad plan”', en: '1 person gets the email “Change of the plan”' })
          : say({ sv: `${count} personer får mejlet ”Ändrad plan”`, en: `${count} people get the email “Change of the plan”` }),
      withEntry: (count: number) =>
        say({
          sv: `Den nya tiden eller platsen går till kalendern hos ${count} av dem`,
          en: `The new time or place goes to the calendar of ${count} of them`,
        }),
      askedAgain: (count: number) =>
        say({
          sv: `${count} av dem har sagt om de kommer, och frågas en gång till i det mejlet: det de sa gällde något annat`,
          en: `${count} of them have said whether they come, and are asked once more in that email: what they said was about something else`,
        }),
      operators: (names: readonly string[]) =>
        say({
          sv: `${say.list(names)} får mejlet ”Till er: planen är ändrad”`,
          en: `${say.list(names)} ${names.length === 1 ? 'gets' : 'get'} the email “To you: the plan has changed”`,
        }),
      nobody: say({
        sv: 'Ingen som har sökt har fått veta något annat, så ingen av dem får mejl.',
        en: 'Nobody who applied was told anything else, so none of them is emailed.',
      }),
      when: say({
        sv: 'I tio minuter kan du ta tillbaka ändringen, och då får ingen veta något. Sedan går mejlen; på kvällar och helger väntar de till nästa vardagsmorgon, om det inte är för sent då. Det som börjar inom tre timmar berättas genast och går inte att ta tillbaka.',
        en: 'For ten minutes you can take the change back, and then nobody hears of it. After that the emails go; in the evening and on days off they wait for the next working morning, unless that would be too late. What begins within three hours is told at once and cannot be taken back.',
      }),
    },
    moves: {
      title: say({ sv: 'Det här följer med', en: 'This moves with it' }),
      pages: say({ sv: 'Sidorna visar det nya genast', en: 'The pages show it at once' }),
      agenda: say({ sv: 'Påminnelser, frågor och andra mejl flyttas', en: 'Reminders, questions and other emails move' }),
      weeks: (count: number) =>
        say({
          sv: `Möten som inte har någon tid får nya veckor i ${count === 1 ? 'ett par' : `${count} par`}`,
          en: `Meetings without a time get new weeks in ${count === 1 ? 'one pair' : `${count} pairs`}`,
        }),
      call: say({ sv: 'Ansökan stänger den nya sista dagen', en: 'The call closes on the new last day' }),
    },
    against: {
      title: say({ sv: 'Tänk på det här först', en: 'Consider this first' }),
      booked: (names: readonly string[], end: MeetingsEnd) =>
        say({
          sv: `${names.length === 1 ? 'Ett par har' : `${names.length} par har`} redan bokat möte i veckor utan möten, före kick-offen eller efter ${endWords(end, say)}: ${say.list(names)}. Det som är bokat står kvar.`,
          en: `${names.length === 1 ? 'One pair has' : `${names.length} pairs have`} already booked a meeting in weeks without meetings, before the kick-off or after ${endWords(end, say)}: ${say.list(names)}. What is booked stands.`,
        }),
      proposed: (names: readonly string[], end: MeetingsEnd) =>
        say({
          sv: `${names.length === 1 ? 'Ett par har' : `${names.length} par har`} föreslagna tider i veckor utan möten, före kick-offen eller efter ${endWords(end, say)}: ${say.list(names)}. De tiderna går fortfarande att välja.`,
          en: `${names.length === 1 ? 'One pair has' : `${names.length} pairs have`} times proposed in weeks without meetings, before the kick-off or after ${endWords(end, say)}: ${say.list(names)}. Those times can still be picked.`,
        }),
      outside: (from: string, to: string) =>
        say({
          sv: `Perioden ${from} – ${to} ligger utanför programmet, så den ändrar ingenting. Är året rätt?`,
          en: `The period ${from} – ${to} lies outside the programme, so it changes nothing. Is the year right?`,
        }),
      lapse: (days: number, day: string) =>
        say({
          sv: `Förslag är öppna i ${days} dagar. Skickas de efter att ansökan stängt är svaret inte klart ${day}.`,
          en: `Offers are open for ${days} days. Sent once the call has closed, they do not end by ${day}.`,
        }),
      open: (count: number) =>
        say({
          sv: `${count === 1 ? 'Ett förslag som är ute går' : `${count} förslag som är ute går`} ut efter den nya svarsdagen.`,
          en: `${count === 1 ? 'One offer that is out lapses' : `${count} offers that are out lapse`} after the new answer day.`,
        }),
      sooner: say({
        sv: 'Den som har börjat ansöka, eller inte har bekräftat sin adress, kan ha fått den senare dagen i ett mejl och får inget nytt mejl om den här: adressen är inte bekräftad. Ansökans sida visar den nya dagen.',
        en: 'Whoever has begun to apply, or has not confirmed their address, may have been told the later day in an email, and gets no new one about this: the address is not confirmed. The page of the call shows the new day.',
      }),
      meant: (one: RarelyMeant) => meantWords(one, say),
    },
    act: say({ sv: 'Ändra planen', en: 'Change the plan' }),
    back: say({ sv: 'Ändra inget', en: 'Change nothing' }),
  },
  takeBack: {
    title: say({ sv: 'Nyss ändrat', en: 'Just changed' }),
    what: (parts: string) => say({ sv: `Ändrat: ${parts}.`, en: `Changed: ${parts}.` }),
    until: (time: string) =>
      say({
        sv: `Ingen har fått veta det än. Du kan ta tillbaka ändringen till ${time}.`,
        en: `Nobody has been told yet. You can take the change back until ${time}.`,
      }),
    act: say({ sv: 'Ta tillbaka ändringen', en: 'Take the change back' }),
  },
  end: {
    title: say({ sv: 'Avsluta ansökan i förtid', en: 'End the call early' }),
    what: say({
      sv: 'Ingen ny kan söka från det ögonblicket. Den som redan har börjat kan skicka en stund till. Du kan öppna igen i tio minuter. Strax därefter börjar matchningen.',
      en: 'Nobody new can apply from that moment. Whoever has begun can still send for a while. You can open it again for ten minutes. Shortly after that matching begins.',
    }),
    act: say({ sv: 'Avsluta ansökan nu', en: 'End the call now' }),
    /** `until` is undefined once it is too late to open it again. */
    ended: (when: string, until: string | undefined) =>
      until === undefined
        ? say({
            sv: `Ansökan avslutades ${when} och går inte att öppna igen. Matchningen börjar strax.`,
            en: `The call was ended on ${when} and cannot be opened again. Matching begins shortly.`,
          })
        : say({
            sv: `Ansökan avslutades ${when}. Ingen har fått veta det än. Du kan öppna den igen till ${until}.`,
            en: `The call was ended on ${when}. Nobody has been told yet. You can open it again until ${until}.`,
          }),
    back: say({ sv: 'Öppna ansökan igen', en: 'Open the call again' }),
    openFirst: say({
      sv: 'Ansökan är avslutad i förtid. Öppna den igen om du vill ändra sista dagen.',
      en: 'The call was ended early. Open it again if you want to change its last day.',
    }),
  },
});

/** What is wrong with a field of the form, after the part and the field it is in: many of them are called alike. */
export function inPlanField(field: string, message: string, say: Say): string {
  const [name, number = ''] = field.split('.');
  const part = PLAN_PARTS.find((one) => one === name);
  if (part === undefined) return message;
  const period = part === 'avoid' ? [planPageWords(say).fields.period(Number(number) + 1)] : [];
  const within = [...period, ...(field === part ? [] : [planFieldLabel(field, say)])].map((words) => words.toLocaleLowerCase());
  return `${[partName(part, say), ...within].join(', ')}: ${message}`;
}

/** What a field of the form is called within its part, or its period. */
export function planFieldLabel(field: string, say: Say): string {
  const { fields } = planPageWords(say);
  const [step = '', language = ''] = field.split('.').slice(field.startsWith('avoid.') ? 2 : 1);
  switch (step) {
    case 'place':
    case 'why':
      return fields[step](language);
    case 'time':
    case 'minutes':
    case 'link':
    case 'opens':
    case 'closes':
    case 'from':
    case 'to':
      return fields[step];
    default:
      return fields.date;
  }
}

function fieldName(path: readonly string[], say: Say): string {
  switch (path.join('.')) {
    case 'call.opens':
      return say({ sv: 'dagen då ansökan öppnar', en: 'the day the call opens' });
    case 'call.deadline':
      return partName('deadline', say).toLocaleLowerCase();
    case 'call.answerBy':
      return say({ sv: 'svarsdagen', en: 'the answer day' });
    case 'kickOff.date':
    case 'kickOff.time':
      return say({ sv: 'kick-offen', en: 'the kick-off' });
    case 'workshop.date':
    case 'workshop.time':
      return say({ sv: 'avslutningen', en: 'the closing workshop' });
    case 'evaluation.opens':
      return say({ sv: 'dagen då utvärderingen öppnar', en: 'the day the evaluation opens' });
    case 'evaluation.closes':
      return say({ sv: 'sista dagen att svara på utvärderingen', en: 'the last day to answer the evaluation' });
    default:
      return say({ sv: 'dagen då programmet avslutas', en: 'the day the programme ends' });
  }
}

/** With what the meetings of a round are to be over. */
function endWords(end: MeetingsEnd, say: Say): string {
  return end === 'workshop'
    ? say({ sv: 'avslutningen', en: 'the closing workshop' })
    : say({ sv: 'dagen då utvärderingen öppnar', en: 'the day the evaluation opens' });
}

function stopWords(stop: Stop, say: Say): string {
  switch (stop.stop) {
    case 'call over':
      return say({ sv: 'Ansökan är stängd, så sista dagen kan inte flyttas', en: 'The call is closed, so its last day cannot move' });
    case 'has been':
      return say({ sv: 'Det har redan varit och kan inte flyttas', en: 'This has been already and cannot move' });
    case 'in the past':
      return say({ sv: 'Det ligger i det förflutna. Välj en tid som kommer', en: 'That lies in the past. Choose a time to come' });
    case 'ends before it begins':
      return say({ sv: `Perioden slutar innan den börjar (${stop.from})`, en: `The period ends before it begins (${stop.from})` });
    case 'too few weeks':
      return stop.end === 'workshop'
        ? say({
            sv: `Mellan kick-off och avslutning finns bara ${stop.weeks} veckor att mötas i, och mötena är ${stop.count}`,
            en: `Between kick-off and workshop there are only ${stop.weeks} weeks to meet in, and ${stop.count} meetings`,
          })
        : say({
            sv: `Mellan kick-off och utvärdering finns bara ${stop.weeks} veckor att mötas i, och mötena är ${stop.count}`,
            en: `Between kick-off and evaluation there are only ${stop.weeks} weeks to meet in, and ${stop.count} meetings`,
          });
    case 'date': {
      const { date, is, other } = stop.fault;
      const [one, two] = [fieldName(date.path, say), fieldName(other.path, say)];
      switch (is) {
        case 'too early':
          return say({ sv: `Dagen ligger före ${two} (${other.date})`, en: `This comes before ${two} (${other.date})` });
        case 'too late':
          return say({ sv: `Dagen ligger efter ${two} (${other.date})`, en: `This comes after ${two} (${other.date})` });
        case 'years too early':
        case 'years too late':
          return say({ sv: `Mer än två år skiljer ${one} från ${two}`, en: `More than two years lie between ${one} and ${two}` });
      }
    }
  }
}

function meantWords(one: RarelyMeant, say: Say): string {
  const what = fieldName(one.path, say);
  switch (one.is) {
    case 'a day off':
      return say({ sv: `${say.day(one.date)} är ingen arbetsdag (${what})`, en: `${say.day(one.date)} is no working day (${what})` });
    case 'no such time':
      return say({
        sv: `Klockan ställs fram: ${one.time} finns inte, det blir ${one.held} (${what})`,
        en: `The clocks go forward: there is no ${one.time}, it is ${one.held} (${what})`,
      });
    case 'comes twice':
      return say({
        sv: `Klockan ställs tillbaka: ${one.time} kommer två gånger, den första gäller (${what})`,
        en: `The clocks go back: ${one.time} comes twice, the first is meant (${what})`,
      });
  }
}
