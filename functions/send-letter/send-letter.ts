import middy from '@middy/core';
import type { SQSBatchResponse } from 'aws-lambda';
import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { toolsNow } from '../../shared/commands/planned-tools.ts';
import { roundKeys } from '../../shared/commands/round-keys.ts';
import { claimLetter } from '../../shared/commands/sending/claim-letter.ts';
import { dropLetter, giveLetterUp, postponeLetter } from '../../shared/commands/sending/letter-fates.ts';
import { untilDone } from '../../shared/commands/start-over.ts';
import type { Tools } from '../../shared/commands/tools.ts';
import { type Application, mayUndo, undoUntil } from '../../shared/domain/application/application.ts';
import { hasNoMail } from '../../shared/domain/application/protected.ts';
import {
  goesEvenRestricted,
  isHeld,
  isSettled,
  type Letter,
  leaseEnd,
  MOST_COPIES,
  mayGoAt,
  needsTheDay,
  RESTRICTED,
  readRecipient,
} from '../../shared/domain/letter.ts';
import { remindsToday } from '../../shared/domain/pair/pair-moments.ts';
import { isAway } from '../../shared/domain/round-state.ts';
import { fromEventBridge } from '../../shared/events/envelope.ts';
import { failuresLogged } from '../../shared/lambda/failures-logged.ts';
import { answersProbes } from '../../shared/lambda/probe/answers-probes.ts';
import { tryMail } from '../../shared/lambda/probe/try-mail.ts';
import { tryTable } from '../../shared/lambda/probe/try-table.ts';
import { theTools } from '../../shared/lambda/the-tools.ts';
import { keptTextOf } from '../../shared/mail/kept-text.ts';
import { compose } from '../../shared/mail/letters/compose.ts';
import type { LetterContext } from '../../shared/mail/letters/context.ts';
import { toMime } from '../../shared/mail/message.ts';
import { nextMailingDay } from '../../shared/round/calendar.ts';
import { Unreadable } from '../../shared/storage/kinds/stored.ts';
import { mailBook } from '../../shared/words/letters/mail-book.ts';
import { deliver, NotTaken } from './deliver.ts';
import { linksFor } from './links.ts';
import { loadContext } from './load-context.ts';

/** A restored table sends nothing. Its letters wait until an operator lets them go, and are looked at this often. */
const HOURS_FROM_HOME = 1;

const queueBatch = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });

/**
 * Sends letters as the queue hands them out. One that fails is tried again alone; the others of its batch are done. When SES takes none
 * of them the whole run fails: only that counts as an error with Lambda, where an alarm listens.
 */
export const handler = middy()
  .use(failuresLogged('send-letter'))
  .use(answersProbes(tryTable, tryMail))
  .handler(async (incoming: unknown): Promise<SQSBatchResponse> => {
    const tools = await toolsNow(theTools());
    const { Records } = z.parse(queueBatch, incoming);
    const failed: { readonly messageId: string; readonly error: unknown }[] = [];
    for (const { messageId, body } of Records) {
      try {
        await sendLetter(body, tools);
      } catch (error) {
        tools.log.error('FUNCTION_FAILED', { function: 'send-letter' }, error);
        failed.push({ messageId, error });
      }
    }
    const notTaken = failed.filter(({ error }) => error instanceof NotTaken);
    if (notTaken.length > 0 && notTaken.length === Records.length) throw new NotTaken(`SES took none of ${Records.length} letters`);
    return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  });

/** Sends a letter, looked at anew where something of its reader changed at the same moment, as when two letters to one person go at once. */
function sendLetter(body: string, tools: Tools): Promise<void> {
  return untilDone(() => trySending(body, tools));
}

/** One letter from the ledger to SES: claim, send, record. Throws when it should be tried again. */
async function trySending(body: string, tools: Tools) {
  const { detail, round: roundId } = fromEventBridge('letter requested', JSON.parse(body));
  const { log, round } = tools;
  const fields = { recipient: detail.recipient, letter: detail.letter };
  if (roundId !== round.id) return log.warn('EVENT_OF_ANOTHER_ROUND', fields);

  const { link: key } = await roundKeys(tools);
  const recipient = readRecipient(detail.recipient);
  const links = linksFor(recipient, detail.letter, key, tools);
  const loaded = await loadContext({ recipient, key: detail.letter, pair: detail.pair }, links, tools).catch(ifUnreadable);
  // A letter and the event that asks for it are committed as one, so its line has been removed with what was known of its reader.
  if (loaded === undefined) return log.info('LETTER_REMOVED', fields);
  if (loaded instanceof Unreadable)
    return (await import('../../shared/commands/sending/wait-for-another-version.ts')).waitForAnotherVersion(detail, loaded, tools);
  const { letter, context, found } = loaded;
  if (isSettled(letter.state)) return log.info('LETTER_DUPLICATE', fields);
  const opens = opensAt(letter.state, context, tools);
  if (opens.epochMilliseconds > context.now.epochMilliseconds) return postponeLetter(letter.state, opens, tools);

  if ((letter.state.copies ?? 0) >= MOST_COPIES) return giveLetterUp(letter, tools);
  if (givesWay(letter.state, context, tools)) return postponeLetter(letter.state, nextMailingDay(round, context.now), tools);
  const why = whyNotTo(context.person, letter.state);
  if (why !== undefined) return dropLetter(letter, why, tools);
  const message = compose(context, await mailBook(context.say, letter.state.letter, managerOf(context)));
  if (message === undefined) return dropLetter(letter, 'no longer wanted', tools);
  const going = {
    address: message.to.address,
    links: links.made(found, message.about),
    kept: keptTextOf(letter.state, message, tools.publicUrl),
  };
  const claimed = await claimLetter(letter, going, context.now, tools);
  if (typeof claimed !== 'string') return deliver(claimed, { mime: await toMime(round, message), to: message.to.address }, tools);
  switch (claimed) {
    case 'day taken':
    case 'address over its daily limit':
      return postponeLetter(letter.state, nextMailingDay(round, context.now), tools);
    case 'not mailable': {
      const until = comesBackUntil(context);
      return until === undefined ? dropLetter(letter, claimed, tools) : postponeLetter(letter.state, until, tools);
    }
    case 'address suppressed':
    case 'address had its share':
    case 'network over its limit':
    case 'round closed':
      return dropLetter(letter, claimed, tools);
    case 'changed meanwhile':
    case 'exists already':
      return 'too late' as const;
  }
}

function ifUnreadable(error: unknown): Unreadable {
  if (error instanceof Unreadable) return error;
  throw error;
}

/** When the letter may go at the earliest: nobody holds it, the round is at home, and it is a time of day for it. */
function opensAt(letter: Letter, { now, roundState }: LetterContext, { round, table }: Tools): Temporal.Instant {
  if (isHeld(letter, now)) return leaseEnd(letter.claimedAt ?? letter.requestedAt);
  if (isAway(roundState, table)) return now.add({ hours: HOURS_FROM_HOME });
  return mayGoAt(letter, round, now);
}

/** Whether a mere question would come on the day of a reminder: what is about a moment goes first. */
function givesWay(letter: Letter, { pair, now }: LetterContext, { round }: Tools): boolean {
  const isQuestion = letter.before === undefined && needsTheDay(letter, round, now);
  return isQuestion && pair !== undefined && remindsToday(pair, round, now);
}

/** Why a letter is not for somebody at all: their data are not used, or they are told everything in another way. */
function whyNotTo(person: Application | undefined, { letter }: Letter): string | undefined {
  if (person === undefined) return undefined;
  if (hasNoMail(person)) return 'no address';
  return person.restricted !== undefined && !goesEvenRestricted(letter) ? RESTRICTED : undefined;
}

/** For whom the reader books, where they do. */
function managerOf({ assistant, person }: LetterContext): string | undefined {
  return assistant === undefined ? undefined : person?.answers.name;
}

/** Until when somebody who left may come back; they should then have missed nothing. */
function comesBackUntil({ person, now }: LetterContext): Temporal.Instant | undefined {
  return person !== undefined && mayUndo(person, now) ? undoUntil(person) : undefined;
}
