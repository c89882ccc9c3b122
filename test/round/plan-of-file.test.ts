import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askAboutPlan, stopUnlessAgreed } from '../../infra/rounds/agree-on-plan.ts';
import { CannotStart, NEEDS_DECISION } from '../../infra/rounds/cannot-start.ts';
import { ON_AWS, TODO_ON_AWS } from '../../infra/rounds/opened-plan.ts';
import { followFile, planOfFile } from '../../infra/rounds/plan-of-file.ts';
import { event } from '../../shared/events/catalogue.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { linesOf } from '../../shared/storage/audit-lines.ts';
import { roundKind } from '../../shared/storage/kinds/round.ts';
import { PARTITION } from '../../shared/storage/table.ts';
import { aPair } from '../builders/pairs.ts';
import { aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';
import { add, addPair, bringTo, happens, lettersTo } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

const { kickOff, call, meetings } = theRound();
const hall = { kickOff: { ...kickOff, place: { sv: 'Aulan', en: 'The hall' }, link: 'https://video.example/kick-off' } };
const place = { where: ON_AWS, remedy: TODO_ON_AWS };
let round: TestRound;

/** The round's tools with a file that says something else. */
const withFile = (other: Partial<Round>) => ({ ...round.tools, round: theRound({ ...other }) });
const planned = async () => (await round.tools.store.get(roundKind, 'round'))?.state.planned;
const plansTo = (person: string) => lettersTo(round, person).filter((letter) => /^(?:plan changed|new plan)\//.test(letter));
const refusal = (asked: Promise<unknown>) => asked.then(() => undefined).catch((error: unknown) => error);

beforeAll(async () => {
  round = await openTestRound({ at: '2027-09-20T07:00:00Z' });
  await bringTo(round, 'matching');
  for (const id of ['s1', 's2']) await add(round, aPerson({ id }));
  await add(round, aPerson({ id: 'm1', role: 'mentee' }));
  await addPair(round, aPair({ mentor: 's1', mentee: 'm1' }));
  await happens(round, event('pair formed', { pair: 's1-m1' }));
});
afterAll(() => round.close());

describe('a file that says another plan than the opened round', () => {
  test('is told in people and mails: what would be another, who is told by which email, what moves', async () => {
    const other = await planOfFile(place, withFile(hall), 'karin');
    const said = other?.lines.join('\n');
    expect(said).toContain(`  Place: The hall (before: ${kickOff.place.en})`);
    expect(said).toContain('https://video.example/kick-off');
    expect(said).toContain('3 people get the email “Change of the plan”');
    expect(said).toContain('gets the email “To you: the plan has changed”');
    expect(said).toContain('This moves with it');
    expect(await planOfFile(place, withFile({}), 'karin')).toBeUndefined();
    const inSwedish = await planOfFile(place, withFile({ kickOff: { ...kickOff, place: { ...kickOff.place, sv: 'Aulan' } } }), 'karin');
    expect(inSwedish?.lines.join('\n')).toContain(`  Plats: Aulan (förut ${kickOff.place.sv})`);
  });

  test.each([
    ['somebody says no', () => Promise.resolve(false)],
    ['nobody can be asked, by --no-input or without a terminal', askAboutPlan({ input: false, say: () => undefined })],
  ])('changes nothing and ends with exit code 3 where %s', async (_, agrees) => {
    const other = await planOfFile(place, withFile(hall), 'karin');
    if (other === undefined) throw new Error('nothing differs');
    const stopped = await refusal(stopUnlessAgreed('su-pfizer', other, TODO_ON_AWS, agrees));
    expect(stopped).toBeInstanceOf(CannotStart);
    expect(stopped).toMatchObject({ exitCode: NEEDS_DECISION, remedy: TODO_ON_AWS });
    expect((await planned())?.kickOff.place).toEqual(kickOff.place);
  });

  test('is followed on yes, as by the console: one line in the log, and everybody concerned is told after ten minutes', async () => {
    const tools = withFile(hall);
    const other = await planOfFile(place, tools, 'karin');
    if (other === undefined) throw new Error('nothing differs');
    await stopUnlessAgreed('su-pfizer', other, TODO_ON_AWS, () => Promise.resolve(true));
    await followFile(other, place, tools, 'karin');
    expect((await planned())?.kickOff).toEqual(hall.kickOff);
    const lines = await linesOf(await round.tools.store.partition(PARTITION.audit, {}), round.tools.store);
    expect(lines.at(-1)).toMatchObject({ operator: 'karin', act: 'changed plan', about: { parts: 'kickOff', number: '1' } });
    await round.moveTo(round.tools.now().add({ minutes: 12 }).toString());
    for (const person of ['s1', 'm1', 's2']) expect([person, plansTo(person).length]).toEqual([person, 1]);
    expect([plansTo('johan').length, plansTo('karin').length]).toEqual([1, 0]);
    expect(await planOfFile(place, tools, 'karin')).toBeUndefined();
  });

  test('is not followed where the plan has been changed since it was looked at', async () => {
    const [first, second] = [withFile({ kickOff: { ...kickOff, time: '15:00' } }), withFile({ kickOff: { ...kickOff, time: '14:00' } })];
    const [one, two] = [await planOfFile(place, first, 'karin'), await planOfFile(place, second, 'karin')];
    if (one === undefined || two === undefined) throw new Error('nothing differs');
    await followFile(one, place, first, 'karin');
    expect(await refusal(followFile(two, place, second, 'karin'))).toMatchObject({ exitCode: NEEDS_DECISION });
    expect((await planned())?.kickOff.time).toBe('15:00');
  });

  test('is refused with the reason where the round cannot follow it, and for what is settled when a round is opened', async () => {
    const late = await refusal(planOfFile(place, withFile({ ...hall, call: { ...call, deadline: '2027-09-25' } }), 'karin'));
    expect(late).toMatchObject({ exitCode: NEEDS_DECISION });
    expect(String(late)).toContain('deadline: The call is closed, so its last day cannot move');
    const settled = await refusal(planOfFile(place, withFile({ ...hall, meetings: { ...meetings, count: 4 } }), 'karin'));
    expect(settled).toMatchObject({ exitCode: NEEDS_DECISION });
    expect(String(settled)).toMatch(/meetings\.count: the round has "\d", the file says "4"/);
    expect(String(settled)).not.toContain('kickOff');
  });
});

test('a call that is to close sooner than some were told says who does not hear of it, and one that closes later does not', async () => {
  const open = await openTestRound({ at: '2027-08-20T07:00:00Z' });
  const review = async (deadline: string) =>
    (await planOfFile(place, { ...open.tools, round: theRound({ call: { ...call, deadline } }) }, 'karin'))?.lines.join('\n');
  expect(await review('2027-09-08')).toContain('may have been told the later day in an email, and gets no new one');
  expect(await review('2027-09-14')).not.toContain('may have been told the later day');
  expect(await review('2027-09-14')).toContain('The call closes on the new last day');
  await open.close();
});
