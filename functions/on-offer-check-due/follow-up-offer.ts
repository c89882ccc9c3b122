import { followUpOffer } from '../../shared/commands/offer/follow-up-offer.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Reminds those who have not answered, then tells the operators, and after the last day lets the offer lapse. */
export const handler = onEvent('offer check due', ({ day, ...about }, tools) => followUpOffer(about, day, tools));
