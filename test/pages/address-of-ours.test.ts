import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assistantFields } from '../../functions/web/assistant-fields.ts';
import { decideApplication } from '../../shared/domain/application/decide-application.ts';
import { fieldsIn } from '../../shared/domain/application/form.ts';
import { formFaults } from '../../shared/domain/form/field.ts';
import { readForm } from '../../shared/pages/form/read-form.ts';
import { ROLES } from '../../shared/round/round-file.ts';
import { sayIn } from '../../shared/words/say.ts';
import { aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';
import { add, theApplication } from '../builders/steps.ts';
import type { TestRound } from '../builders/test-round.ts';
import { type OperatorSession, operatorSession, wordsOf } from './console/operator-session.ts';
import { openCall, visitorOf } from './public/visitor.ts';

const { mail, operators } = theRound();
const OURS = [mail.address, mail.replyTo, operators[0]?.email ?? ''].map((address) =>
  address.replace(/^./, (first) => first.toUpperCase()),
);
const SAID = 'Den adressen hör till oss som driver programmet: ingen kan vara med, boka eller få svar med den. Skriv en annan';

let round: TestRound;
let karin: OperatorSession;
beforeAll(async () => {
  round = await openCall();
  const assistant = { name: 'Sam Lind', email: 'sam@company.example' };
  await add(round, aPerson({ id: 'cia', role: 'mentee', answers: { name: 'Cia Chef', assistant } }));
  karin = await operatorSession(round);
});
afterAll(() => round.close());

describe.each(OURS)('%s, an address the round is run from', (address) => {
  it.each(ROLES)('is nobody’s in the form, neither of a %s nor of an assistant', (role) => {
    const typed = { email: [address], assistantEmail: [address] };
    const fields = fieldsIn(theRound(), role).filter(({ kind }) => kind === 'address');
    expect(formFaults(fields, typed).map(({ fault }) => fault)).toEqual(fields.map(() => 'address of ours'));
    const named = readForm(
      assistantFields(sayIn('sv', 'Europe/Stockholm'), theRound()),
      { email: [address] },
      sayIn('sv', 'Europe/Stockholm'),
    );
    expect(JSON.stringify(named)).toContain(SAID);
  });

  it.each([
    ['entered', '/console/applicants/enter', { act: 'look', name: 'Mia Ek', email: address, why: 'HR' }],
    ['corrected to', '/console/applicants/cia', { act: 'address', email: address, was: 'cia@person.example' }],
    ['named as an assistant’s', '/console/applicants/cia/correct', { act: 'look', assistantName: 'Sam Lind', assistantEmail: address }],
  ] as const)('is not %s by an operator', async (_, path, fields) => {
    const { status, html } = await karin.post(path, fields);
    expect([status, wordsOf(html).includes(SAID)]).toEqual([422, true]);
    expect((await theApplication(round, 'cia')).email).toBe('cia@person.example');
  });

  it('is a row of a list that enters nobody', async () => {
    const list = `Namn;E-post\nMia Ek;${address}`;
    const { html } = await karin.post('/console/applicants/list', { act: 'look', role: 'mentee', why: 'HR', list });
    expect(wordsOf(html)).toContain('Skrivs inte in: adressen hör till er som driver omgången, och ingen kan vara med med den.');
  });

  it('is said to be that in the column of assistants, and the row is entered without one', async () => {
    const list = `Namn;E-post;Assistent;Assistentens e-post\nMia Ek;mia@company.example;Sam Lind;${address}`;
    const { html } = await karin.post('/console/applicants/list', { act: 'look', role: 'mentee', why: 'HR', list });
    expect(wordsOf(html)).toContain(`Skrivs in. Assistenten lämnas öppen: ${address} hör till er som driver omgången`);
    expect(wordsOf(html)).not.toContain('Förstås inte');
  });

  it('is not where a visitor is answered', async () => {
    const visitor = visitorOf(round);
    const again = await visitor.send(await visitor.get('/sv/ask/mentor'), { text: 'Hur?', address });
    expect([again.status, again.problems.join()]).toEqual([422, expect.stringContaining(SAID)]);
  });
});

it('whoever books has not the address of the one they book for, whichever is corrected', async () => {
  const now = round.tools.now();
  const cia = await theApplication(round, 'cia');
  const refused = { outcome: 'refused', why: 'address of the assistant' };
  expect(decideApplication(cia, { command: 'correct address', email: 'Sam@company.example', by: 'karin' }, now)).toEqual(refused);
  const named = { name: 'Cia Chef', email: cia.email };
  expect(decideApplication(cia, { command: 'name assistant', named, language: 'sv' }, now)).toEqual(refused);
  const unconfirmed = { ...cia, status: 'submitted' } as const;
  expect(decideApplication(unconfirmed, { command: 'correct own address', email: 'sam@company.example' }, now)).toEqual(refused);
  const { html } = await karin.post('/console/applicants/cia', { act: 'address', email: 'sam@company.example', was: cia.email });
  expect(wordsOf(html)).toContain('Personen och assistenten kan inte ha samma adress');
});
