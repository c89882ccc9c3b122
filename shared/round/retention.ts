import * as z from 'zod/mini';
import type { Account } from './account.ts';

/** So many days the table can be taken back, as far as DynamoDB can be: so long what was removed lies in its backups. */
export const TABLE_BACKUP_DAYS = 35;
/** So many days the bus keeps what passed on it, so that it can be looked at or played again. */
export const EVENT_ARCHIVE_DAYS = 30;
/** So many days a queue keeps what failed: as long as SQS keeps anything. */
export const DEAD_LETTER_DAYS = 14;

/** So many days the logs of a round are kept. */
export function logDaysOf({ account }: { readonly account?: Account | undefined }): NonNullable<Account['logDays']> {
  return account?.logDays ?? 30;
}

/** How long what is known about people is kept, by a round whose file says nothing of it. */
const USUAL = { unconfirmedDays: 14, letterTextDays: 90, answersMonths: 3, withoutPlaceMonths: 6, participantsMonths: 12, auditMonths: 24 };

const whole = (what: string, least: number, most: number, usual: number) =>
  z._default(
    z
      .int(`must be a whole number from ${least} to ${most}`)
      .check(z.minimum(least, `must be ${least} or more`), z.maximum(most, `must be ${most} or less`), z.describe(what)),
    usual,
  );

/** Days from when something was sent, months from the day the round is closed. */
export const retentionSchema = z._default(
  z.strictObject({
    unconfirmedDays: whole('how many days an application is kept whose address nobody confirms', 14, 365, USUAL.unconfirmedDays),
    letterTextDays: whole('how many days the text of a letter is kept after it went', 14, 730, USUAL.letterTextDays),
    answersMonths: whole('how many months after closing what people wrote in private is kept', 1, 60, USUAL.answersMonths),
    withoutPlaceMonths: whole('how many months after closing whoever had no place is kept', 1, 60, USUAL.withoutPlaceMonths),
    participantsMonths: whole('how many months after closing whoever took part is kept', 1, 120, USUAL.participantsMonths),
    auditMonths: whole('how many months after closing the record of what operators did is kept', 1, 240, USUAL.auditMonths),
  }),
  USUAL,
);
