import type { Temporal } from 'temporal-polyfill';
import type { Attention } from '../../domain/attention.ts';
import type { Fit } from '../../domain/fit.ts';
import type { Coming } from '../../domain/gathering/coming.ts';
import type { LetterName } from '../../domain/letter.ts';
import type { Lost } from '../../domain/next-step.ts';
import type { ToldChange } from '../../domain/plan/told-parts.ts';
import type { LongerReason, Reason, RequestKind } from '../../domain/rights/request.ts';
import type { Gathering, occasionOf } from '../../domain/round-state.ts';
import type { SightOf } from '../../domain/whom-to-reach.ts';
import type { Planned } from '../../round/planned.ts';
import type { Role, Round } from '../../round/round-file.ts';
import type { PlanPart } from '../plan.ts';
import type { CallFacts } from '../public/call-facts.ts';
import type { Words } from './blocks.ts';
import type { Doer } from './doer.ts';

/** What every letter can say: the round, and who may be asked. */
export type Common = { readonly round: Round; readonly contact: Round['operators'][number] };

/** To somebody who has applied. Nothing typed is among the facts: an address that is not confirmed may be a stranger's. */
export type Applying = Common & {
  readonly role: Role;
  readonly status: 'submitted' | 'confirmed' | 'withdrawn';
  /** Confirms the address as long as that is wanted, and leads to the person's own page after that. */
  readonly link: string;
  /** The last day to apply as it stands, as YYYY-MM-DD. */
  readonly deadline: string;
  /** The day by which they hear next, as YYYY-MM-DD. */
  readonly answerBy: string;
};

/** To somebody an operator entered. `by` and `why` are the operator's name and words; `again` when it is the reminder. */
export type Welcomed = Applying & { readonly by: string; readonly why: string; readonly byTelephone: boolean; readonly again: boolean };

export type Leaving = Applying & { readonly undoUntil: Temporal.Instant };

/** To somebody who wants all about them to be erased; `by` is the operator who was told so, `leaves` whether they left by it. */
export type ToBeErased = Common & {
  readonly link: string;
  readonly by: string | undefined;
  readonly changeMindUntil: Temporal.Instant;
  readonly goneBy: Temporal.Instant;
  readonly leaves: boolean;
};

/** The last letter to them. */
export type Farewell = Common & { readonly mayApply: boolean };

/** To somebody writing an application that is not sent. */
export type Drafting = Common & {
  readonly draftLink: string;
  /** The last day the draft is kept; the call may end before that, on `deadline`. */
  readonly until: Temporal.PlainDate;
  readonly deadline: string;
};

/** To somebody who asked a question, with what they asked and the operator's answer. */
export type Answered = Common & { readonly question: string; readonly answer: string; readonly callLink: string };

/** To an address that somebody left on the call. `link` confirms it, or takes it away. */
export type LeftAddress = Common & {
  readonly link: string;
  readonly wantsTalk: boolean;
  readonly deadline: string;
  /** The day of the one letter before the last day to apply; undefined when that has passed. */
  readonly tellsOn: Temporal.PlainDate | undefined;
};

/** To somebody who asked to be told before the last day to apply. */
export type DeadlineNear = Common & {
  readonly facts: CallFacts;
  readonly role: Role;
  readonly callLink: string;
  readonly deadline: string;
};

/** To somebody who wished to talk to a former mentor. */
export type TalkArranged = Common & {
  readonly mentor: { readonly name: string; readonly about: string; readonly reach: string };
  readonly by: string;
  readonly callLink: string;
};

/** To one of two people who are asked about each other, or are a pair. */
export type Paired = Common & {
  readonly role: Role;
  readonly name: string;
  /** The reader's own place, opened where the button of the letter says. */
  readonly homeLink: string;
  readonly partner: {
    readonly name: string;
    /** What the mentor studies, or the part of the company the mentee works in. */
    readonly field: string;
    /** The mentee's title; undefined for a mentor. */
    readonly title: string | undefined;
    readonly email: string;
    /** Through whom the partner is reached, where they have protected identity and no address here. */
    readonly through: Round['operators'][number] | undefined;
    /** Where the partner lets it be seen. */
    readonly phone: string | undefined;
    /** "One thing I would like to …", in the partner's own words. */
    readonly wish: string | undefined;
  };
  /** Whether the reader said yes to this offer. */
  readonly saidYes: boolean;
  /** The day on which the coordinators heard the reader's answer, where they noted it. */
  readonly heardOn: Temporal.PlainDate | undefined;
  /** Whether the offer is still open. */
  readonly isOpen: boolean;
  /** How it was when the two were asked before, if they were. */
  readonly again: 'not answered in time' | 'declined' | undefined;
  readonly fit: Fit;
  /** The last day on which an offer can be answered. */
  readonly answerBy: Temporal.PlainDate;
};

/** To one of two people whose pair or offer is over; `mayMeetOthers` unless the coordinators said otherwise. */
export type PairOver = Paired & { readonly mayMeetOthers: boolean; readonly mayHaveMet: boolean };

/** To one of two people who have not met yet. `firstWeek` is the Monday of the week meant for meeting 1, unless it has passed. */
export type Starting = Paired & {
  readonly kickOffAhead: boolean;
  readonly firstWeek: string | undefined;
  /** To the kick-off, while that is ahead. */
  readonly coming: OfComing | undefined;
  /** Whom the reader was in a pair with before, where this one came in its place, and the booked time with them that fell away with it. */
  readonly instead:
    | { readonly name: string; readonly calledOff: Temporal.Instant | undefined; readonly hadMet: boolean; readonly wasPaused: boolean }
    | undefined;
  /** Whether the other one goes on from another pair, and so was not asked. */
  readonly takesOver: boolean;
  /** Those the reader meets already, besides this one. */
  readonly besides: readonly string[];
};

export type Meeting = Paired & { readonly number: number; readonly ofMeetings: number };
/** `times` are waiting for this person's answer. `moves` says that they are to replace a time agreed before. `unsaid` is a meeting they said nothing of. */
export type TimesProposed = Meeting & {
  /** Who proposed them. */
  readonly by: Doer;
  readonly times: readonly Temporal.Instant[];
  readonly place: string | undefined;
  readonly moves: boolean;
  readonly unsaid: number | undefined;
};
export type Booked = Meeting & {
  /** Who chose or set the time, where that was neither of the two. */
  readonly bookedBy?: Doer | undefined;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly place: string | undefined;
};
/**
 * A meeting that is over, and what else is asked in the same go: how it is going, to propose times for a meeting, or to choose among those
 * that the other one proposed.
 */
export type Over = Booked & {
  readonly pulse: boolean;
  readonly proposes: number | undefined;
  readonly choice: { readonly number: number; readonly times: readonly Temporal.Instant[] } | undefined;
};
/** A meeting whose place was changed alone. */
export type Placed = Booked & { readonly by: Doer };
/** A meeting that was called off, with the time it had. `pairEnds` when the pair stopped; `goesOn` while it has not. */
export type CalledOff = Booked & {
  readonly by: Doer;
  readonly pairEnds: boolean;
  /** Whether the reader goes on with somebody else, who is still sought. */
  readonly seeksNew: boolean;
  readonly goesOn: boolean;
  /** Where it lay in a pause: the days of that. */
  readonly pause: Pick<Pausing, 'from' | 'until'> | undefined;
  /** Where they had met already: on which day, as far as that still stands, and whether the reader is asked if it is so. */
  readonly met: { readonly day: Temporal.Instant | undefined; readonly asks: boolean } | undefined;
};
/** A pause of the pair, from its first day to its last; `next` is the meeting to book, if there are weeks left for it. */
export type Pausing = Paired & {
  readonly from: string;
  readonly until: string;
  readonly by: 'me' | 'partner' | 'coordinators';
  readonly next: { readonly number: number; readonly week: string } | undefined;
};
/** The same once it is over; `early` when somebody ended it, `never` when that was before it began. */
export type Resumed = Pausing & { readonly early: boolean; readonly never: boolean };
/** A meeting that somebody said something about afterwards: the other one, who asks whether that is so, or the coordinators. */
export type Noted = Meeting & {
  readonly by: 'partner' | 'coordinators';
  readonly held: boolean;
  /** The day it was on; undefined for one that is not in the plan any more. */
  readonly day: Temporal.Instant | undefined;
};
/** `weekOf` is the Monday of the week the plan means the meeting for. */
export type Unbooked = Meeting & { readonly weekOf: string };

export type Person = Common & { readonly role: Role; readonly name: string; readonly homeLink: string };
/** To somebody whom coordinators turned down or took out: in whose words, and whether they may apply again, as long as the call is open. */
export type PutOut = Person & {
  readonly by: string;
  readonly words: string | undefined;
  readonly mayApply: boolean;
  readonly wasIn: boolean;
};
/** To somebody whose request about their own data is answered: by whom, and what holds now. */
export type RequestAnswered = Person & {
  readonly kind: RequestKind;
  readonly askedAt: Temporal.Instant;
  readonly granted: boolean;
  readonly reason: Reason | undefined;
  readonly words: string;
  readonly by: string;
  readonly isRestricted: boolean;
  readonly isOut: boolean;
};
/** To somebody who gets the answer to a request later than within a month: why, in whose words, and by when. */
export type AnswerPutOff = Person & {
  readonly kind: RequestKind;
  readonly askedAt: Temporal.Instant;
  readonly reason: LongerReason;
  readonly words: string;
  readonly by: string;
  readonly until: Temporal.PlainDate;
};
/** To somebody of whom coordinators corrected something: their names, and what it was by its fields. */
export type DetailsCorrected = Person & { readonly by: readonly string[]; readonly fields: readonly string[] };
/** To somebody in a pair, about a gathering ahead; with the next meeting the two have booked. */
export type Expected = Guest & { readonly next: { readonly number: number; readonly startsAt: Temporal.Instant } | undefined };
/** Whether the reader comes to a gathering ahead, the operator who noted it if it was not the reader, and where it is said. */
export type OfComing = {
  readonly gathering: Gathering;
  readonly occasion: NonNullable<ReturnType<typeof occasionOf>>;
  readonly coming: Coming;
  readonly notedBy: string | undefined;
  readonly link: string;
};
export type Guest = Person & { readonly coming: OfComing };
/** To somebody in no pair any more; `hasLeft` when they left themselves, `wasPutOut` when coordinators took them out. */
export type NotExpected = Person & {
  readonly gathering: Gathering;
  readonly startsAt: Temporal.Instant;
  readonly hasLeft: boolean;
  readonly wasPutOut: boolean;
};
/** To somebody who has nobody to meet. */
export type Waiting = Person & {
  /** How the last pair they were asked about came to nothing. */
  readonly over: Lost | undefined;
  readonly wasReserve: boolean;
  /** On hold: coordinators have not decided about the application. */
  readonly held: boolean;
  /** How many pairs are asked about or meet, of the round's places. */
  readonly standing: number;
  /** Whether anybody on the other side is without a pair. */
  readonly partnersLeft: boolean;
  /** The day by which they hear next, as YYYY-MM-DD; undefined when no more days are promised. */
  readonly until: string | undefined;
};
/** What somebody knows otherwise of the plan. `entry` is the gathering that comes with it for the calendar, `bookedThen` their meetings at times when the plan has none. */
export type PlanChanged = Person &
  ToldChange & {
    readonly entry: Gathering | undefined;
    /** The day by which a reader who waits hears next, when that may be another than it was; as YYYY-MM-DD. */
    readonly until: string | undefined;
    readonly bookedThen: readonly Temporal.Instant[];
    /** To the gatherings among what changed, as far as the reader was asked about them. */
    readonly comings: readonly OfComing[];
  };
/** `answerBy` is the last day to answer. */
export type FollowingUp = Person & { readonly answerBy: string };
export type Closing = Person & { readonly heldMeetings: number };
/** To somebody who asked for the minutes of the closing workshop, which was at `startsAt`. */
export type Minuted = Person & { readonly startsAt: Temporal.Instant };
/** `workshop` when the letter is the reminder of the closing workshop too; `unsaid` is a meeting the reader said nothing of. */
export type Evaluating = Closing & {
  readonly workshop: OfComing | undefined;
  readonly unsaid: number | undefined;
};

/** What operators wrote, filled in for its reader. `by` is the name of who wrote; `home` their own page or the console. */
export type FromOperators = Common & {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly by: string;
  readonly link: string;
  readonly isTrial: boolean;
};

export type Operator = Common & { readonly name: string; readonly consoleLink: string };
export type Behind = Operator & {
  readonly day: number;
  readonly confirmed: number;
  readonly forecast: number;
  readonly wanted: number;
  readonly daysLeft: number;
};
export type NeedsYou = Operator & {
  /** `owner` is the operator who looks after it; `mayCall` says that the act can begin with a call; `sight` how much of it the reader sees. */
  readonly waiting: readonly {
    readonly reason: Attention['reason'];
    readonly who: string;
    readonly owner?: string | undefined;
    readonly mayCall?: boolean;
    readonly sight?: SightOf;
  }[];
};
export type Proposal = Operator & { readonly pairs: number; readonly mentorsLeft: number; readonly menteesLeft: number };
/** People who have neither a place nor an answer, and what operators can do about it. */
export type PeopleWait = Operator & {
  readonly waiting: number;
  /** Pairs of the proposal that nobody has been asked about; they are not for everybody to send. */
  readonly unsent: number | 'not to send';
  /** The next day that is promised to those who wait, as YYYY-MM-DD. */
  readonly until: string | undefined;
  readonly kickOffAhead: boolean;
};
/** Every part that is another; `by` is the name of who changed it. */
export type NewPlan = Operator & {
  readonly parts: readonly PlanPart[];
  readonly was: Planned;
  readonly is: Planned;
  readonly by: string | undefined;
};
export type ReportReady = Operator & { readonly reportLink: string };

/** To whoever books for a manager, whom an operator may have named. */
export type Assisting = Common & {
  readonly name: string;
  readonly manager: string;
  readonly namedBy: string | undefined;
  readonly homeLink: string;
};
/** To whoever booked for a manager; `meeting` is taken out of their calendar. */
export type NoLonger = Common & {
  readonly name: string;
  readonly manager: string;
  readonly why: 'not named' | 'said no' | 'manager left';
  readonly meeting: Booked | undefined;
};
/** To a manager whose assistant said no, or whom our mail does not reach. */
export type WithoutAssistant = Person & {
  readonly assistant: { readonly name: string; readonly email: string };
  readonly why: 'said no' | 'mail stopped';
};

/** What each letter is told. */
export type FactsOf = {
  receipt: Applying;
  'already applied': Applying;
  welcome: Welcomed;
  'confirm reminder': Applying;
  'draft link': Drafting;
  'new link': Applying;
  'withdrawal receipt': Leaving;
  'to be erased': ToBeErased;
  farewell: Farewell;
  'already answered': Applying;
  'turned down': PutOut;
  'taken out': PutOut;
  'let back in': Person;
  'details corrected': DetailsCorrected;
  'answer put off': AnswerPutOff;
  'request answered': RequestAnswered;
  'restriction lifted': Person;
  'assistant named': Assisting;
  'assistant link': Assisting;
  'assistant gone': NoLonger;
  'without assistant': WithoutAssistant;
  'question answered': Answered;
  'curious link': LeftAddress;
  'deadline near': DeadlineNear;
  'talk arranged': TalkArranged;
  offer: Starting;
  'offer reminder': Starting;
  'answer noted': Paired;
  'offer lapsed': Paired;
  'offer fell through': PairOver;
  reserve: Waiting;
  'answer takes longer': Waiting;
  'no place': Waiting;
  introduction: Starting;
  'kick-off reminder': Expected;
  'pair ended': PairOver;
  'plan changed': PlanChanged;
  'times proposed': TimesProposed;
  'meeting invitation': Booked;
  'meeting moved': Booked;
  'place changed': Placed;
  'meeting cancelled': CalledOff;
  'pair paused': Pausing;
  'pause over': Resumed;
  'meeting noted': Noted;
  'week before meeting': Booked;
  'day before meeting': Booked;
  'after meeting': Over;
  'meeting unreported': Over;
  'book meeting': Unbooked;
  'answer times': TimesProposed;
  pulse: Paired;
  'workshop invitation': Expected;
  'workshop reminder': Expected;
  'coming unsaid': Guest;
  'gathering cancelled': NotExpected;
  'workshop minutes': Minuted;
  evaluation: Evaluating;
  'evaluation reminder': Evaluating;
  thanks: Closing;
  'follow-up': FollowingUp;
  'from operators': FromOperators;
  'urgent from operators': FromOperators;
  'recruiting behind': Behind;
  'proposal ready': Proposal;
  'people wait': PeopleWait;
  'new plan': NewPlan;
  'needs you': NeedsYou;
  'report ready': ReportReady;
};

/** All letters in one language. A letter that is missing does not compile. */
export type Letters = { readonly [Name in LetterName]: (facts: FactsOf[Name]) => Words };
