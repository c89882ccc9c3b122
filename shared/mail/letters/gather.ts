import type { LetterName } from '../../domain/letter.ts';
import type { FactsOf } from '../../words/letters/facts.ts';
import type { LetterContext } from './context.ts';
import { assisting, noLonger, withoutAssistant } from './gather-assistants.ts';
import { unsaid } from './gather-coming.ts';
import { farewell, toBeErased } from './gather-erasing.ts';
import { booked, calledOffAlone, noted, placed, timesProposed, unbooked, unreported } from './gather-meetings.ts';
import { behind, needsYou, peopleWaiting, proposalReady, reportReady } from './gather-operators.ts';
import {
  before,
  evaluating,
  followingUp,
  isFormed,
  minuted,
  notExpected,
  over,
  paired,
  pulseOpen,
  starting,
  thanked,
} from './gather-pairs.ts';
import { isPausing, pausing, resumed } from './gather-pauses.ts';
import {
  answerPutOff,
  applying,
  detailsCorrected,
  drafting,
  leaving,
  letBackIn,
  person,
  putOut,
  requestAnswered,
  welcomed,
  withoutPair,
} from './gather-people.ts';
import { newPlan, planChanged } from './gather-plan.ts';
import { answered, deadlineNear, leftAddress, talkArranged } from './gather-visitors.ts';
import { fromOperators } from './gather-written.ts';

/** Facts for a letter; or nothing, when things have changed since it was asked for and it is no longer wanted. */
type Gatherers = { readonly [Name in LetterName]: (context: LetterContext) => FactsOf[Name] | undefined };

export const gatherers: Gatherers = {
  receipt: applying,
  'already applied': applying,
  welcome: welcomed,
  'confirm reminder': (context) =>
    context.person?.status === 'submitted' && context.roundState.stage === 'call open' ? applying(context) : undefined,
  'draft link': drafting,
  'question answered': answered,
  'curious link': leftAddress,
  'deadline near': deadlineNear,
  'talk arranged': talkArranged,
  'new link': applying,
  'withdrawal receipt': leaving,
  'to be erased': toBeErased,
  farewell,
  'already answered': applying,
  'turned down': (context) => putOut(context, 'turned down'),
  'taken out': (context) => putOut(context, 'taken out'),
  'let back in': letBackIn,
  'details corrected': detailsCorrected,
  'answer put off': answerPutOff,
  'request answered': requestAnswered,
  'restriction lifted': (context) => (context.person?.restricted === undefined ? person(context) : undefined),
  'assistant named': assisting,
  'assistant link': assisting,
  'assistant gone': noLonger,
  'without assistant': withoutAssistant,
  offer: (context) => starting(context, (pair, mine) => pair.status === 'offered' && mine === undefined),
  'offer reminder': (context) => starting(context, (pair, mine) => pair.status === 'offered' && mine === undefined),
  'answer noted': (context) =>
    paired(context, (pair, mine) => mine !== undefined && (pair.status === 'offered' || pair.status === 'declined')),
  'offer lapsed': (context) => paired(context, (pair, mine) => pair.status === 'lapsed' && mine === undefined),
  'offer fell through': (context) =>
    over(context, (pair, mine) => pair.status === 'lapsed' || (pair.status === 'declined' && mine !== 'no')),
  reserve: withoutPair,
  'answer takes longer': withoutPair,
  'no place': withoutPair,
  introduction: (context) => starting(context, isFormed),
  'kick-off reminder': before('kickOff'),
  'pair ended': (context) => over(context, (pair) => pair.status === 'ended'),
  'plan changed': planChanged,
  'times proposed': timesProposed,
  'meeting invitation': booked,
  'meeting moved': booked,
  'place changed': placed,
  'meeting cancelled': calledOffAlone,
  'pair paused': pausing,
  'pause over': resumed,
  'meeting noted': noted,
  'week before meeting': booked,
  'day before meeting': booked,
  'after meeting': unreported,
  'meeting unreported': unreported,
  'book meeting': (context) => (isPausing(context) ? undefined : unbooked(context)),
  'answer times': (context) => (isPausing(context) ? undefined : timesProposed(context)),
  pulse: (context) => paired(context, (pair) => isFormed(pair) && !isPausing(context) && pulseOpen(context, pair)),
  'workshop invitation': before('workshop'),
  'workshop reminder': before('workshop'),
  'coming unsaid': unsaid,
  'gathering cancelled': notExpected,
  'workshop minutes': minuted,
  evaluation: evaluating,
  'evaluation reminder': evaluating,
  thanks: thanked,
  'follow-up': followingUp,
  'from operators': fromOperators,
  'urgent from operators': fromOperators,
  'recruiting behind': behind,
  'proposal ready': proposalReady,
  'people wait': peopleWaiting,
  'new plan': newPlan,
  'needs you': needsYou,
  'report ready': reportReady,
};
