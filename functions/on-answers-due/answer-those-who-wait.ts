import { onEvent } from '../../shared/lambda/on-event.ts';
import { answerThoseWhoWait } from '../../shared/lambda/waiting/answer-those-who-wait.ts';

/** Gives everybody who waits the word they were promised by this day. */
export const handler = onEvent('answers due', ({ day }, tools) => answerThoseWhoWait(day, tools));
