import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HENRIK, VERA } from '../../builders/operators.ts';
import { theRound } from '../../builders/round.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { aCrowd, fillWith, oneOfMany, pairUp } from './filled-round.ts';
import { type OperatorSession, operatorSession, wordsOf } from './operator-session.ts';

let round: TestRound;
let karin: OperatorSession;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-10-20T10:00:00Z', round: theRound({ operators: [...theRound().operators, VERA, HENRIK] }) });
  await fillWith(aCrowd(2, 2), round.tools);
  await pairUp(1, round.tools);
  karin = await operatorSession(round);
});
afterAll(() => round.close());

const words = async (path: string, by: OperatorSession = karin) => wordsOf((await by.get(path)).html);

describe.each([
  ['a person', '/console/applicants/c0000'],
  ['a pair', '/console/pairs/s0000-c0000'],
])('a note on %s', (_, path) => {
  it('is kept with who wrote it and when, once however often it is pressed, and the log holds no word of it', async () => {
    for (const note of ['Ringde på måndagen.\n<b>Ja</b>', 'Ringde på måndagen.\n<b>Ja</b>', 'Ringer igen.']) {
      expect((await karin.post(path, { act: 'note', note })).response.headers.get('location')).toContain(`${path}?did=noted`);
    }
    const { html } = await karin.get(path);
    expect(html.match(/Ringde på måndagen/g)).toHaveLength(1);
    expect(html).not.toContain('<b>Ja</b>');
    expect(wordsOf(html)).toMatch(/Karin Sandell, onsdag 20 oktober.{0,30}Ringde.*Ringer igen/);
    expect((await karin.post('/console/audit.csv', {})).html).not.toContain('Ringde');
    expect((await round.mails()).length).toBe(0);
  });

  it('is not shown to a viewer, and an empty or long one is refused with what was typed', async () => {
    expect(await words(path, await operatorSession(round, 'vera'))).not.toMatch(/Ringde|Ringer|Anteckning/);
    expect(wordsOf((await karin.post(path, { act: 'note', note: ' ' })).html)).toContain('Skriv en anteckning');
    const long = 'x'.repeat(1001);
    expect((await karin.post(path, { act: 'note', note: long })).html).toContain(long);
    expect(await words(path)).not.toContain(long);
  });

  it('stays in the history with what else was done, by whom and when', async () => {
    expect((await karin.get(path)).html).toContain(`href="${path}/history"`);
    const history = await words(`${path}/history`);
    expect(history).toMatch(/Det ni har gjort.*Karin Sandell.*Skrev en anteckning/i);
  });

  it('has room for fifty', async () => {
    for (let number = 1; number <= 48; number += 1) await karin.post(path, { act: 'note', note: `Nummer ${number}` });
    expect(wordsOf((await karin.post(path, { act: 'note', note: 'En till' })).html)).toContain('Det finns redan 50 anteckningar');
    expect(await words(path)).toContain('Nummer 48');
    expect(await words(path)).not.toContain('En till');
  });
});

it('the history of a person says what happened to them, whom they were asked about included', async () => {
  const history = await words('/console/applicants/s0000/history');
  const partner = oneOfMany('mentee', 0).answers.name;
  expect(history).toMatch(new RegExp(`Blev ett par med ${partner}\\..*Tillfrågades om ${partner}\\..*Bekräftade adressen\\..*Sökte\\.`));
  expect((await karin.get('/console/applicants/nobody/history')).status).toBe(404);
  expect((await karin.get('/console/pairs/s0000-nobody/history')).status).toBe(404);
});

it('whoever sees one side alone reads of a pair what their own host’s operators wrote', async () => {
  const henrik = await operatorSession(round, 'henrik');
  expect(await words('/console/pairs/s0000-c0000', henrik)).not.toContain('Ringde');
  await henrik.post('/console/applicants/c0001', { act: 'note', note: 'Från HR.' });
  expect(await words('/console/applicants/c0001', henrik)).toContain('Från HR.');
  expect((await henrik.get('/console/applicants/s0000/history')).status).toBe(403);
});
