import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actOnPair } from '../../../shared/commands/pair/act-on-pair.ts';
import { theApplication } from '../../builders/steps.ts';
import type { TestRound } from '../../builders/test-round.ts';
import { everything } from './everything.ts';
import { read } from './guests.ts';
import { openTheTwo, type TheTwo } from './the-two.ts';

let round: TestRound;
let asa: string;
let orjan: string;
let two: TheTwo;
beforeAll(async () => {
  two = await openTheTwo(Temporal.Instant.from('2027-09-20T09:00:00Z'));
  ({ round, asa, orjan } = two);
});
afterAll(() => round.close());

const page = async (path: string) => read(await round.request(path));
const kickOff = () => `${asa}/coming/kick-off`;

describe('whether somebody comes to the kick-off', () => {
  test('is asked on their own page, which leads to the question, and nothing is stored by looking', async () => {
    const before = await everything(round);
    expect(await page(asa)).toContain('Du har inte sagt om du kommer. Säg om du kommer (kick-offen)');
    expect(await page(asa)).toContain(
      'Du får frågan om du kommer med inbjudan. Vet du redan kan du säga det nu. Säg om du kommer (avslutningen)',
    );
    const asked = await page(kickOff());
    expect(asked).toContain('Kommer du till kick-offen?');
    expect(asked).toContain('Studenthuset');
    expect(asked).toMatch(/Det du skriver läser de som samordnar programmet: Karin Sandell/);
    expect(asked).not.toContain('Jag är med via länken');
    expect(await everything(round)).toEqual(before);
  });

  test.each([
    ['no choice', { food: 'vegan' }, 'Välj om du kommer eller inte'],
    ['a choice there is not', { comes: 'online', food: 'vegan' }, 'Välj'],
    ['a need that is too long', { comes: 'yes', food: 'å'.repeat(201) }, 'Skriv högst 200 tecken'],
  ] as const)('is not taken with %s, and what was typed is kept', async (_, fields, words) => {
    const before = await theApplication(round, 'asa');
    const response = await round.post(kickOff(), fields);
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain(words);
    expect(html).toContain(`value="${fields.food}"`);
    expect(await theApplication(round, 'asa')).toEqual(before);
  });

  test('is said with two presses, stands on the page, and can be changed', async () => {
    const home = await two.told(kickOff(), { comes: 'yes', food: 'vegan', access: '' });
    expect(home).toContain('Tack, du räknas med.');
    expect(home).toContain('Du har sagt att du kommer. Ändra ditt svar');
    expect(await two.told(kickOff(), { comes: 'yes', food: 'vegan', access: '' })).toContain('Det är redan sparat. Inget har ändrats.');
    expect(await (await round.request(kickOff())).text()).toContain('value="vegan"');
    expect(await two.told(kickOff(), { comes: 'no', food: 'vegan', access: '' })).toContain('Du har sagt att du inte kan komma.');
    expect((await theApplication(round, 'asa')).gatherings?.kickOff?.said).toMatchObject({ comes: 'no' });
    expect(await everything(round)).not.toContain('vegan');
  });

  test('is asked of the other one as well, and of no other gathering than there are', async () => {
    expect(await page(`${orjan}/coming/kick-off`)).toContain('Kommer du till kick-offen?');
    expect((await round.request(`${asa}/coming/elsewhere`)).status).toBe(404);
    expect((await round.post(`${asa}/coming/elsewhere`, { comes: 'yes' })).status).toBe(404);
  });

  test('can be said until it begins, and is then refused in words', async () => {
    await round.moveTo('2027-10-06T13:59:00Z');
    expect(await two.told(kickOff(), { comes: 'yes' })).toContain('Tack, du räknas med.');
    await round.moveTo('2027-10-06T14:00:00Z');
    expect(await page(kickOff())).toContain('Träffen har redan börjat, så svaret går inte att ändra längre.');
    const refused = await round.post(kickOff(), { comes: 'no' });
    expect([refused.status, await read(refused)]).toEqual([409, expect.stringContaining('Träffen har redan börjat')]);
    expect((await theApplication(round, 'asa')).gatherings?.kickOff?.said?.comes).toBe('yes');
  });

  test('is not asked of somebody in no pair', async () => {
    await actOnPair('asa-orjan', { command: 'end' }, round.tools);
    await round.settle();
    expect(await page(`${asa}/coming/workshop`)).toContain('Du är inte i något par just nu, så du är inte inbjuden dit.');
    const refused = await round.post(`${asa}/coming/workshop`, { comes: 'yes' });
    expect([refused.status, await read(refused)]).toEqual([409, expect.stringContaining('du är inte inbjuden dit')]);
    expect((await theApplication(round, 'asa')).gatherings?.workshop).toBeUndefined();
  });
});
