import { afterAll, beforeAll, expect, it } from 'vitest';
import { lookAlikes } from '../../../shared/domain/application/same-person.ts';
import { pairId } from '../../../shared/domain/pair/pair-id.ts';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import { aPerson } from '../../builders/people.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { linkTo } from '../participant/guests.ts';
import { fillWith } from './filled-round.ts';
import { type OperatorSession, operatorSession, wordsOf } from './operator-session.ts';

const PATH = '/console/applicants/same';
const THERE = [
  aPerson({ id: 's1', email: 'asa.oberg@su.example.se' }),
  aPerson({ id: 's2', email: 'asaoberg@gmail.example', answers: { name: 'åsa  öberg' } }),
  aPerson({ id: 'm1', role: 'mentee', email: 'm1@person.example' }),
  aPerson({ id: 's3', email: 's3@person.example', answers: { name: 'Li Chen' } }),
];

let round: TestRound;
let karin: OperatorSession;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-08-18T10:00:00Z' });
  await fillWith(THERE, round.tools);
  karin = await operatorSession(round);
});
afterAll(() => round.close());

const merges = (keep: string) => karin.post(PATH, { act: 'merge', of: ['s1', 's2'], 'keep-s1-s2': keep });
const statusOf = async (id: string) => (await round.tools.store.get(applicationKind, id))?.state.status;

it('two of one person are found by name, phone or address; two people are not', () => {
  const found = (...people: Parameters<typeof aPerson>[0][]) => lookAlikes(people.map(aPerson)).map(({ by }) => by);
  const other = { answers: { name: 'Li Chen' } };
  expect(found({ id: 'a' }, { id: 'b' })).toEqual(['same name']);
  expect(found({ id: 'a', answers: { phone: '+46701234567' } }, { id: 'b', answers: { name: 'Li', phone: '070-123 45 67' } })).toEqual([
    'same phone',
  ]);
  expect(found({ id: 'a', email: 'asa.oberg@su.se' }, { id: 'b', email: 'AsaOberg+x@gmail.com', ...other })).toEqual(['similar address']);
  expect(found({ id: 'a', email: 'info@su.se' }, { id: 'b', email: 'info@gmail.com', ...other })).toEqual([]);
  expect(found({ id: 'a' }, { id: 'b', role: 'mentee', answers: { name: 'Åsa Öberg' } })).toEqual([]);
});

it('they are shown together, with what the one who holds can read then, and nothing is chosen beforehand', async () => {
  const { html } = await karin.get(PATH);
  for (const said of ['Samma namn', 'asa.oberg@su.example.se', 'asaoberg@gmail.example', 'Personen kan sedan läsa båda'])
    expect(wordsOf(html)).toContain(said);
  expect(wordsOf(html)).not.toContain('Li Chen');
  expect(html).not.toContain('checked');
  expect((await merges('')).status).toBe(422);
  expect((await merges('m1')).status).toBe(422);
  expect(await statusOf('s2')).toBe('confirmed');
});

it('one act makes them one: the other is gone, nobody is mailed, and pressing twice is once', async () => {
  for (const told of ['merged', 'merged-already']) {
    expect((await merges('s1')).response.headers.get('location')).toBe(`${PATH}?did=${told}`);
  }
  await round.settle();
  expect([await statusOf('s1'), await statusOf('s2')]).toEqual(['confirmed', 'left']);
  expect(await round.mails()).toEqual([]);
  expect(wordsOf((await karin.get(PATH)).html)).toContain('Inga två ser ut');
});

it('the page of the one that is gone says that the other holds, not that they have left', async () => {
  const page = wordsOf(await (await round.request(await linkTo(round, 's2'))).text());
  expect(page).toContain('låter den andra gälla i stället för den här');
  expect(page).not.toContain('Du har lämnat');
});

it('who is in a pair is not taken out of it by that', async () => {
  const [, , , li] = THERE;
  const before = await round.tools.store.get(applicationKind, 's3');
  expect(before?.state.id).toBe(li?.id);
  const inPair = { ...aPerson({ id: 's4', answers: { name: 'Li Chen' } }), pairs: [pairId('s4', 'm1')] };
  await fillWith([inPair], round.tools);
  const { response } = await karin.post(PATH, { act: 'merge', of: ['s3', 's4'], 'keep-s3-s4': 's3' });
  expect(response.status).toBe(409);
  expect(await statusOf('s4')).toBe('confirmed');
});

it('whoever books for the one that goes is told of, unless they book for both', async () => {
  const assistant = { name: 'Sam Lind', email: 'sam@firm.example' };
  const shown = async (name: string, other: typeof assistant | undefined) => {
    const there = [assistant, other].map((one, index) =>
      aPerson({ id: `${name}${index}`, role: 'mentee', answers: { name, ...(one === undefined ? {} : { assistant: one }) } }),
    );
    await fillWith(there, round.tools);
    return wordsOf((await karin.get(PATH)).html);
  };
  expect(await shown('mona', undefined)).toContain('Tas ansökan med mona0@person.example bort får assistenten Sam Lind ett mejl');
  expect(await shown('rut', assistant)).not.toContain('Tas ansökan med rut');
});
