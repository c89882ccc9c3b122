import type { CallingOff, Hand } from '../../domain/pair/meeting.ts';
import type { Say } from '../say.ts';

const cancelledBy = (say: Say) => ({
  mentor: say({ sv: 'av studenten', en: 'by the student' }),
  mentee: say({ sv: 'av chefen', en: 'by the manager' }),
  operator: say({ sv: 'av er som samordnar', en: 'by you who coordinate' }),
  'end of pair': say({ sv: 'när paret avslutades', en: 'when the pair ended' }),
});

/** Where it was neither of the two who set the time, or called it off. */
function byHand(say: Say, hand: Hand['kind'] | undefined): string {
  switch (hand) {
    case 'assistant':
      return say({ sv: ' genom chefens assistent', en: ' by the manager’s assistant' });
    case 'operator':
      return say({ sv: ' av er som samordnar', en: ' by you who coordinate' });
    case undefined:
      return '';
  }
}

/** What happened to a pair, as its timeline says it. */
export const timelineWords = (say: Say) => ({
  offered: say({ sv: 'Båda fick frågan.', en: 'Both were asked.' }),
  askedToTakeOver: (who: string) => say({ sv: `${who} fick frågan om att ta över.`, en: `${who} was asked to take over.` }),
  answered: (who: string, answer: 'yes' | 'no') =>
    answer === 'yes' ? say({ sv: `${who} sa ja.`, en: `${who} said yes.` }) : say({ sv: `${who} tackade nej.`, en: `${who} said no.` }),
  /** The same, told to the coordinators on that day. */
  heard: (who: string, answer: 'yes' | 'no', day: string) =>
    answer === 'yes'
      ? say({ sv: `Ni noterade att ${who} sa ja ${day}.`, en: `You noted that ${who} said yes on ${day}.` })
      : say({ sv: `Ni noterade att ${who} tackade nej ${day}.`, en: `You noted that ${who} said no on ${day}.` }),
  formed: say({ sv: 'Paret bildades.', en: 'The pair was formed.' }),
  over: {
    declined: say({ sv: 'Förslaget föll.', en: 'The offer fell through.' }),
    lapsed: say({ sv: 'Förslaget gick ut utan två svar.', en: 'The offer lapsed without two answers.' }),
    ended: say({ sv: 'Paret avslutades.', en: 'The pair ended.' }),
  } satisfies Readonly<Record<'declined' | 'lapsed' | 'ended', string>>,
  agreed: (number: number, when: string, hand?: Hand['kind']) =>
    say({
      sv: `Möte ${number} fick en tid${byHand(say, hand)}: ${when}.`,
      en: `Meeting ${number} got a time${byHand(say, hand)}: ${when}.`,
    }),
  calledOff: (number: number, when: string, by: CallingOff['by'], hand?: Hand['kind']) => {
    const who = hand === 'assistant' ? byHand(say, hand) : ` ${cancelledBy(say)[by]}`;
    return say({ sv: `Möte ${number} (${when}) ställdes in${who}.`, en: `Meeting ${number} (${when}) was cancelled${who}.` });
  },
  reported: (number: number, who: string, held: boolean) =>
    say({
      sv: held ? `${who} sa att möte ${number} blev av.` : `${who} sa att möte ${number} inte blev av.`,
      en: held ? `${who} said that meeting ${number} took place.` : `${who} said that meeting ${number} did not take place.`,
    }),
  recorded: (number: number, who: string, day: string) =>
    say({
      sv: `${who} noterade att de hade setts utan att boka, ${day}. Det räknas som möte ${number}.`,
      en: `${who} noted that the two had met without booking, on ${day}. It counts as meeting ${number}.`,
    }),
  coordinators: say({ sv: 'De som samordnar', en: 'The coordinators' }),
  settled: (number: number, held: boolean) =>
    say({
      sv: held ? `De som samordnar noterade att möte ${number} blev av.` : `De som samordnar noterade att möte ${number} inte blev av.`,
      en: held
        ? `The coordinators noted that meeting ${number} took place.`
        : `The coordinators noted that meeting ${number} did not take place.`,
    }),
  paused: (who: string, from: string, until: string | undefined) =>
    say({
      sv: `${who} bestämde att paret pausar från ${from}${until === undefined ? '' : ` till och med ${until}`}.`,
      en: `${who} decided that the pair pauses from ${from}${until === undefined ? '' : ` to ${until} inclusive`}.`,
    }),
  pauseEnded: say({ sv: 'Pausen avslutades i förtid.', en: 'The pause was ended before its time.' }),
  reason: (who: string) => say({ sv: `${who} om varför paret pausar`, en: `${who} on why the pair pauses` }),
  rated: (rating: number) => say({ sv: `Jämfört med väntat: ${rating} av 5.`, en: `Compared with what was expected: ${rating} of 5.` }),
  pulse: (pulse: number, who: string) =>
    say({ sv: `${who} svarade på de två korta frågorna, omgång ${pulse}.`, en: `${who} answered the two short questions, time ${pulse}.` }),
  pulseScores: (going: number, time: number) =>
    say({
      sv: `Hur det går jämfört med väntat: ${going} av 5. Tid jämfört med utlovat: ${time} av 5, där 3 är som utlovat.`,
      en: `How it goes compared with what was expected: ${going} of 5. Time compared with what was told: ${time} of 5, where 3 is as told.`,
    }),
  low: say({ sv: 'Lågt: hör av dig och fråga.', en: 'Low: get in touch and ask.' }),
  wantsContact: say({ sv: 'Vill bli kontaktad.', en: 'Wants to be contacted.' }),
  takeaway: (who: string, number: number) => say({ sv: `${who} om möte ${number}`, en: `${who} on meeting ${number}` }),
  note: (who: string, pulse: number) =>
    say({ sv: `${who}, de två korta frågorna, omgång ${pulse}`, en: `${who}, the two short questions, time ${pulse}` }),
});
