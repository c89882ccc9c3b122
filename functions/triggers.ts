import type { EventName } from '../shared/events/catalogue.ts';

/** What starts a function. */
export type Start =
  /** A rule on the round's bus. */
  | { readonly by: 'event'; readonly event: EventName }
  /** The queue in which letters wait, so that SES is not asked for more than it gives. */
  | { readonly by: 'letters queue'; readonly event: 'letter requested' }
  /** New events in the outbox, from the table's stream. */
  | { readonly by: 'outbox' }
  /** The clock. */
  | { readonly by: 'tick'; readonly everyMinutes: number }
  /** What SES tells of mails, on the account's default bus. */
  | { readonly by: 'mail event' }
  | { readonly by: 'request' };

/** What a function may touch, besides its own logs. */
export type Touch = 'table' | 'outbox' | 'bus' | 'mail' | 'dead letters' | 'operators';

/** A function: its file under functions/, what starts it and what it may touch. */
export type Trigger = { readonly file: string; readonly start: Start; readonly touches: readonly Touch[] };

/** The clock raises what is due this often; what got stuck, which is seldom, is looked for more seldom. */
export const TICK_MINUTES = 5;
const AGAIN_MINUTES = 30;

/** How often and how soon something that failed is tried again: by EventBridge and Lambda for rules, by the queue for letters. */
export const DELIVERY = {
  /** Lambda's own tries after the first, a minute and two minutes later. */
  retriesAfterMinutes: [1, 2],
  /** SES gives a new account 14 mails a second; two senders stay below it. SQS takes no fewer than two. */
  letters: { senders: 2, atOnce: 10, hiddenSeconds: 180, tries: 5 },
  stream: { atOnce: 100, tries: 5 },
} as const;

/** THE list: every function of a round. The stack, the local runtime and the README's table are made from it. */
export const triggers: readonly Trigger[] = [
  { file: 'web/web', start: { by: 'request' }, touches: ['table', 'operators'] },
  { file: 'relay-events/relay-events', start: { by: 'outbox' }, touches: ['outbox', 'bus'] },
  { file: 'send-letter/send-letter', start: { by: 'letters queue', event: 'letter requested' }, touches: ['table', 'mail'] },
  { file: 'on-mail-event/record-mail-event', start: { by: 'mail event' }, touches: ['table'] },

  { file: 'every-five-minutes/raise-due', start: { by: 'tick', everyMinutes: TICK_MINUTES }, touches: ['table'] },
  {
    file: 'every-half-hour/send-again',
    start: { by: 'tick', everyMinutes: AGAIN_MINUTES },
    touches: ['table', 'outbox', 'bus', 'dead letters'],
  },

  reaction('application submitted', 'send-receipt'),
  reaction('address corrected', 'send-receipt'),
  reaction('confirmation due', 'remind-to-confirm'),
  reaction('application confirmed', 'propose-again'),
  reaction('application withdrawn', 'confirm-withdrawal'),
  reaction('application withdrawn', 'call-off-meetings'),
  reaction('withdrawal due', 'settle-withdrawal'),
  reaction('withdrawal settled', 'end-their-pairs'),
  reaction('withdrawal settled', 'propose-again'),
  reaction('application restored', 'propose-again'),
  reaction('draft link asked for', 'send-draft-link'),
  reaction('link asked for', 'send-new-link'),

  reaction('call due', 'open-call'),
  reaction('recruiting check due', 'check-recruiting'),
  reaction('recruiting fell behind', 'tell-operators'),
  reaction('call deadline due', 'close-call'),
  reaction('call closed', 'propose-pairs'),

  reaction('pairs proposed', 'tell-operators'),
  reaction('pairs approved', 'offer-pairs'),
  reaction('pairs approved', 'tell-reserves'),
  reaction('list reminder due', 'remind-operators'),
  reaction('answers nearly due', 'warn-operators'),
  reaction('answers due', 'answer-those-who-wait'),
  reaction('waiting answered', 'tell-those-without-a-place'),
  reaction('pair offered', 'ask-both'),
  reaction('offer check due', 'follow-up-offer'),
  reaction('pair declined', 'tell-other'),
  reaction('pair declined', 'propose-again'),
  reaction('pair lapsed', 'tell-both'),
  reaction('pair lapsed', 'propose-again'),
  reaction('pair formed', 'introduce-pair'),
  reaction('pair formed', 'plan-meetings'),
  reaction('pair ended', 'tell-both'),
  reaction('pair ended', 'clear-calendars'),
  reaction('pair ended', 'put-on-list'),
  reaction('pair at risk', 'put-on-list'),

  reaction('kick-off due', 'hold-kick-off'),
  reaction('kick-off due', 'answer-those-who-wait'),
  reaction('times proposed', 'ask-to-pick'),
  reaction('meeting agreed', 'invite'),
  reaction('meeting moved', 'update-invitation'),
  reaction('place changed', 'update-invitation'),
  reaction('meeting cancelled', 'cancel-invitation'),
  reaction('meeting due', 'remind'),
  reaction('booking due', 'nudge'),
  reaction('silence due', 'look-after-pair'),
  reaction('pulse due', 'ask-both'),

  reaction('workshop due', 'invite'),
  reaction('evaluation due', 'ask'),
  reaction('closing due', 'ask-operators-to-close'),
  reaction('program closed', 'say-thanks'),
  reaction('program closed', 'tell-those-without-a-place'),
  reaction('program closed', 'tell-operators'),
  reaction('letter bounced', 'put-on-list'),
  reaction('letter complained about', 'put-on-list'),

  reaction('probe sent', 'answer'),
];

/** A reaction lies in the folder of its event, in a file named by what it does. */
function reaction(event: EventName, does: string): Trigger {
  return { file: `on-${event.replaceAll(' ', '-')}/${does}`, start: { by: 'event', event }, touches: ['table'] };
}
