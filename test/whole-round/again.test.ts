import { beforeAll, describe, expect, test } from 'vitest';
import { triggers } from '../../functions/triggers.ts';
import { broughtBy, linesOf } from '../builders/brought-about.ts';
import { theRound } from '../builders/round.ts';
import { playSmallRound } from '../builders/small-round.ts';
import { openTestRound } from '../builders/test-round.ts';
import { type Run, watchFunctions } from '../builders/watched-functions.ts';

/** What each function asked of AWS when the same came to it again, run by run. */
const asked = new Map<string, string[][]>();
/** What each function brought about in the round. */
const brought = new Map<string, Set<string>>();

beforeAll(async () => {
  const calls = new Map<Run, string[]>();
  await watchFunctions({
    repeating: true,
    onRun: (run) => {
      if (!run.isRepeat) return;
      calls.set(run, []);
      asked.set(run.file, [...(asked.get(run.file) ?? []), calls.get(run) ?? []]);
    },
    onCall: (run, call) => {
      calls.get(run)?.push(call.target.replace(/.*\./, ''));
      brought.set(run.file, new Set([...(brought.get(run.file) ?? []), ...broughtBy(call)]));
    },
  });
  const round = await openTestRound({ at: '2027-08-02T08:00:00Z', round: theRound({ operators: theRound().operators.slice(0, 1) }) });
  await playSmallRound(round, () => Promise.resolve());
  expect(round.failures).toEqual([]);
  await round.close();
}, 400_000);

/** Reactions that look at more than one thing to see that nothing is left to do, since what they decide follows from all of it. */
const LOOK_FURTHER: readonly string[] = [
  'on-answers-nearly-due/warn-operators',
  'on-application-withdrawn/call-off-meetings',
  'on-application-withdrawn/confirm-withdrawal',
  'on-call-closed/propose-pairs',
  'on-confirmation-due/remind-to-confirm',
  'on-hold-changed/propose-again',
  'on-kick-off-due/warn-operators',
  'on-pair-ended/clear-calendars',
  'on-pair-ended/put-on-list',
  'on-pair-formed/introduce-pair',
  'on-pairs-proposed/tell-operators',
  'on-person-erased/remove-elsewhere',
  'on-plan-change-due/tell-everybody',
  'on-plan-changed/lead-pairs',
];

// In this round nobody asks for a link to an unfinished application or decides whom somebody may meet, nobody asks anything about their own data,
// writes on the wall of the workshop or wants to be asked afterwards, and nobody deploys it and tries whether it works.
const NOT_PLAYED: readonly string[] = [
  'draft link asked for',
  'matching reopened',
  'probe sent',
  'erasure asked for',
  'erasure due',
  'request due',
  'minutes due',
  'minutes let out',
  'follow-up due',
];
const reactions = triggers.filter(({ start }) => start.by === 'event' && !NOT_PLAYED.includes(start.event)).map(({ file }) => file);

describe('the same event again costs one request to AWS, which says that nothing is left to do', () => {
  test.each(reactions.filter((file) => !LOOK_FURTHER.includes(file)))('%s', (file) => {
    const runs = asked.get(file) ?? [];
    expect(runs.length).toBeGreaterThan(0);
    expect(runs.filter((calls) => calls.length > 1)).toEqual([]);
  });
});

describe('the same event again is handled where more has to be looked at', () => {
  test.each(LOOK_FURTHER)('%s', (file) => {
    expect(reactions).toContain(file);
    const runs = asked.get(file) ?? [];
    expect(runs.length).toBeGreaterThan(0);
    // The bar is there to be lowered: a reaction that has learnt to ask once leaves this list.
    expect(runs.some((calls) => calls.length > 1)).toBe(true);
  });
});

/** What reactions may bring about and do not in this round: each needs somebody who is late, or leaves, or does nothing where these people do not. */
const NOT_IN_THIS_ROUND: Readonly<Record<string, readonly string[]>> = {
  'on-application-submitted/send-receipt': ['letter already answered'],
  'on-address-corrected/send-receipt': ['letter receipt', 'letter already answered'],
  'on-hold-changed/propose-again': ['event pairs proposed', 'change desk'],
  'on-application-confirmed/propose-again': ['letter reserve', 'event pairs proposed', 'change desk'],
  'on-application-withdrawn/call-off-meetings': ['event meeting cancelled', 'event pair at risk', 'change pair'],
  'on-withdrawal-settled/end-their-pairs': ['event pair declined', 'event meeting cancelled', 'event pair at risk'],
  'on-withdrawal-settled/tell-assistant': ['letter assistant gone'],
  'on-application-restored/propose-again': ['event pairs proposed', 'change desk'],
  'on-erasure-asked-for/confirm-erasure': ['letter to be erased'],
  'on-erasure-due/erase': [
    'letter farewell',
    'event withdrawal settled',
    'event pair ended',
    'event pair declined',
    'event meeting cancelled',
    'event pair at risk',
    'event person erased',
    'change application',
    'change pair',
    'change attention',
    'change removed',
  ],
  'on-person-erased/remove-elsewhere': ['change pair', 'change attention', 'change evaluation', 'change mailing'],
  'on-retention-due/remove-what-is-past': [
    'letter needs you',
    'event withdrawal settled',
    'change draft',
    'change question',
    'change curious',
    'change pair',
    'change evaluation',
    'change attention',
  ],
  'on-minutes-due/put-on-list': ['letter needs you', 'change attention'],
  'on-minutes-let-out/send': ['letter workshop minutes'],
  'on-follow-up-due/ask': ['letter follow-up'],
  'on-request-due/put-on-list': ['letter needs you', 'change attention'],
  'on-deadline-nearly-due/tell-curious': ['letter deadline near', 'letter needs you'],
  'on-call-closed/forget-curious': ['change curious', 'change removed', 'change retention', 'change attention'],
  'on-draft-link-asked-for/send-draft-link': ['letter draft link'],
  'on-matching-reopened/propose-again': ['event pairs proposed', 'change desk'],
  'on-pair-offered/propose-again': ['event pairs proposed', 'change desk'],
  'on-pairs-approved/offer-pairs': ['letter needs you', 'change desk', 'change attention'],
  'on-answers-due/answer-those-who-wait': ['letter no place', 'change attention'],
  // Letters name a meeting within three weeks of it here; a week ahead is only for rounds that began before the guide came with the invitation.
  'on-meeting-due/remind': ['letter week before meeting', 'letter day before meeting'],
  'on-pair-ended/clear-calendars': ['letter gathering cancelled', 'change application'],
  // The letter that asks for the evaluation reminds of the workshop, where both come in one week.
  'on-workshop-due/invite': ['letter workshop reminder'],
  'on-kick-off-due/warn-operators': ['letter people wait', 'change attention'],
  'on-program-closed/tell-those-without-a-place': ['letter no place'],
  'on-probe-sent/answer': ['change probe'],
};

describe('a reaction brings about what the list says, and nothing else', () => {
  test.each(triggers.filter(({ start }) => start.by === 'event'))('$file', ({ file, brings }) => {
    const said = typeof brings === 'string' ? [] : linesOf(brings);
    const seen = brought.get(file) ?? new Set();
    expect([...seen].filter((line) => !said.includes(line))).toEqual([]);
    expect(said.filter((line) => !seen.has(line))).toEqual(NOT_IN_THIS_ROUND[file] ?? []);
  });
});
