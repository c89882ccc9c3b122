import type { Answers } from '../application/answers.ts';
import type { Application } from '../application/application.ts';
import type { InventoryOf } from './inventory-of.ts';

const ANSWERS_HOLD = {
  role: 'occupation',
  name: 'name',
  title: 'occupation',
  field: 'occupation',
  topics: 'themes',
  foremost: 'themes',
  wish: 'wish',
  goals: 'themes',
  slots: 'how to meet',
  languages: 'how to meet',
  format: 'how to meet',
  access: 'needs',
  tiesWith: 'ties',
  phone: 'phone',
  phoneShown: 'phone',
  assistant: { name: 'assistant', email: 'assistant' },
  own: 'own questions',
} as const satisfies InventoryOf<Answers>;

const GATHERING_HOLDS = {
  said: { comes: 'coming', food: 'needs there', access: 'needs there', at: 'coming', startsAt: 'coming', by: 'operator' },
  there: { was: 'coming', at: 'coming', by: 'operator' },
} as const;
const TAKEN_OUT_HOLDS = { times: 'coming', at: 'coming' } as const;

/** What an application holds of whoever sent it. */
export const APPLICATION_HOLDS = {
  id: 'id',
  language: 'language',
  email: 'address',
  addressSince: 'corrections',
  corrections: 'corrections',
  answers: ANSWERS_HOLD,
  answersChanged: 'corrections',
  corrected: { at: 'corrections', by: 'operator', fields: { name: 'corrections', was: 'corrections', is: 'corrections' } },
  mergedInto: 'course',
  entered: {
    by: 'operator',
    at: 'entered',
    why: 'entered',
    byTelephone: 'entered',
    unanswered: 'entered',
    list: 'entered',
    takenBackAt: 'entered',
  },
  assisting: { number: 'assistant', language: 'assistant', refusesReminders: 'assistant' },
  assistantsBefore: {
    name: 'assistant',
    email: 'assistant',
    number: 'assistant',
    language: 'assistant',
    gone: 'assistant',
    saidNo: 'assistant',
  },
  channel: 'channel',
  submittedAt: 'course',
  status: 'course',
  confirmedAt: 'course',
  withdrawnAt: 'course',
  held: { by: 'operator', at: 'aside', until: 'aside', why: 'aside' },
  holds: 'no person',
  out: {
    how: 'aside',
    by: 'operator',
    at: 'aside',
    why: 'aside',
    tells: 'aside',
    words: 'aside',
    mayApply: 'aside',
    backAt: 'aside',
  },
  outs: 'no person',
  withdrawals: 'course',
  pairs: 'pairing',
  lastPair: { id: 'pairing', offer: 'no person', over: 'pairing', goesOn: 'pairing' },
  apart: 'care',
  seeksNobody: 'aside',
  partners: 'aside',
  refusesReminders: 'mail choices',
  evaluatedAt: 'course',
  notes: { by: 'operator', at: 'notes', text: 'notes' },
  takenOut: { kickOff: TAKEN_OUT_HOLDS, workshop: TAKEN_OUT_HOLDS },
  gatherings: { kickOff: GATHERING_HOLDS, workshop: GATHERING_HOLDS },
} as const satisfies InventoryOf<Application>;
