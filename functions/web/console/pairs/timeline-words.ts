import type { Language, Role } from '../../../../shared/round/round-file.ts';

type Words = {
  readonly offered: string;
  readonly answered: (who: string, answer: 'yes' | 'no') => string;
  readonly formed: string;
  readonly over: Readonly<Record<'declined' | 'lapsed' | 'ended', string>>;
  readonly agreed: (number: number, when: string) => string;
  readonly calledOff: (number: number, when: string, by: Role | 'end of pair') => string;
  readonly reported: (number: number, who: string, held: boolean) => string;
  readonly rated: (rating: number) => string;
  readonly pulse: (pulse: number, who: string) => string;
  readonly pulseScores: (going: number, time: number) => string;
  readonly low: string;
  readonly wantsContact: string;
  readonly takeaway: (who: string, number: number) => string;
  readonly note: (who: string, pulse: number) => string;
};

const BY: Readonly<Record<Language, Readonly<Record<Role | 'end of pair', string>>>> = {
  sv: { mentor: 'av studenten', mentee: 'av chefen', 'end of pair': 'när paret avslutades' },
  en: { mentor: 'by the student', mentee: 'by the manager', 'end of pair': 'when the pair ended' },
};

/** What happened to a pair, as its timeline says it. */
export const TIMELINE_WORDS: Readonly<Record<Language, Words>> = {
  sv: {
    offered: 'Båda fick frågan.',
    answered: (who, answer) => (answer === 'yes' ? `${who} sa ja.` : `${who} tackade nej.`),
    formed: 'Paret bildades.',
    over: {
      declined: 'Förslaget föll.',
      lapsed: 'Förslaget gick ut utan två svar.',
      ended: 'Paret avslutades.',
    },
    agreed: (number, when) => `Möte ${number} fick en tid: ${when}.`,
    calledOff: (number, when, by) => `Möte ${number} (${when}) ställdes in ${BY.sv[by]}.`,
    reported: (number, who, held) => (held ? `${who} sa att möte ${number} blev av.` : `${who} sa att möte ${number} inte blev av.`),
    rated: (rating) => `Jämfört med väntat: ${rating} av 5.`,
    pulse: (pulse, who) => `${who} svarade på de två korta frågorna, omgång ${pulse}.`,
    pulseScores: (going, time) =>
      `Hur det går jämfört med väntat: ${going} av 5. Tid jämfört med utlovat: ${time} av 5, där 3 är som utlovat.`,
    low: 'Lågt: ring och fråga.',
    wantsContact: 'Vill bli kontaktad.',
    takeaway: (who, number) => `${who} om möte ${number}`,
    note: (who, pulse) => `${who}, de två korta frågorna, omgång ${pulse}`,
  },
  en: {
    offered: 'Both were asked.',
    answered: (who, answer) => (answer === 'yes' ? `${who} said yes.` : `${who} said no.`),
    formed: 'The pair was formed.',
    over: {
      declined: 'The offer fell through.',
      lapsed: 'The offer lapsed without two answers.',
      ended: 'The pair ended.',
    },
    agreed: (number, when) => `Meeting ${number} got a time: ${when}.`,
    calledOff: (number, when, by) => `Meeting ${number} (${when}) was cancelled ${BY.en[by]}.`,
    reported: (number, who, held) =>
      held ? `${who} said that meeting ${number} took place.` : `${who} said that meeting ${number} did not take place.`,
    rated: (rating) => `Compared with what was expected: ${rating} of 5.`,
    pulse: (pulse, who) => `${who} answered the two short questions, time ${pulse}.`,
    pulseScores: (going, time) =>
      `How it goes compared with what was expected: ${going} of 5. Time compared with what was told: ${time} of 5, where 3 is as told.`,
    low: 'Low: call and ask.',
    wantsContact: 'Wants to be contacted.',
    takeaway: (who, number) => `${who} on meeting ${number}`,
    note: (who, pulse) => `${who}, the two short questions, time ${pulse}`,
  },
};
