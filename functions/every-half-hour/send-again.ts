import { settleMatters } from '../../shared/commands/attention/settle-matters.ts';
import { onTick } from '../../shared/lambda/on-tick.ts';
import { tryBus } from '../../shared/lambda/probe/try-bus.ts';
import { tryDeadLetters } from '../../shared/lambda/probe/try-dead-letters.ts';
import { sendDeadLettersAgain } from './dead-letters.ts';
import { sweepOutbox } from './sweep-outbox.ts';

/** Sends on what got stuck, wherever it lies: events the stream left in the outbox, and what failed for good. And tidies the operators' list. */
export const handler = onTick(
  { 'sweep-outbox': sweepOutbox, 'dead-letters': sendDeadLettersAgain, 'settle-matters': settleMatters },
  tryBus,
  tryDeadLetters,
);
