import { answerThoseWhoWait } from '../../shared/commands/waiting/answer-those-who-wait.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Gives everybody without a place their answer: not this time, or that it takes longer when there is more that could be offered. */
export const handler = onEvent('kick-off due', (_, tools) => answerThoseWhoWait('kick-off', tools));
