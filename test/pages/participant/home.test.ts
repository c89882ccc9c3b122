import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decidePair } from '../../../shared/domain/pair/decide-pair.ts';
import type { Language } from '../../../shared/round/languages.ts';
import { nextOf } from '../../builders/decided.ts';
import { anOffer, aPair, withMeeting } from '../../builders/pairs.ts';
import { aPerson } from '../../builders/people.ts';
import { theRound } from '../../builders/round.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { bring, linkTo, putPair, read, setStage } from './guests.ts';
import { goToEvaluation, openTown, type Town } from './town.ts';

/** What is next in each situation, and where its one button leads. */
const NEXT: Readonly<Record<Language, readonly (readonly [string, string, string | undefined])[]>> = {
  sv: [
    ['not-confirmed', 'Bekräfta din adress', undefined],
    ['no-pair', 'Du behöver inte göra något just nu', undefined],
    ['withdrawn', 'Du har lämnat programmet', undefined],
    ['asked', 'Vi föreslår att du träffar Örjan Ek', '/offer'],
    ['said-yes', 'Du har sagt ja. Nu väntar vi på Örjan', undefined],
    ['to-report', 'Hur gick möte 1?', '/meeting/1/report'],
    ['to-pick', 'Välj en tid för möte 2', '/meeting/2'],
    ['booked', 'Hur går det för dig och Örjan?', '/pulse/1'],
  ],
  en: [
    ['not-confirmed', 'Confirm your address', undefined],
    ['no-pair', 'There is nothing you need to do right now', undefined],
    ['withdrawn', 'You have left the programme', undefined],
    ['asked', 'We suggest that you meet Örjan Ek', '/offer'],
    ['said-yes', 'You said yes. Now we wait for Örjan', undefined],
    ['to-report', 'How did meeting 1 go?', '/meeting/1/report'],
    ['to-pick', 'Choose a time for meeting 2', '/meeting/2'],
    ['booked', 'How is it going for you and Örjan?', '/pulse/1'],
  ],
};

describe.each(['sv', 'en'] as const)('the home of each person, in %s', (language) => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown(language);
  });
  afterAll(() => town.round.close());

  test.each(NEXT[language])('%s: "%s"', async (name, title, button) => {
    const path = town.pages.find((page) => page.name === name)?.path ?? '';
    const html = await (await town.round.request(path)).text();
    expect(html).toContain(`<h1>${title}</h1>`);
    expect(html).toContain(`<html lang="${language}"`);
    const own = path.replace(/\?.*/, '');
    const leads = [...html.matchAll(/class="button" href="([^"]+)"/g)].map(([, href = '']) =>
      href.replace(own, '').replace(/^\/with\/\w+/, ''),
    );
    expect(leads).toEqual(button === undefined ? [] : [button]);
  });

  test('every act is one tap away from home: meetings, pulse, mails, leaving', async () => {
    const path = town.pages.find((page) => page.name === 'booked')?.path ?? '';
    const html = await (await town.round.request(path)).text();
    const links = new Set([...html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replace(path, '')));
    for (const rest of ['/with/bookedb/pulse/1', '/with/bookedb/meeting/1', '/with/bookedb/meeting/5', '/mails', '/leave'])
      expect(links).toContain(rest);
    for (const rest of links) {
      if (rest.startsWith('/') && rest !== '/')
        expect([
          rest,
          (await town.round.request(rest.startsWith('/assets') || rest.startsWith(`/${language}`) ? rest : `${path}${rest}`)).status,
        ]).toEqual([rest, 200]);
    }
  });

  test('no page holds a word of the other language, or a text that is missing', async () => {
    const foreign = language === 'sv' ? /\b(the|you|your|meeting|answer)\b/i : /\b(och|du|din|möte|svara)\b/i;
    for (const { name, path } of town.pages) {
      const words = (await read(await town.round.request(path))).replace(/Vad ni gör[^.]*\.|Varför ingen[^.]*\./g, '');
      expect([name, words.replace(/Studenthuset, the student centre/g, '').match(foreign)?.[0]]).toEqual([name, undefined]);
      expect(words).not.toMatch(/undefined|\[object|NaN/);
    }
  });

  test('when the evaluation opens it is next, with the workshop and its questions', async () => {
    await goToEvaluation(town);
    const words = await read(await town.round.request(town.late[0]?.path ?? ''));
    expect(words).toContain(language === 'sv' ? 'Vad gav programmet?' : 'What did you get out of the programme?');
    expect(words).toContain(language === 'sv' ? 'Vad har varit svårt?' : 'What has been hard?');
  });

  test('nothing is asked, nor to be prepared, when the round is closed', async () => {
    await setStage(town.round, 'closed');
    const person = town.pages.find((page) => page.name === 'to-report')?.path.split('/')[2] ?? '';
    const html = await read(await town.round.request(await linkTo(town.round, person)));
    expect(html).toContain(language === 'sv' ? 'Ingen av er sa om det blev av' : 'Neither of you said whether it took place');
    expect(html).not.toMatch(/Blev det av\?|Did it take place\?|Guide till möte|Guide to meeting/);
  });
});

describe('before the kick-off', () => {
  test.each([
    ['ahead', '2027-10-01T09:00:00Z', true],
    ['over', '2027-10-08T09:00:00Z', false],
  ])('home says when and where everybody meets, and how without coming there: it is %s', async (_, at, isSaid) => {
    const { kickOff } = theRound();
    const link = 'https://video.example/kick-off';
    const round = await openTestRound({
      at,
      round: theRound({ kickOff: { ...kickOff, place: { sv: 'Aula Magna', en: 'Aula Magna' }, link } }),
    });
    await setStage(round, isSaid ? 'matching' : 'running');
    await bring(round, aPerson({ id: 'asa' }), aPerson({ role: 'mentee' }));
    await putPair(round, aPair({ mentor: 'asa' }));
    const html = await (await round.request(await linkTo(round, 'asa'))).text();
    const said = [`<a href="${link}"`, 'Aula Magna', 'id="kick-off"'].map((part) => html.includes(part));
    expect(said).toEqual([isSaid, isSaid, isSaid]);
    await round.close();
  });
});

describe('a manager with two mentors', () => {
  let round: TestRound;
  let orjan: string;
  beforeAll(async () => {
    round = await openTestRound({
      at: '2027-10-08T09:00:00Z',
      round: { ...theRound(), matching: { ...theRound().matching, mentorsPerMentee: 2 } },
    });
    await setStage(round, 'running');
    const two = [aPerson({ id: 'asa' }), aPerson({ id: 'bo', answers: { name: 'Bo Lind' } })];
    await bring(round, ...two, aPerson({ role: 'mentee' }));
    await putPair(round, withMeeting(aPair({ mentor: 'asa' }), Temporal.Instant.from('2027-10-20T12:00:00Z')));
    await putPair(
      round,
      nextOf(decidePair(round.round, anOffer({ mentor: 'bo' }), { command: 'answer', by: 'mentor', answer: 'yes' }, round.tools.now())),
    );
    orjan = await linkTo(round, 'orjan');
  });
  afterAll(() => round.close());

  test('sees both, each with acts of their own, and answers for the right one', async () => {
    const place = await read(await round.request(orjan));
    expect(place).toContain('Vi föreslår att du träffar Bo Lind');
    expect(place).toContain('onsdag 20 oktober kl. 14.00');
    expect((await round.post(`${orjan}/with/bo/offer`, { answer: 'yes' })).status).toBe(303);
    await round.settle();
    expect((await round.post(`${orjan}/with/bo/meeting/1/times`, { 'date-1': '2027-10-21', 'clock-1': '14:00' })).status).toBe(303);
    const bo = await read(await round.request(`${await linkTo(round, 'bo')}/meeting/1`));
    expect(bo).toContain('Torsdag 21 oktober kl. 14.00');
    expect(await read(await round.request(`${await linkTo(round, 'asa')}/meeting/1`))).not.toContain('21 oktober');
  });

  test('is not offered a time that is taken by the other one', async () => {
    const html = await (await round.request(`${orjan}/with/bo/meeting/1/times`)).text();
    expect(html).toContain('value="2027-10-18T10:00"');
    expect(html).not.toContain('value="2027-10-20T14:00"');
  });

  test('has nothing with somebody who is not theirs', async () => {
    expect((await round.post(`${orjan}/with/nobody/meeting/1/times`, { 'date-1': '2027-10-21', 'clock-1': '14:00' })).status).toBe(409);
  });
});
