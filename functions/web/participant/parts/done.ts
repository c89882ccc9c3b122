import type { Outcome } from '../../../../shared/commands/act.ts';
import { DONE, type Done } from '../../../../shared/words/participant/done.ts';

/** What is so when an act changed nothing; left out where the words for the act are true of both. */
const ALREADY: Partial<Record<Done, Done>> = {
  proposed: 'proposed-already',
  picked: 'picked-already',
  moved: 'picked-already',
  placed: 'placed-already',
  'place-proposed': 'placed-already',
  cancelled: 'cancelled-already',
  paused: 'paused-already',
  'pause-changed': 'paused-already',
  'pause-ended': 'pause-ended-already',
  recorded: 'recorded-already',
  'recorded-booked': 'recorded-already',
  reported: 'saved-already',
  evaluated: 'saved-already',
  afterwards: 'saved-already',
  'followed-up': 'saved-already',
  'coming-yes': 'saved-already',
  'coming-online': 'saved-already',
  'coming-no': 'saved-already',
  asked: 'asked-already',
  lifted: 'lifted-already',
  unquoted: 'saved-already',
  beforehand: 'saved-already',
  'came-back': 'in-already',
  'assistant-named': 'assistant-same',
  'assistant-gone': 'assistant-same',
};

/** The part of an address that says what became of an act that was not refused. */
export function saying(done: Done, outcome: Outcome<unknown>['outcome']): string {
  return `?done=${outcome === 'unchanged' ? (ALREADY[done] ?? done) : done}`;
}

export function doneIn(text: string | undefined): Done | undefined {
  return text !== undefined && isDone(text) ? text : undefined;
}

function isDone(text: string): text is Done {
  return Object.hasOwn(DONE, text);
}
