import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, type MockInstance, test, vi } from 'vitest';
import { handler as tidy } from '../../functions/every-half-hour/send-again.ts';
import { actOnApplication } from '../../shared/commands/application/act-on-application.ts';
import { actOnEntries } from '../../shared/commands/attention/act-on-entries.ts';
import type { Log } from '../../shared/commands/log-lines.ts';
import { actOnPair } from '../../shared/commands/pair/act-on-pair.ts';
import { attentionKey } from '../../shared/domain/attention.ts';
import { event } from '../../shared/events/catalogue.ts';
import { contactOf } from '../../shared/round/contact.ts';
import { attentionKind } from '../../shared/storage/kinds/attention.ts';
import { invoke } from '../builders/invoke.ts';
import { aPair, withMeeting } from '../builders/pairs.ts';
import { aPerson } from '../builders/people.ts';
import { add, addPair, bringTo, happens, onList } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

let round: TestRound;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-11-03T09:00:00Z' });
  await bringTo(round, 'running');
  await add(round, ...['sa', 'sb', 'sc'].map((id) => aPerson({ id, answers: { name: id } })));
  await add(round, ...['ma', 'mb', 'mc'].map((id) => aPerson({ id, role: 'mentee', answers: { name: id } })));
  for (const name of ['a', 'b', 'c'])
    await addPair(round, withMeeting(aPair({ mentor: `s${name}`, mentee: `m${name}` }), Temporal.Instant.from('2027-10-28T13:00:00Z')));
});
afterAll(() => round.close());

const inTable = async () =>
  (await round.tools.store.all(attentionKind)).map(({ state }) => state.reason).filter((reason) => reason !== 'proposal to look at');
const list = async () => (await onList(round)).filter((line) => line !== 'proposal to look at');
/** What the log says came right by itself. */
const said = (info: MockInstance<Log['info']>) => info.mock.calls.flatMap(([code, about]) => (code === 'MATTER_SETTLED' ? [about] : []));
const report = { held: true, wantsContact: false };
const reportFor = (pair: string) =>
  actOnPair(pair, { command: 'meeting', number: 1, change: { command: 'report', by: 'mentor', report } }, round.tools);

test('a meeting that was reported late leaves the list at once, and the table with the next half hour', async () => {
  await round.moveTo('2027-11-08T12:00:00Z');
  expect((await onList(round)).filter((line) => line.startsWith('nobody reported'))).toEqual([
    'nobody reported: sc – mc',
    'nobody reported: sb – mb',
    'nobody reported: sa – ma',
  ]);
  await reportFor('sa-ma');
  expect(await list()).toHaveLength(2);
  const info = vi.spyOn(round.tools.log, 'info');
  await invoke(tidy, {});
  expect(await inTable()).toEqual(['nobody reported', 'nobody reported']);
  expect(said(info)).toEqual([{ pair: 'sa-ma', reason: 'nobody reported' }]);
  await invoke(tidy, {});
  expect(said(info)).toHaveLength(1);
  info.mockRestore();
});

test('what an operator ticked off does not come right by itself, and the log does not say so', async () => {
  const info = vi.spyOn(round.tools.log, 'info');
  const entry = (await round.tools.store.all(attentionKind)).find(({ state }) => state.reason === 'nobody reported');
  const karin = contactOf(round.round);
  await actOnEntries([attentionKey(entry!.state)], { command: 'tick off', by: karin.id }, round.tools, karin);
  await invoke(tidy, {});
  expect(said(info)).toEqual([]);
  info.mockRestore();
});

test('the letter of the next day speaks only of what still waits then, and names the round where it is about that', async () => {
  await happens(round, event('mail stopped', { recipient: 'draft:d1', letter: 'draft link/1', why: 'bounced' }));
  await reportFor('sb-mb');
  await round.moveTo('2027-11-09T12:00:00Z');
  const mail = (await round.mails()).findLast(({ to, subject }) => to.startsWith('karin') && subject.includes('behöver'));
  expect(mail?.subject).toBe('Två saker behöver dig');
  expect(mail?.text).toContain('sc – mc');
  expect(mail?.text).not.toContain('sb – mb');
  expect(mail?.text).toMatch(/Omgången\n-+\s+Ett mejl kom tillbaka/);
});

test('a wish to be contacted stands first and stays, even when the pair has ended; an operator who ended it is told so', async () => {
  const answer = { going: 3, time: 3, wantsContact: true };
  await actOnPair('sc-mc', { command: 'answer pulse', by: 'mentor', pulse: 1, answer }, round.tools);
  await actOnPair('sc-mc', { command: 'end' }, round.tools);
  await round.settle();
  expect((await list()).slice(0, 2)).toEqual(['asked to be contacted: sc – mc', 'pair ended: sc – mc']);
  await actOnApplication('sb', { command: 'withdraw' }, round.tools);
  await round.moveTo('2027-11-11T12:00:00Z');
  expect(await onList(round)).toContain('somebody left: sb – mb');
  await actOnApplication('mb', { command: 'withdraw' }, round.tools);
  expect(await onList(round)).not.toContain('somebody left: sb – mb');
});
