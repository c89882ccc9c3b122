import type { Meeting } from '../pair/meeting.ts';
import type { Pair } from '../pair/pair.ts';
import type { InventoryOf } from './inventory-of.ts';

const ANSWER_HOLDS = { answer: 'answer to offer', at: 'answer to offer', heardOn: 'answer to offer', goesOn: 'answer to offer' } as const;
const ANSWERS_HOLD = { mentor: ANSWER_HOLDS, mentee: ANSWER_HOLDS } as const;

const HAND_HOLDS = { kind: 'meetings', id: 'operator' } as const;
const PROPOSAL_HOLDS = { by: 'meetings', hand: HAND_HOLDS, times: 'meetings', place: 'meetings', proposedAt: 'meetings' } as const;
const REPORT_HOLDS = {
  held: 'what happened',
  rating: 'how it was',
  takeaway: 'own words',
  wantsContact: 'how it was',
  at: 'what happened',
} as const;

const MEETING_HOLDS = {
  status: 'meetings',
  number: 'meetings',
  week: 'meetings',
  version: 'no person',
  booking: 'no person',
  calledOff: {
    version: 'no person',
    booking: 'no person',
    sequence: 'no person',
    startsAt: 'meetings',
    place: 'meetings',
    by: 'meetings',
    hand: HAND_HOLDS,
    why: 'meetings',
    at: 'meetings',
  },
  ...PROPOSAL_HOLDS,
  startsAt: 'meetings',
  placeBy: 'meetings',
  placeHand: HAND_HOLDS,
  agreedAt: 'meetings',
  agreedHand: HAND_HOLDS,
  sequence: 'no person',
  moving: PROPOSAL_HOLDS,
  reports: { mentor: REPORT_HOLDS, mentee: REPORT_HOLDS },
  recorded: { by: 'what happened', at: 'what happened' },
  settled: { held: 'what happened', at: 'what happened' },
} as const satisfies InventoryOf<Meeting>;

const PULSE_HOLDS = { going: 'how it was', time: 'how it was', note: 'own words', wantsContact: 'how it was', at: 'how it was' } as const;
const PULSES_HOLD = { mentor: PULSE_HOLDS, mentee: PULSE_HOLDS } as const;

/** What a pair holds of its two. What lies under `mentor` or `mentee` is of that one alone; all else is of both. */
export const PAIR_HOLDS = {
  id: 'id',
  mentor: 'id',
  mentee: 'id',
  fit: { all: 'pairing' },
  status: 'pairing',
  offeredAt: 'pairing',
  lapseDays: 'no person',
  formedAt: 'pairing',
  endedAt: 'pairing',
  answers: ANSWERS_HOLD,
  lapses: { offeredAt: 'pairing', endedAt: 'pairing', answers: ANSWERS_HOLD, declined: 'answer to offer' },
  ending: { asks: 'pairing', why: 'pairing', leaves: 'pairing' },
  instead: { mentor: 'id', mentee: 'id' },
  planFrom: 'no person',
  resumed: 'no person',
  meetings: MEETING_HOLDS,
  cancelledInARow: 'meetings',
  pauses: {
    from: 'pauses',
    until: 'pauses',
    by: 'pauses',
    changedBy: 'pauses',
    reason: 'own words',
    at: 'pauses',
    version: 'no person',
    endedAt: 'pauses',
  },
  pulses: { 1: PULSES_HOLD, 2: PULSES_HOLD },
  notes: { by: 'operator', at: 'notes', text: 'notes' },
} as const satisfies InventoryOf<Pair>;
