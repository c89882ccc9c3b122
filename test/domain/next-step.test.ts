import type { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { evaluationOpens } from '../../shared/domain/closing/evaluation.ts';
import { nextSteps } from '../../shared/domain/next-step.ts';
import { mayBookAgain } from '../../shared/domain/pair/book-again.ts';
import { decidePair } from '../../shared/domain/pair/decide-pair.ts';
import type { Pair } from '../../shared/domain/pair/pair.ts';
import { meetingToPropose } from '../../shared/domain/pair/questions.ts';
import { workshopAt } from '../../shared/domain/round-state.ts';
import { nextOf } from '../builders/decided.ts';
import { aPair, withMeeting } from '../builders/pairs.ts';
import { aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const bothOpen = evaluationOpens(round).add({ hours: 2 });

/** What Åsa is asked and told in her pair, what comes first at the top. */
function openFor(pair: Pair, now: Temporal.Instant): readonly string[] {
  const own = { pair, role: 'mentor' } as const;
  return nextSteps({ person: aPerson(), pairs: [own], heard: 'nothing', stage: 'closing', now, round }).map(({ kind }) => kind);
}

test('while a pulse and the evaluation are both open, somebody is asked for the evaluation first', () => {
  const asked = openFor(aPair(), bothOpen).filter((kind) => kind === 'pulse' || kind === 'evaluate');
  expect(asked).toEqual(['evaluate', 'pulse']);
});

test('how a meeting went is asked before anything about the whole round', () => {
  const met = withMeeting(aPair(), bothOpen.subtract({ hours: 48 }));
  expect(openFor(met, bothOpen).slice(0, 3)).toEqual(['report', 'evaluate', 'pulse']);
});

test('a time is asked for as long as the meeting can be over when the workshop begins', () => {
  const latest = workshopAt(round).subtract({ minutes: round.meetings.minutes });
  const stillIn = latest.subtract({ seconds: 1 });
  const change = { command: 'report', by: 'mentor', report: { held: false, wantsContact: false } } as const;
  const missed = nextOf(decidePair(round, withMeeting(aPair(), bothOpen), { command: 'meeting', number: 1, change }, stillIn));
  const asked = (now: Temporal.Instant) => [
    openFor(aPair(), now).includes('wait for times'),
    meetingToPropose(aPair(), round, now)?.number === 1,
    mayBookAgain(missed.meetings[0] ?? expect.fail('there is no meeting'), round, now),
  ];
  expect(asked(stillIn)).toEqual([true, true, true]);
  expect(asked(latest)).toEqual([false, false, false]);
});
