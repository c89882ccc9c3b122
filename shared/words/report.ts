import type { FunnelStep } from '../domain/application/recruiting.ts';
import type { Proposal, SettingValue } from '../domain/closing/proposal.ts';
import type { Role } from '../round/round-file.ts';
import type { Say } from './say.ts';
import { TERMS } from './terms.ts';

/** Everything the closing report says that is not a name, a number or somebody's answer. */
export const reportWords = (say: Say) => ({
  title: (round: string) => say({ sv: `Slutrapport: ${round}`, en: `Closing report: ${round}` }),
  subtitle: (university: string, company: string) => say({ sv: `${university} och ${company}`, en: `${university} and ${company}` }),
  period: (from: string, to: string) => say({ sv: `Från ${from} till ${to}`, en: `From ${from} to ${to}` }),
  madeOn: (day: string) => say({ sv: `Sammanställd ${day}`, en: `Put together on ${day}` }),
  countedOn: (day: string) =>
    say({ sv: `Siffrorna räknades ${day}, när omgången stängdes`, en: `The figures were counted on ${day}, when the round was closed` }),
  csv: say({ sv: 'Siffrorna som CSV', en: 'The figures as CSV' }),
  print: say({ sv: 'Skriv ut', en: 'Print' }),
  notClosed: say({
    sv: 'Omgången är inte stängd än. Siffror och svar kan ändras.',
    en: 'The round is not closed yet. Figures and answers may change.',
  }),
  contents: say({ sv: 'Innehåll', en: 'Contents' }),
  sides: { mentor: say({ sv: 'Studenterna', en: 'The students' }), mentee: say({ sv: 'Cheferna', en: 'The managers' }) } satisfies Readonly<
    Record<Role, string>
  >,
  bothSides: say({ sv: 'Alla', en: 'Everybody' }),
  noQuotations: say({ sv: 'Inga svar som får citeras.', en: 'No answers that may be quoted.' }),
  notShown: say({ sv: 'Visas inte: färre än fem svar.', en: 'Not shown: fewer than five answers.' }),
  asTable: say({ sv: 'Siffrorna som tabell', en: 'The figures as a table' }),
  group: say({ sv: 'Grupp', en: 'Group' }),
  ofFive: (average: string) => say({ sv: `${average} av 5`, en: `${average} of 5` }),
  people: (count: number) => say({ sv: `${count} personer`, en: `${count} people` }),
  peopleColumn: say({ sv: 'Personer', en: 'People' }),
  /** The finding above each of the five questions, where the figures give one. */
  findings: {
    again: (who: string, average: string, people: number) =>
      say({
        sv: `Skulle de göra det igen? ${who}: i snitt ${average} av 5, där 1 är nej och 5 är gärna (${people} svar).`,
        en: `Would they do it again? ${who}: ${average} of 5 on average, where 1 is no and 5 is gladly (${people} answers).`,
      }),
    held: (held: number, planned: number, pairs: number) =>
      say({
        sv: `${held} av ${planned} planerade möten blev av, i ${pairs} par.`,
        en: `${held} of ${planned} planned meetings took place, in ${pairs} pairs.`,
      }),
    rated: (average: string, people: number) =>
      say({
        sv: `Mötena jämfört med vad de väntade sig: i snitt ${average} av 5, där 3 är som väntat (${people} personer).`,
        en: `Compared with what they expected, the meetings were ${average} of 5 on average, where 3 is as expected (${people} people).`,
      }),
    calledOff: (calledOff: number, unclear: number) =>
      [...(calledOff === 0 ? [] : [wereCalledOff(calledOff, say)]), ...(unclear === 0 ? [] : [areUnclear(unclear, say)])].join(' '),
    ended: (ended: number, formed: number) =>
      ended === 1
        ? say({ sv: `Ett av ${formed} par slutade i förtid.`, en: `One of ${formed} pairs ended early.` })
        : say({ sv: `${ended} av ${formed} par slutade i förtid.`, en: `${ended} of ${formed} pairs ended early.` }),
    time: (average: string, people: number) =>
      say({
        sv: `Tiden jämfört med vad vi sa: i snitt ${average} av 5, där 3 är som utlovat (${people} svar).`,
        en: `Time compared with what we told: ${average} of 5 on average, where 3 is as told (${people} answers).`,
      }),
    funnel: (step: Exclude<FunnelStep, 'seen'>, share: string) => losses(say)[step](share),
    proposals: (count: number) =>
      count === 1
        ? say({
            sv: 'Den här omgången talar för en ändring i nästa omgångs fil.',
            en: 'This round speaks for one change to the next round’s file.',
          })
        : say({
            sv: `Den här omgången talar för ${count} ändringar i nästa omgångs fil.`,
            en: `This round speaks for ${count} changes to the next round’s file.`,
          }),
    noProposals: say({
      sv: 'Siffrorna talar inte för några ändringar i nästa omgångs fil.',
      en: 'The figures speak for no changes to the next round’s file.',
    }),
  },
  numbers: {
    title: say({ sv: 'Omgången i siffror', en: 'The round in figures' }),
    steps: {
      seen: say({ sv: 'Såg sidan', en: 'Saw the page' }),
      started: say({ sv: 'Började', en: 'Started' }),
      submitted: say({ sv: 'Skickade', en: 'Sent' }),
      confirmed: say({ sv: 'Bekräftade', en: 'Confirmed' }),
    } satisfies Readonly<Record<FunnelStep, string>>,
    withdrew: say({ sv: 'Inte längre med', en: 'No longer in' }),
    step: say(TERMS.step),
    funnel: (confirmed: number, wanted: number) =>
      say({
        sv: `${confirmed} bekräftade ansökningar. Målet var ${wanted}.`,
        en: `${confirmed} confirmed applications. The target was ${wanted}.`,
      }),
    funnelOf: (side: string) =>
      say({ sv: `${side}: från besök till bekräftad ansökan`, en: `${side}: from visit to confirmed application` }),
    funnelAbout: say({
      sv: 'Stapeldiagram över hur många som såg sidan, började, skickade och bekräftade sin ansökan.',
      en: 'Bar chart of how many saw the page, started, sent and confirmed their application.',
    }),
    target: (wanted: number) => say({ sv: `Mål: ${wanted}`, en: `Target: ${wanted}` }),
    channels: say({ sv: 'Vilka kanaler som gav ansökningar', en: 'Which channels brought applications' }),
    channel: say(TERMS.channel),
    noChannel: say(TERMS.noChannel),
    otherChannels: say({ sv: 'Övriga, för små för att visas var för sig', en: 'Others, too small to show one by one' }),
    pairs: (completed: number, formed: number) =>
      say({ sv: `${completed} av ${formed} par var kvar till slutet`, en: `${completed} of ${formed} pairs stayed to the end` }),
    pairFigures: {
      seats: say({ sv: 'Platser', en: 'Seats' }),
      offered: say({ sv: 'Förslag skickade', en: 'Offers sent' }),
      formed: say({ sv: 'Par bildade', en: 'Pairs formed' }),
      completed: say({ sv: 'Par till slutet', en: 'Pairs to the end' }),
      ended: say({ sv: 'Par som slutade i förtid', en: 'Pairs that ended early' }),
      declined: say({ sv: 'Förslag som någon tackade nej till', en: 'Offers somebody said no to' }),
      lapsed: say({ sv: 'Förslag som gick ut utan två svar', en: 'Offers that lapsed without two answers' }),
    } satisfies Readonly<Record<'seats' | 'offered' | 'formed' | 'completed' | 'ended' | 'declined' | 'lapsed', string>>,
    meetings: (held: number, planned: number) =>
      say({ sv: `${held} av ${planned} planerade möten blev av`, en: `${held} of ${planned} planned meetings took place` }),
    meetingNumber: (number: number) => say({ sv: `Möte ${number}`, en: `Meeting ${number}` }),
    recruiting: say({ sv: 'Rekrytering', en: 'Recruiting' }),
    pairsColumn: say(TERMS.pairs),
    meetingsColumn: say(TERMS.meetings),
    meetingsAbout: say({
      sv: 'Stapeldiagram över hur många par som höll sitt första möte, sitt andra och så vidare.',
      en: 'Bar chart of how many pairs held their first meeting, their second and so on.',
    }),
    meetingFigures: {
      planned: say({ sv: 'Planerade', en: 'Planned' }),
      held: say({ sv: 'Blev av', en: 'Took place' }),
      missed: say({ sv: 'Blev inte av', en: 'Did not take place' }),
      unclear: say({ sv: 'Oklart om de blev av', en: 'Unclear whether they took place' }),
      calledOff: say({ sv: 'Bokade tider som ställdes in', en: 'Booked times that were cancelled' }),
    } satisfies Readonly<Record<'planned' | 'held' | 'missed' | 'unclear' | 'calledOff', string>>,
    pulses: say({ sv: 'Hur det gick på vägen', en: 'How it went on the way' }),
    pulse: (number: 1 | 2) => (number === 1 ? say({ sv: 'Efter en månad', en: 'After a month' }) : say({ sv: 'Halvvägs', en: 'Half-way' })),
    going: say({
      sv: 'Hur det går jämfört med väntat, 3 är som väntat',
      en: 'How it goes compared with what was expected, 3 is as expected',
    }),
    time: say({ sv: 'Tid jämfört med utlovat, 3 är som utlovat', en: 'Time compared with what was told, 3 is as told' }),
    ratings: say({ sv: 'Mötena jämfört med väntat, 3 är som väntat', en: 'Meetings compared with what was expected, 3 is as expected' }),
    again: say({ sv: 'Skulle göra det igen, 5 är gärna', en: 'Would do it again, 5 is gladly' }),
    average: say({ sv: 'Snitt av 5', en: 'Average of 5' }),
    figure: say({ sv: 'Uppgift', en: 'Figure' }),
    value: say({ sv: 'Antal', en: 'Number' }),
  },
  decided: {
    title: say({ sv: 'Vad avslutningen bestämde', en: 'What the closing workshop decided' }),
    what: say({ sv: 'Vad', en: 'What' }),
    who: say({ sv: 'Vem ser till det', en: 'Who sees to it' }),
    when: say(TERMS.when),
  },
  onwards: {
    title: say({ sv: 'Förslag till nästa omgångs fil', en: 'Proposals for the next round’s file' }),
    what: say({
      sv: 'Varje förslag är en rad i filen som beskriver omgången, med den siffra som talar för det. Det är ni som bestämmer.',
      en: 'Each proposal is a line of the file that describes the round, with the figure that speaks for it. You decide.',
    }),
    line: say({ sv: 'Rad', en: 'Line' }),
    now: say({ sv: 'Nu', en: 'Now' }),
    proposed: say({ sv: 'Förslag', en: 'Proposal' }),
    because: say({ sv: 'Därför', en: 'Because' }),
    /** A value of the round file, with its unit. */
    value: ({ because }: Proposal, value: SettingValue) => valueWithUnit(because, String(value).replaceAll(',', ', '), say),
    remove: say({ sv: 'Ta bort', en: 'Remove' }),
    why: (because: Proposal['because']) => why(because, say),
  },
  method: {
    title: say({ sv: 'Så är rapporten gjord', en: 'How the report was made' }),
    paragraphs: (least: number, answered: number, asked: number) => [
      say({
        sv: `Siffrorna kommer från det deltagarna själva har gjort och svarat i programmet. ${answered} av ${asked} som var med till slutet har svarat på utvärderingen.`,
        en: `The figures come from what participants did and answered in the programme. ${answered} of ${asked} who stayed to the end have answered the evaluation.`,
      }),
      say({
        sv: `Det som färre än ${least} personer har svarat visas inte som siffra, och en uppdelning visas bara när varje del har minst ${least}. Annars går det att räkna ut vem som har svarat vad.`,
        en: `What fewer than ${least} people have answered is not shown as a figure, and a breakdown is shown only when each part has at least ${least}. Otherwise one could work out who said what.`,
      }),
      say({
        sv: 'Citat visas bara när den som skrev har sagt ja till det, svar för svar. De står med sida men utan namn, i bokstavsordning, och är inte ändrade.',
        en: 'Quotations are shown only when their writer agreed to it, answer by answer. They stand with the side but without names, in alphabetical order, and are unchanged.',
      }),
      say({
        sv: 'Ett möte räknas som hållet när någon av de två har sagt att det blev av och den andra inte har sagt emot.',
        en: 'A meeting counts as held when one of the two has said that it took place and the other has not said otherwise.',
      }),
    ],
  },
});
export type ReportWords = ReturnType<typeof reportWords>;

function wereCalledOff(count: number, say: Say): string {
  return count === 1
    ? say({ sv: 'Ett bokat möte ställdes in.', en: 'One booked meeting was cancelled.' })
    : say({ sv: `${count} bokade möten ställdes in.`, en: `${count} booked meetings were cancelled.` });
}

function areUnclear(count: number, say: Say): string {
  return count === 1
    ? say({ sv: 'För ett möte vet vi inte om det blev av.', en: 'For one meeting we do not know whether it took place.' })
    : say({
        sv: `För ${count} möten vet vi inte om de blev av.`,
        en: `For ${count} meetings we do not know whether they took place.`,
      });
}

const losses = (say: Say) => ({
  started: (share: string) =>
    say({
      sv: `Störst tapp bland studenterna: ${share} procent av dem som såg sidan började inte.`,
      en: `The largest loss among students: ${share} per cent of those who saw the page did not start.`,
    }),
  submitted: (share: string) =>
    say({
      sv: `Störst tapp bland studenterna: ${share} procent av dem som började skickade inte.`,
      en: `The largest loss among students: ${share} per cent of those who started did not send.`,
    }),
  confirmed: (share: string) =>
    say({
      sv: `Störst tapp bland studenterna: ${share} procent av dem som skickade bekräftade inte sin adress.`,
      en: `The largest loss among students: ${share} per cent of those who sent did not confirm their address.`,
    }),
});

function valueWithUnit({ why: reason }: Proposal['because'], value: string, say: Say): string {
  switch (reason) {
    case 'deadline was moved':
    case 'too few applied':
      return say({ sv: `${value} dagar`, en: `${value} days` });
    case 'took more time':
      return say({ sv: `${value} minuter`, en: `${value} minutes` });
    case 'channel brought nobody':
    case 'fewer meetings were held':
    case 'offers lapsed':
      return value;
  }
}

function why(because: Proposal['because'], say: Say): string {
  switch (because.why) {
    case 'deadline was moved':
      return `${say({ sv: 'Sista dagen fick flyttas.', en: 'The deadline had to be moved.' })} ${confirmed(because, say)}`;
    case 'too few applied':
      return confirmed(because, say);
    case 'channel brought nobody':
      return because.seen === 0
        ? say({ sv: `Ingen kom genom ${because.channel}.`, en: `Nobody came through ${because.channel}.` })
        : say({
            sv: `${because.seen} såg sidan genom ${because.channel}, ingen sökte.`,
            en: `${because.seen} saw the page through ${because.channel}, nobody applied.`,
          });
    case 'fewer meetings were held':
      return say({
        sv: `${because.held} av ${because.planned} planerade möten blev av i paren som var med till slutet.`,
        en: `${because.held} of ${because.planned} planned meetings took place in the pairs that stayed to the end.`,
      });
    case 'took more time':
      return say({
        sv: `Tiden jämfört med utlovat var ${say.figure(because.average)} av 5 halvvägs, där 3 är som utlovat.`,
        en: `Time compared with what was told was ${say.figure(because.average)} of 5 half-way, where 3 is as told.`,
      });
    case 'offers lapsed':
      return because.lapsed === 1
        ? say({
            sv: `Ett av ${because.offered} förslag gick ut utan två svar.`,
            en: `One of ${because.offered} offers lapsed without two answers.`,
          })
        : say({
            sv: `${because.lapsed} av ${because.offered} förslag gick ut utan två svar.`,
            en: `${because.lapsed} of ${because.offered} offers lapsed without two answers.`,
          });
  }
}

type Confirmed = { readonly confirmed: number; readonly withdrawn: number; readonly wanted: number };

function confirmed({ confirmed: all, withdrawn, wanted }: Confirmed, say: Say): string {
  const left = withdrawn === 0 ? '' : say({ sv: `, och ${withdrawn} av dem drog sig ur`, en: `, and ${withdrawn} of them withdrew` });
  return say({
    sv: `${all} studenter bekräftade${left}. Ni hoppades på ${wanted}.`,
    en: `${all} students confirmed${left}. You hoped for ${wanted}.`,
  });
}
