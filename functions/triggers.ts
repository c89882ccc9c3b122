import type { LetterName } from '../shared/domain/letter.ts';
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

/**
 * What a function may use, besides its own logs. Whoever works with the table takes nothing from it but moments: to remove for good what is
 * known of people, what visitors left, or the lines of the audit, is a capability of its own.
 */
export type Capability =
  | 'table'
  | 'people removed'
  | 'visitors removed'
  | 'audit removed'
  | 'outbox'
  | 'bus'
  | 'mail'
  | 'dead letters'
  | 'operators';

/** Kinds of state that reactions change, by their names in the table. */
type Changed =
  | 'application'
  | 'attention'
  | 'curious'
  | 'desk'
  | 'draft'
  | 'evaluation'
  | 'figures'
  | 'mailing'
  | 'pair'
  | 'probe'
  | 'question'
  | 'removed'
  | 'retention'
  | 'round';

/** What a reaction may bring about: letters it asks for, events it raises, state it changes. */
export type Brings = {
  readonly letters?: readonly LetterName[];
  readonly events?: readonly EventName[];
  readonly changes?: readonly Changed[];
};

/** A function: its file under functions/, what starts it, its capabilities and what it brings about; what is no reaction says so in words. */
export type Trigger = {
  readonly file: string;
  readonly start: Start;
  readonly capabilities: readonly Capability[];
  readonly brings: Brings | string;
};

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

/** A solved matching, laid before the operators when it is another one. */
const PROPOSAL = { events: ['pairs proposed'], changes: ['desk'] } as const satisfies Brings;
/** What needs a human being, with the letter of the day that says so. */
const ON_LIST = { letters: ['needs you'], changes: ['attention'] } as const satisfies Brings;

/** THE list: every function of a round. The stack, the local runtime and the README's table are made from it. */
export const triggers: readonly Trigger[] = [
  {
    file: 'web/web',
    start: { by: 'request' },
    capabilities: ['table', 'operators'],
    brings: 'shows a page, or does what somebody asked for on one',
  },
  { file: 'relay-events/relay-events', start: { by: 'outbox' }, capabilities: ['outbox', 'bus'], brings: 'puts them on the bus' },
  {
    file: 'send-letter/send-letter',
    start: { by: 'letters queue', event: 'letter requested' },
    capabilities: ['table', 'mail'],
    brings: 'sends the mail, puts it off or drops it',
  },
  {
    file: 'on-mail-event/record-mail-event',
    start: { by: 'mail event' },
    capabilities: ['table'],
    brings: 'records the fate of the letter; raises *mail stopped*, after which the address gets no more',
  },

  {
    file: 'every-five-minutes/raise-due',
    start: { by: 'tick', everyMinutes: TICK_MINUTES },
    capabilities: ['table'],
    brings: 'raises each event that is due',
  },
  {
    file: 'every-half-hour/send-again',
    start: { by: 'tick', everyMinutes: AGAIN_MINUTES },
    capabilities: ['table', 'outbox', 'bus', 'dead letters'],
    brings: 'sends again what failed or got stuck, and puts on the operators’ list what stays',
  },

  reaction('application submitted', 'send-receipt', { letters: ['receipt', 'already applied', 'already answered'] }),
  reaction('address corrected', 'send-receipt', { letters: ['receipt', 'already applied', 'already answered'] }),
  reaction('confirmation due', 'remind-to-confirm', { letters: ['confirm reminder', 'welcome', 'needs you'], changes: ['attention'] }),
  reaction('application confirmed', 'propose-again', { letters: ['reserve'], ...PROPOSAL }),
  reaction('answers changed', 'propose-again', PROPOSAL),
  reaction('application withdrawn', 'confirm-withdrawal', { letters: ['withdrawal receipt'] }),
  reaction('application withdrawn', 'call-off-meetings', { events: ['meeting cancelled', 'pair at risk'], changes: ['pair'] }),
  reaction('withdrawal due', 'settle-withdrawal', { events: ['withdrawal settled'], changes: ['application'] }),
  reaction('withdrawal settled', 'end-their-pairs', {
    events: ['pair ended', 'pair declined', 'meeting cancelled', 'pair at risk'],
    changes: ['pair', 'application'],
  }),
  reaction('withdrawal settled', 'propose-again', PROPOSAL),
  reaction('withdrawal settled', 'tell-assistant', { letters: ['assistant gone'] }),
  reaction('erasure asked for', 'confirm-erasure', { letters: ['to be erased'] }),
  removing(['people removed'], 'erasure due', 'erase', {
    letters: ['farewell'],
    events: ['withdrawal settled', 'pair ended', 'pair declined', 'meeting cancelled', 'pair at risk', 'person erased'],
    changes: ['application', 'pair', 'attention', 'removed'],
  }),
  removing(['people removed'], 'person erased', 'remove-elsewhere', { changes: ['pair', 'attention', 'evaluation', 'mailing'] }),
  removing(['people removed', 'audit removed'], 'retention due', 'remove-what-is-past', {
    letters: ['needs you'],
    events: ['person erased', 'withdrawal settled'],
    changes: ['application', 'draft', 'question', 'curious', 'pair', 'evaluation', 'mailing', 'removed', 'retention', 'attention'],
  }),
  reaction('application restored', 'propose-again', PROPOSAL),
  reaction('hold changed', 'propose-again', PROPOSAL),
  reaction('hold due', 'put-on-list', ON_LIST),
  reaction('request due', 'put-on-list', ON_LIST),
  reaction('draft link asked for', 'send-draft-link', { letters: ['draft link'] }),
  reaction('link asked for', 'send-new-link', { letters: ['new link'] }),
  reaction('assistant named', 'tell-assistant', {
    letters: ['assistant named', 'meeting invitation', 'times proposed', 'book meeting'],
  }),
  reaction('assistant gone', 'tell-former', { letters: ['assistant gone', 'without assistant'] }),
  reaction('assistant link asked for', 'send-new-link', { letters: ['assistant link'] }),

  reaction('call due', 'open-call', { events: ['call opened'], changes: ['round'] }),
  reaction('recruiting check due', 'check-recruiting', { events: ['recruiting fell behind'], changes: ['attention'] }),
  reaction('recruiting fell behind', 'tell-operators', { letters: ['recruiting behind'] }),
  reaction('deadline nearly due', 'tell-curious', { letters: ['deadline near', 'needs you'] }),
  reaction('call deadline due', 'close-call', { events: ['call closed'], changes: ['round', 'attention'] }),
  reaction('call closed', 'propose-pairs', { letters: ['proposal ready'], events: ['pairs proposed'], changes: ['desk', 'attention'] }),
  removing(['visitors removed'], 'call closed', 'forget-curious', { changes: ['curious', 'removed', 'retention', 'attention'] }),

  reaction('matching reopened', 'propose-again', PROPOSAL),

  reaction('pairs proposed', 'tell-operators', { letters: ['proposal ready'], changes: ['attention'] }),
  reaction('pairs approved', 'offer-pairs', {
    letters: ['needs you'],
    events: ['pair offered'],
    changes: ['pair', 'application', 'desk', 'attention'],
  }),
  reaction('pairs approved', 'tell-reserves', { letters: ['reserve'] }),
  reaction('list reminder due', 'remind-operators', { letters: ['people wait'], changes: ['attention'] }),
  reaction('answers nearly due', 'warn-operators', { letters: ['people wait'], changes: ['attention'] }),
  reaction('answers due', 'answer-those-who-wait', { letters: ['answer takes longer', 'no place', 'people wait'], changes: ['attention'] }),
  reaction('waiting answered', 'tell-those-without-a-place', { letters: ['no place'] }),
  reaction('pair offered', 'ask-both', { letters: ['offer'] }),
  reaction('pair offered', 'propose-again', PROPOSAL),
  reaction('offer check due', 'follow-up-offer', {
    letters: ['offer reminder'],
    events: ['pair at risk', 'pair lapsed'],
    changes: ['pair', 'application'],
  }),
  reaction('pair declined', 'tell-other', { letters: ['offer fell through'] }),
  reaction('pair declined', 'propose-again', PROPOSAL),
  reaction('pair lapsed', 'tell-both', { letters: ['offer lapsed', 'offer fell through'] }),
  reaction('pair lapsed', 'propose-again', PROPOSAL),
  reaction('pair formed', 'introduce-pair', { letters: ['introduction', 'book meeting'] }),
  reaction('pair formed', 'plan-meetings', { changes: ['pair'] }),
  reaction('pair ended', 'tell-both', { letters: ['pair ended'] }),
  reaction('pair ended', 'clear-calendars', { letters: ['gathering cancelled'], changes: ['application'] }),
  reaction('pair ended', 'put-on-list', ON_LIST),
  reaction('pair paused', 'tell-both', { letters: ['pair paused'] }),
  reaction('pause due', 'tell-both', { letters: ['pause over'] }),
  reaction('pause ended', 'tell-both', { letters: ['pause over'] }),
  reaction('pair at risk', 'put-on-list', ON_LIST),

  reaction('plan changed', 'lead-pairs', { changes: ['pair'] }),
  reaction('plan change due', 'tell-everybody', { letters: ['plan changed', 'new plan'] }),

  reaction('who comes due', 'ask-again', { letters: ['coming unsaid'] }),
  reaction('kick-off nearly due', 'remind', { letters: ['kick-off reminder'] }),
  reaction('kick-off due', 'hold-kick-off', { changes: ['round'] }),
  reaction('kick-off due', 'warn-operators', { letters: ['people wait'], changes: ['attention'] }),
  reaction('times proposed', 'ask-to-pick', { letters: ['times proposed'] }),
  reaction('meeting agreed', 'invite', { letters: ['meeting invitation'] }),
  reaction('meeting moved', 'update-invitation', { letters: ['meeting moved'] }),
  reaction('place changed', 'update-invitation', { letters: ['place changed'] }),
  reaction('meeting cancelled', 'cancel-invitation', { letters: ['meeting cancelled'] }),
  reaction('meeting due', 'remind', {
    letters: ['week before meeting', 'day before meeting', 'after meeting', 'meeting unreported'],
    events: ['pair at risk'],
  }),
  reaction('meeting recorded', 'ask-the-other', { letters: ['meeting noted'] }),
  reaction('meeting settled', 'tell-both', { letters: ['meeting noted'] }),
  reaction('booking due', 'nudge', { letters: ['book meeting', 'answer times'], events: ['pair at risk'] }),
  reaction('silence due', 'look-after-pair', { events: ['pair at risk'] }),
  reaction('pulse due', 'ask-both', { letters: ['pulse'] }),

  reaction('workshop due', 'invite', { letters: ['workshop invitation', 'workshop reminder'] }),
  reaction('minutes due', 'put-on-list', ON_LIST),
  reaction('minutes let out', 'send', { letters: ['workshop minutes'] }),
  reaction('evaluation due', 'ask', { letters: ['evaluation', 'evaluation reminder'], changes: ['round'] }),
  reaction('closing due', 'ask-operators-to-close', ON_LIST),
  reaction('program closed', 'say-thanks', { letters: ['thanks'] }),
  reaction('program closed', 'tell-those-without-a-place', { letters: ['no place'] }),
  reaction('program closed', 'tell-operators', { letters: ['report ready'] }),
  reaction('program closed', 'keep-figures', { changes: ['figures'] }),
  reaction('follow-up due', 'ask', { letters: ['follow-up'] }),
  reaction('mail stopped', 'put-on-list', ON_LIST),
  reaction('mail stopped', 'tell-manager', { letters: ['without assistant'] }),
  reaction('mailing due', 'send-to-all', { letters: ['from operators', 'urgent from operators'], changes: ['mailing'] }),

  reaction('probe sent', 'answer', { changes: ['probe'] }),
];

/** A reaction lies in the folder of its event, in a file named by what it does. */
function reaction(event: EventName, does: string, brings: Brings): Trigger {
  return { file: `on-${event.replaceAll(' ', '-')}/${does}`, start: { by: 'event', event }, capabilities: ['table'], brings };
}

/** A reaction that removes something for good. */
function removing(what: readonly Capability[], event: EventName, does: string, brings: Brings): Trigger {
  return { ...reaction(event, does, brings), capabilities: ['table', ...what] };
}
