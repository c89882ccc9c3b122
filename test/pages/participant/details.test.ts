import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import { aPair } from '../../builders/pairs.ts';
import { aPerson } from '../../builders/people.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { bring, linkTo, putPair, read, setStage, whoLeft } from './guests.ts';

const RIGHT = {
  name: 'Åsa Öberg',
  field: 'Etnologi',
  topics: ['marketing', 'recruiting'],
  foremost: 'marketing',
  slots: ['mon-am'],
  languages: ['sv'],
  format: 'video',
  ties: 'no',
  language: 'en',
};

let round: TestRound;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-08-18T10:00:00Z' });
  await bring(round, aPerson({ answers: { access: 'Hiss, tack.' } }), aPerson({ role: 'mentee', language: 'en' }));
});
afterAll(() => round.close());

const person = async (id: string) => (await round.tools.store.get(applicationKind, id))?.state;

describe('what somebody has answered', () => {
  it('is one press from their own page, with everything they said in its fields, access needs too', async () => {
    const home = await linkTo(round, 'asa');
    const html = await (await round.request(home)).text();
    expect(html).toContain(`href="${home}/answers"`);
    const form = await (await round.request(`${home}/answers`)).text();
    for (const stands of ['value="Åsa Öberg"', 'Hiss, tack.', 'asa@person.example']) expect(form).toContain(stands);
    expect(form).not.toContain('<script');
  });

  it('holds as they change it, until they are matched; what was changed stands there, by whom and when', async () => {
    const home = await linkTo(round, 'asa');
    const saved = await round.post(`${home}/answers`, RIGHT);
    expect(saved.headers.get('location')).toContain('done=details');
    expect(await person('asa')).toMatchObject({ language: 'en', answers: { field: 'Etnologi', format: 'video', topics: RIGHT.topics } });
    const page = await read(await round.request(`${home}/answers?done=details`));
    for (const said of [
      'Your details are saved.',
      'You, ',
      'You study: Socialantropologi → Etnologi',
      'Language of emails: Swedish → English',
    ]) {
      expect(page).toContain(said);
    }
    const again = await round.post(`${home}/answers`, RIGHT);
    expect(again.headers.get('location')).toContain('done=details');
    expect((await person('asa'))?.corrected).toHaveLength(1);
  });

  it('is asked for again with what is wrong, and nothing is changed, when the form would not take it', async () => {
    const home = await linkTo(round, 'asa');
    const tried = await round.post(`${home}/answers`, { ...RIGHT, name: 'https://spam.example', topics: [] });
    expect(tried.status).toBe(422);
    const page = await read(tried);
    expect(page).toContain('Error: ');
    expect((await person('asa'))?.answers).toMatchObject({ name: 'Åsa Öberg', topics: RIGHT.topics });
  });

  it('can be read and not changed by whoever is asked about somebody or meets them, or whose round is closed; nothing of it is shown to who has left', async () => {
    await putPair(round, aPair({ round: round.round }));
    const home = await linkTo(round, 'orjan');
    expect(await read(await round.request(home))).toContain('See your details');
    const page = await (await round.request(`${home}/answers`)).text();
    expect(page).toContain('Marknadschef');
    expect(page).not.toContain('name="title"');
    expect((await round.post(`${home}/answers`, { name: 'Somebody Else' })).status).toBe(409);
    expect((await person('orjan'))?.answers.name).toBe('Örjan Ek');
    await bring(round, whoLeft(aPerson({ id: 'gone' }), round.tools.now()));
    expect(await read(await round.request(`${await linkTo(round, 'gone')}/answers`))).not.toContain('Socialantropologi');
    await setStage(round, 'closed');
    expect(await (await round.request(`${await linkTo(round, 'asa')}/answers`)).text()).not.toContain('name="topics"');
  });
});
