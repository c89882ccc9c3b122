import { answerThoseWhoWait } from '../../shared/commands/waiting/answer-those-who-wait.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Gives everybody who waits the word they were promised by this day. */
export const handler = onEvent('answers due', ({ day }, tools) => answerThoseWhoWait(day, tools));
