import type { AuditLine } from '../domain/audit.ts';

/** Every line a function can log. The code is for searching, the sentence for reading. */
export const LINES = {
  FUNCTION_FAILED: 'The function failed and will be tried again.',
  EVENT_HANDLED: 'An event was handled.',
  EVENT_OF_ANOTHER_ROUND: 'An event of another round was left alone.',
  EVENT_IGNORED: 'An event came that no longer matters.',
  EVENT_LATE: 'An event came after the round was closed; nothing was done.',
  UNREADABLE: 'Something in the table cannot be read by this version of the code; the others went on, and it stays as it is.',
  EVENTS_RELAYED: 'Events were put on the bus.',
  EVENTS_REFUSED: 'The bus did not take some events; they are tried again.',
  MOMENTS_RAISED: 'Due moments were raised as events.',
  DEAD_LETTER_SENT_AGAIN: 'Something that had failed was sent again.',
  DEAD_LETTER_KEPT: 'Something has failed for a day; a human being is asked.',
  DEAD_LETTER_OF_NOBODY:
    'Something that failed is meant for a function this version does not have; it is kept, and a human being is asked.',
  MATTER_SETTLED: 'Something on the operators’ list came right by itself and left it.',
  OUTBOX_SWEPT: 'Events the stream had not delivered were put on the bus.',
  LETTER_SENT: 'A letter was handed to SES.',
  LETTER_POSTPONED: 'A letter waits for its time.',
  LETTER_DROPPED: 'A letter was no longer wanted.',
  LETTER_REFUSED: 'SES refused a letter; it is tried again.',
  LETTER_HELD: 'The letter is held until its lease is over.',
  LETTER_IN_DOUBT: 'SES told of neither copy of a letter; no more go, and a human being is asked.',
  LETTER_REMOVED: 'A letter waited whose reader has been erased, or whose time to be kept was over: it is not sent.',
  LETTER_DUPLICATE: 'A letter that was sent before was asked for again.',
  MAIL_EVENT_UNKNOWN: 'SES told of a mail this round did not send.',
  MAIL_EVENT_RECORDED: 'What became of a letter was recorded.',
  PERSON_ERASED: 'Everything about somebody was erased.',
  REQUEST_REFUSED: 'A request was refused.',
  REQUEST_FAILED: 'A request failed.',
  OPERATOR_ACTED: 'An operator did something.',
} as const;
export type LogCode = keyof typeof LINES;

/** What may stand in a log line: ids, names of events and letters, numbers. There is no field for anything a person wrote. */
export type LogFields = {
  readonly event?: string;
  readonly eventId?: string;
  readonly function?: string;
  readonly application?: string;
  readonly pair?: string;
  readonly letter?: string;
  readonly recipient?: string;
  readonly route?: string;
  readonly status?: number;
  readonly count?: number;
  readonly failed?: number;
  readonly reason?: string;
  /** By which rule something was removed. */
  readonly rule?: string;
  readonly operator?: string;
  /** What an operator did, as the audit holds it; its form is promised in the runbook. */
  readonly audit?: AuditLine;
};

export type Log = {
  readonly info: (code: LogCode, fields?: LogFields) => void;
  readonly warn: (code: LogCode, fields?: LogFields) => void;
  readonly error: (code: LogCode, fields?: LogFields, error?: unknown) => void;
};
