import { readRecipient } from '../../shared/domain/letter.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { putOnList } from '../../shared/lambda/operators-list/put-on-list.ts';

/** Asks the operators for the right address. */
export const handler = onEvent('letter bounced', ({ recipient, letter }, tools) => {
  const { kind, id } = readRecipient(recipient);
  const subject = kind === 'person' ? ({ kind: 'application', id } as const) : ({ kind: 'round' } as const);
  return putOnList({ subject, reason: 'mail bounced', occasion: kind === 'person' ? letter : `${recipient} ${letter}` }, tools);
});
