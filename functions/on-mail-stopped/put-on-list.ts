import { putOnList } from '../../shared/commands/attention/put-on-list.ts';
import { readAssistantId } from '../../shared/domain/application/assistant.ts';
import { readRecipient } from '../../shared/domain/letter.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Asks the operators for the right address, or to talk to somebody who marked our mail as spam. */
export const handler = onEvent('mail stopped', async ({ recipient, letter, why }, tools) => {
  const { kind, id } = readRecipient(recipient);
  const manager = kind === 'assistant' ? readAssistantId(id)?.manager : undefined;
  if (manager !== undefined) {
    const entry = {
      subject: { kind: 'application', id: manager },
      reason: 'assistant not reached',
      occasion: `${recipient} ${why}`,
    } as const;
    return putOnList(entry, tools);
  }
  // Who has only asked, or is curious, gets nothing more: there is nothing for an operator to put right.
  if (kind === 'visitor') return 'ignored';
  const subject = kind === 'person' ? ({ kind: 'application', id } as const) : ({ kind: 'round' } as const);
  return putOnList({ subject, reason: `mail ${why}`, occasion: kind === 'person' ? letter : `${recipient} ${letter}` }, tools);
});
