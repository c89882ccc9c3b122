import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeThePlan, takeThePlanBack } from '../../shared/commands/round/change-plan.ts';
import { event } from '../../shared/events/catalogue.ts';
import { anOffer, aPair, withMeeting } from '../builders/pairs.ts';
import { aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';
import { add, addPair, bringTo, happens, lettersTo } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

const { kickOff, workshop, evaluation } = theRound();
const by = { operator: { operator: 'karin', act: 'changed plan', about: {} } } as const;
let round: TestRound;
let now: Temporal.Instant;

/** What somebody's mails since a moment bring for the calendar: which entry, in which version, when and where. */
async function entriesTo(person: string, since = now) {
  const isLater = (at: Temporal.Instant) => Temporal.Instant.compare(at, since) >= 0;
  const mails = (await round.mails()).filter(({ to, at, ics }) => to === `${person}@person.example` && isLater(at) && ics !== undefined);
  return mails.map(({ ics = '' }) => {
    const entry = new ICAL.Event(new ICAL.Component(ICAL.parse(ics)).getFirstSubcomponent('vevent') ?? undefined);
    return { uid: entry.uid, sequence: entry.sequence, starts: entry.startDate.toJSDate().toISOString(), place: entry.location };
  });
}

const plansTo = (person: string) => lettersTo(round, person).filter((letter) => /^(?:plan changed|new plan)\//.test(letter));
const textTo = async (person: string) => (await round.mails()).findLast(({ to }) => to === `${person}@person.example`)?.text ?? '';

async function later(minutes: number): Promise<void> {
  await round.moveTo(round.tools.now().add({ minutes }).toString());
}

beforeAll(async () => {
  round = await openTestRound({ at: '2027-09-20T07:00:00Z' });
  await bringTo(round, 'matching');
  for (const id of ['s1', 's2', 's3']) await add(round, aPerson({ id }));
  await add(round, { ...aPerson({ id: 's4' }), held: { by: 'karin', at: '2027-09-20T07:00:00.000Z', until: '2027-09-27' } });
  for (const id of ['m1', 'm2']) await add(round, aPerson({ id, role: 'mentee', language: 'en' }));
  await addPair(round, aPair({ mentor: 's1', mentee: 'm1' }));
  await happens(round, event('pair formed', { pair: 's1-m1' }));
  await addPair(round, anOffer({ mentor: 's2', mentee: 'm2' }));
  now = round.tools.now();
});
afterAll(() => round.close());

describe('when the room of the kick-off changes', () => {
  test('nobody hears of it for ten minutes, and nobody at all when it is taken back', async () => {
    await changeThePlan({ kickOff: { ...kickOff, place: { sv: 'Aulan', en: 'The hall' } } }, round.tools, by);
    await later(9);
    await takeThePlanBack(round.tools, by);
    await later(30);
    expect(['s1', 'm1', 's2', 'm2', 's3'].flatMap(plansTo)).toEqual([]);
    expect(plansTo('johan')).toEqual([]);
  });

  test('after that everybody who knows another room gets one letter, on hold or not, and the other operator too', async () => {
    await changeThePlan({ kickOff: { ...kickOff, place: { sv: 'Aulan', en: 'The hall' } } }, round.tools, by);
    await later(12);
    for (const person of ['s1', 'm1', 's2', 'm2', 's3', 's4']) expect([person, plansTo(person).length]).toEqual([person, 1]);
    expect(plansTo('johan')).toEqual(['new plan/plan 0']);
    expect(plansTo('karin')).toEqual([]);
    expect(await textTo('m1')).toContain('The hall (before: Studenthuset, the student centre)');
  });

  test('whoever had it in the calendar gets the same entry in a higher version, and nobody else gets one', async () => {
    const [first] = await entriesTo('s1', Temporal.Instant.from('2027-09-01T00:00:00Z'));
    const [second, ...more] = await entriesTo('s1', now.add({ minutes: 30 }));
    expect(second).toEqual({ ...first, sequence: (first?.sequence ?? 0) + 2 + 1, place: 'Aulan' });
    expect([...more, ...(await entriesTo('s2')), ...(await entriesTo('s3'))]).toEqual([]);
  });

  test('what is changed twice before anybody heard is told once', async () => {
    const before = plansTo('s1').length;
    await changeThePlan({ kickOff: { ...kickOff, date: '2027-10-13' } }, round.tools, by);
    await later(5);
    await changeThePlan(
      { kickOff: { ...kickOff, date: '2027-10-14', link: 'https://video.example/k' }, answerBy: '2027-10-05' },
      round.tools,
      by,
    );
    await later(15);
    expect(plansTo('s1').length).toBe(before + 1);
    expect(await textTo('s1')).toContain('torsdag 14 oktober kl. 16.00 (förut onsdag 6 oktober kl. 16.00)');
    expect(await textTo('s1')).toContain('https://video.example/k');
    expect(await textTo('s1')).not.toContain('5 oktober');
    expect(await textTo('s3')).toContain('tisdag 5 oktober (förut fredag 1 oktober)');
    expect((await entriesTo('m1')).at(-1)).toMatchObject({ starts: '2027-10-14T14:00:00.000Z' });
  });

  test('a change at night is told in the morning, but at once when it begins before that', async () => {
    await round.moveTo('2027-10-13T20:00:00Z');
    const before = plansTo('s1').length;
    await changeThePlan({ workshop: { ...workshop, time: '10:00' } }, round.tools, by);
    await later(15);
    expect(plansTo('s1').length).toBe(before);
    await round.moveTo('2027-10-14T12:30:00Z');
    expect(plansTo('s1').length).toBe(before + 1);
    await changeThePlan({ kickOff: { ...kickOff, date: '2027-10-14', time: '17:00' } }, round.tools, by);
    await later(5);
    expect(plansTo('s1').length).toBe(before + 2);
    expect(await takeThePlanBack(round.tools, by)).toEqual({ outcome: 'refused', why: 'too late to take back' });
  });

  test('what nobody has been told of is told to nobody', async () => {
    const before = round.letters().length;
    await changeThePlan({ evaluation: { ...evaluation, closes: '2028-03-02' } }, round.tools, by);
    await later(15);
    expect(
      round
        .letters()
        .slice(before)
        .map(({ to, letter }) => `${to} ${letter}`),
    ).toEqual([expect.stringMatching(/^johan new plan/)]);
    expect(round.failures).toEqual([]);
  });

  test('names first where everybody meets, which weeks are new, and what is booked when the plan has no meetings any more', async () => {
    await add(round, aPerson({ id: 's4' }), aPerson({ id: 'm4', role: 'mentee', language: 'en' }));
    await addPair(round, withMeeting(aPair({ mentor: 's4', mentee: 'm4' }), Temporal.Instant.from('2028-02-10T12:00:00Z')));
    const away = { from: '2027-11-01', to: '2027-11-07', why: { sv: 'höstlov', en: 'autumn break' } };
    await changeThePlan({ workshop: { ...workshop, date: '2028-02-09' }, avoid: [...theRound().meetings.avoid, away] }, round.tools, by);
    await round.moveTo('2027-10-15T09:00:00Z');
    const mail = (await round.mails()).findLast(({ to }) => to === 's4@person.example');
    expect(mail?.subject).toBe('Ändrat: avslutning och annat');
    expect(mail?.text.replaceAll(/\s+/g, ' ')).toContain(
      'Nytt: måndag 1 november – söndag 7 november (höstlov) Som förut: lördag 18 december',
    );
    expect(mail?.text.replaceAll(/\s+/g, ' ')).toContain('Ert möte torsdag 10 februari kl. 13.00 ligger då planen inte har några möten');
  });

  test('tells whoever reads English of a place that is another in Swedish alone', async () => {
    const now = { ...workshop, date: '2028-02-09' };
    await changeThePlan({ workshop: { ...now, place: { ...workshop.place, sv: 'Aulan' } } }, round.tools, by);
    await later(15);
    expect((await textTo('m4')).replaceAll(/\s+/g, ' ')).toContain(`Place: ${workshop.place.en} Plats: Aulan (förut ${workshop.place.sv})`);
  });
});
