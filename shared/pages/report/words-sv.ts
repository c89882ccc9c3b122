import type { FunnelStep } from '../../domain/application/recruiting.ts';
import type { Proposal } from '../../domain/closing/next-round.ts';
import type { ReportWords } from './words.ts';

export const REPORT_WORDS_SV: ReportWords = {
  title: (round) => `Slutrapport: ${round}`,
  subtitle: (university, company) => `${university} och ${company}`,
  period: (from, to) => `Från ${from} till ${to}`,
  madeOn: (day) => `Sammanställd ${day}`,
  csv: 'Siffrorna som CSV',
  print: 'Skriv ut',
  notClosed: 'Omgången är inte stängd än. Siffror och svar kan ändras.',
  contents: 'Innehåll',
  sides: { mentor: 'Studenterna', mentee: 'Cheferna' },
  bothSides: 'Alla',
  noQuotations: 'Inga svar som får citeras.',
  notShown: 'Visas inte: färre än fem svar.',
  asTable: 'Siffrorna som tabell',
  group: 'Grupp',
  ofFive: (average) => `${average} av 5`,
  people: (count) => `${count} personer`,
  peopleColumn: 'Personer',
  findings: {
    again: (who, average, people) =>
      `Skulle de göra det igen? ${who}: i snitt ${average} av 5, där 1 är nej och 5 är gärna (${people} svar).`,
    answered: (answered, asked) => `${answered} av ${asked} som var med till slutet har svarat. Här är det som får citeras.`,
    held: (held, planned, pairs) => `${held} av ${planned} planerade möten blev av, i ${pairs} par.`,
    rated: (average, people) => `Mötena jämfört med vad de väntade sig: i snitt ${average} av 5, där 3 är som väntat (${people} personer).`,
    calledOff: (calledOff, unclear) =>
      [
        ...(calledOff === 0 ? [] : [`${calledOff === 1 ? 'Ett bokat möte' : `${calledOff} bokade möten`} ställdes in.`]),
        ...(unclear === 0
          ? []
          : [unclear === 1 ? 'För ett möte vet vi inte om det blev av.' : `För ${unclear} möten vet vi inte om de blev av.`]),
      ].join(' '),
    ended: (ended, formed) => (ended === 1 ? `Ett av ${formed} par slutade i förtid.` : `${ended} av ${formed} par slutade i förtid.`),
    time: (average, people) => `Tiden jämfört med vad vi sa: i snitt ${average} av 5, där 3 är som utlovat (${people} svar).`,
    funnel: (step, share) => LOSSES[step](share),
    proposals: (count) =>
      count === 1
        ? 'Den här omgången talar för en ändring i nästa omgångs fil.'
        : `Den här omgången talar för ${count} ändringar i nästa omgångs fil.`,
    noProposals: 'Siffrorna talar inte för några ändringar i nästa omgångs fil.',
  },
  numbers: {
    title: 'Omgången i siffror',
    steps: { seen: 'Såg sidan', started: 'Började', submitted: 'Skickade', confirmed: 'Bekräftade' },
    withdrew: 'Drog sig ur',
    step: 'Steg',
    funnel: (confirmed, wanted) => `${confirmed} bekräftade ansökningar. Målet var ${wanted}.`,
    funnelOf: (side) => `${side}: från besök till bekräftad ansökan`,
    funnelAbout: 'Stapeldiagram över hur många som såg sidan, började, skickade och bekräftade sin ansökan.',
    target: (wanted) => `Mål: ${wanted}`,
    channels: 'Vilka kanaler som gav ansökningar',
    channel: 'Kanal',
    noChannel: 'Utan kanal',
    otherChannels: 'Övriga, för små för att visas var för sig',
    pairs: (completed, formed) => `${completed} av ${formed} par var kvar till slutet`,
    pairFigures: {
      seats: 'Platser',
      offered: 'Förslag skickade',
      formed: 'Par bildade',
      completed: 'Par till slutet',
      ended: 'Par som slutade i förtid',
      declined: 'Förslag som någon tackade nej till',
      lapsed: 'Förslag som gick ut utan två svar',
    },
    meetings: (held, planned) => `${held} av ${planned} planerade möten blev av`,
    meetingNumber: (number) => `Möte ${number}`,
    recruiting: 'Rekrytering',
    pairsColumn: 'Par',
    meetingsColumn: 'Möten',
    meetingsAbout: 'Stapeldiagram över hur många par som höll sitt första möte, sitt andra och så vidare.',
    meetingFigures: {
      planned: 'Planerade',
      held: 'Blev av',
      missed: 'Blev inte av',
      unclear: 'Oklart om de blev av',
      calledOff: 'Bokade tider som ställdes in',
    },
    pulses: 'Hur det gick på vägen',
    pulse: (number) => (number === 1 ? 'Efter en månad' : 'Halvvägs'),
    going: 'Hur det går jämfört med väntat, 3 är som väntat',
    time: 'Tid jämfört med utlovat, 3 är som utlovat',
    ratings: 'Mötena jämfört med väntat, 3 är som väntat',
    again: 'Skulle göra det igen, 5 är gärna',
    average: 'Snitt av 5',
    figure: 'Uppgift',
    value: 'Antal',
  },
  onwards: {
    title: 'Förslag till nästa omgångs fil',
    what: 'Varje förslag är en rad i filen som beskriver omgången, med den siffra som talar för det. Det är ni som bestämmer.',
    line: 'Rad',
    now: 'Nu',
    proposed: 'Förslag',
    because: 'Därför',
    days: (days) => `${days} dagar`,
    minutes: (minutes) => `${minutes} minuter`,
    remove: 'Ta bort',
    why,
  },
  method: {
    title: 'Så är rapporten gjord',
    paragraphs: (least, answered, asked) => [
      `Siffrorna kommer från det deltagarna själva har gjort och svarat i programmet. ${answered} av ${asked} som var med till slutet har svarat på utvärderingen.`,
      `Det som färre än ${least} personer har svarat visas inte som siffra, och en uppdelning visas bara när varje del har minst ${least}. Annars går det att räkna ut vem som har svarat vad.`,
      'Citat visas bara när den som skrev har sagt ja till det, svar för svar. De står med sida men utan namn, i bokstavsordning, och är inte ändrade.',
      'Ett möte räknas som hållet när någon av de två har sagt att det blev av och den andra inte har sagt emot.',
    ],
  },
};

const LOSSES: Readonly<Record<Exclude<FunnelStep, 'seen'>, (share: string) => string>> = {
  started: (share) => `Störst tapp bland studenterna: ${share} procent av dem som såg sidan började inte.`,
  submitted: (share) => `Störst tapp bland studenterna: ${share} procent av dem som började skickade inte.`,
  confirmed: (share) => `Störst tapp bland studenterna: ${share} procent av dem som skickade bekräftade inte sin adress.`,
};

function why(because: Proposal['because'], figure: (value: number) => string): string {
  switch (because.why) {
    case 'deadline was moved':
      return `Sista dagen fick flyttas. ${confirmed(because)}`;
    case 'too few applied':
      return confirmed(because);
    case 'channel brought nobody':
      return because.seen === 0
        ? `Ingen kom genom ${because.channel}.`
        : `${because.seen} såg sidan genom ${because.channel}, ingen sökte.`;
    case 'fewer meetings were held':
      return `${because.held} av ${because.planned} planerade möten blev av i paren som var med till slutet.`;
    case 'took more time':
      return `Tiden jämfört med utlovat var ${figure(because.average)} av 5 halvvägs, där 3 är som utlovat.`;
    case 'offers lapsed':
      return because.lapsed === 1
        ? `Ett av ${because.offered} förslag gick ut utan två svar.`
        : `${because.lapsed} av ${because.offered} förslag gick ut utan två svar.`;
  }
}

function confirmed({
  confirmed: all,
  withdrawn,
  wanted,
}: {
  readonly confirmed: number;
  readonly withdrawn: number;
  readonly wanted: number;
}): string {
  const left = withdrawn === 0 ? '' : `, och ${withdrawn} av dem drog sig ur`;
  return `${all} studenter bekräftade${left}. Ni hoppades på ${wanted}.`;
}
