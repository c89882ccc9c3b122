import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decidePair } from '../../../shared/domain/pair/decide-pair.ts';
import { changePair } from '../../../shared/storage/changes/pair-changes.ts';
import { pairKind } from '../../../shared/storage/kinds/pair.ts';
import { nextOf } from '../../builders/decided.ts';
import { anOffer } from '../../builders/pairs.ts';
import { aPerson } from '../../builders/people.ts';
import { theRound } from '../../builders/round.ts';
import { bring, linkTo, putPair, read } from './guests.ts';
import { NOW, openTown, type Town } from './town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.round.close());

async function page(person: string, path: string): Promise<{ readonly status: number; readonly words: string }> {
  const response = await town.round.request(`${await linkTo(town.round, person)}${path}`);
  return { status: response.status, words: await read(response) };
}

describe('the page behind the button of a letter', () => {
  test.each([
    ['an offer', 'askeda', '/with/askedb/offer', 'Vill du träffa'],
    ['times to choose from', 'picksa', '/with/picksb/meeting/2/pick', 'Vilken passar dig?'],
    ['times to propose', 'plainb', '/with/plaina/meeting/1/book', 'Föreslå upp till tre tider'],
    ['a booked meeting', 'bookeda', '/with/bookedb/meeting/1', 'Flytta mötet'],
    ['a meeting to report', 'pasta', '/with/pastb/meeting/1/report', 'Blev mötet av?'],
    ['a pulse', 'plaina', '/with/plainb/pulse/1', 'Hur går det, jämfört med'],
    ['a way back', 'withdrawn', '/come-back', 'Ångrar du dig kan du komma tillbaka'],
  ])('is %s', async (_, person, path, words) => {
    const shown = await page(person, path);
    expect(shown.status).toBe(200);
    expect(shown.words).toContain(words);
  });

  test.each([
    ['an offer that both said yes to', 'plaina', '/with/plainb/offer', 'Du har redan svarat'],
    ['an offer answered and waiting', 'halfa', '/with/halfb/offer', 'Du har redan svarat'],
    ['an offer that never was', 'waiting', '/with/plainb/offer', 'Förslaget gäller inte längre'],
    ['times that were chosen', 'bookeda', '/with/bookedb/meeting/1/pick', 'Det finns inga tider att välja mellan längre'],
    ['a meeting that has its time', 'bookedb', '/with/bookeda/meeting/1/book', 'Mötet har redan en tid'],
    ['a meeting that is not over', 'bookeda', '/with/bookedb/meeting/1/report', 'Det går inte att göra just nu'],
    ['a pulse that is not open', 'plaina', '/with/plainb/pulse/2', 'Det går inte att göra just nu'],
    ['a way back for somebody who is in', 'plaina', '/come-back', 'Du är redan med i programmet'],
    ['a pair that is none', 'plaina', '/with/bookedb/meeting/1', 'Det går inte att göra just nu'],
  ])('says that it is over, and shows how things stand: %s', async (_, person, path, words) => {
    const shown = await page(person, path);
    expect(shown.status).toBe(200);
    expect(shown.words).toContain(words);
  });

  test('a no given twice is told the same, and the other answer is refused', async () => {
    const pair = { ...anOffer({ mentor: 'twicea', mentee: 'twiceb' }), offeredAt: '2027-11-09T09:00:00.000Z' };
    await bring(town.round, aPerson({ id: 'twicea' }), aPerson({ id: 'twiceb', role: 'mentee' }));
    await putPair(town.round, pair);
    const home = await linkTo(town.round, 'twicea');
    const press = async (answer: string) => town.round.post(`${home}/with/twiceb/offer`, { answer });
    for (let time = 1; time <= 2; time += 1) expect((await press('no')).headers.get('location')).toBe(`${home}?done=said-no`);
    expect((await press('yes')).status).toBe(409);
    expect((await page('twicea', '/with/twiceb/offer')).words).toContain('Du har redan svarat');
  });

  test('a page that stayed open is never about another pair than it shows', async () => {
    const { store, now } = town.round.tools;
    const two = (name: string) => ({ ...anOffer({ mentor: name, mentee: 'manya' }), offeredAt: '2027-11-09T09:00:00.000Z' });
    await bring(town.round, aPerson({ id: 'manya', role: 'mentee' }), aPerson({ id: 'firstm' }), aPerson({ id: 'nextm' }));
    await putPair(town.round, two('firstm'));
    const home = await linkTo(town.round, 'manya');
    const html = await (await town.round.request(`${home}/with/firstm/offer`)).text();
    const action = /<form method="post" action="([^"]+)"/.exec(html)?.[1] ?? '';
    const before = await store.get(pairKind, 'firstm-manya');
    if (before === undefined) throw new Error('no pair');
    const lapsed = nextOf(decidePair(theRound(), before.state, { command: 'lapse' }, Temporal.Instant.from(NOW)));
    await store.commit({ at: now(), changes: changePair(before, lapsed, []) });
    await putPair(town.round, two('nextm'));
    expect((await town.round.post(action, { answer: 'yes' })).status).toBe(409);
    expect((await store.get(pairKind, 'nextm-manya'))?.state.answers).toEqual({});
  });
});
