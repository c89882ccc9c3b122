import { afterAll, beforeAll, expect, it } from 'vitest';
import { askForLetters, toPerson } from '../../../shared/commands/letter/ask-for-letters.ts';
import { tagOf } from '../../../shared/mail/letter-tag.ts';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import { auditKind } from '../../../shared/storage/kinds/audit.ts';
import { keptTextKind } from '../../../shared/storage/kinds/kept-text.ts';
import { readStored } from '../../../shared/storage/kinds/stored.ts';
import { PARTITION } from '../../../shared/storage/table.ts';
import { theRound } from '../../builders/round.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { aCrowd, fillWith } from './filled-round.ts';
import { hiddenIn, type OperatorSession, operatorSession, wordsOf } from './operator-session.ts';

const VIEWER = { id: 'vera', name: 'Vera Viewer', email: 'vera@example.com', host: 'company', language: 'en', access: 'viewer' } as const;
const letterOf = (id: string) => ({ recipient: { kind: 'person', id }, key: 'reserve/reserve' }) as const;
const pathOf = (id: string) => `/console/letters/sent/${tagOf(letterOf(id))}`;

let round: TestRound;
let karin: OperatorSession;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-10-05T08:00:00Z', round: theRound({ operators: [...theRound().operators, VIEWER] }) });
  await fillWith(aCrowd(3, 1), round.tools);
  await askForLetters(
    ['s0000', 's0001', 's0002'].map((id) => toPerson(id, 'reserve', 'reserve')),
    round.tools,
  );
  await round.settle();
  karin = await operatorSession(round);
});
afterAll(() => round.close());

const acts = async () => (await round.tools.store.partition(PARTITION.audit)).map((item) => readStored(auditKind, item).state);
const mailsTo = async (id: string) => {
  const email = (await round.tools.store.get(applicationKind, id))?.state.email;
  return (await round.mails()).filter(({ to }) => to === email);
};

it('what a letter said as it went is kept without its personal links, and an operator opens it; the log says so', async () => {
  const [mail] = await mailsTo('s0000');
  const closed = await karin.get(pathOf('s0000'));
  expect(closed.html).not.toContain(mail?.text.split('\n')[2] ?? 'nothing');
  expect(wordsOf(closed.html)).toContain('Loggen säger vem som har läst det');
  const { response } = await karin.post(pathOf('s0000'), { act: 'open' });
  const { html } = await karin.get(response.headers.get('location') ?? '');
  expect(wordsOf(html)).toContain('Texten sparades då, utan de personliga länkarna');
  expect(html).toContain(mail?.text.split('\n')[2] ?? 'nothing');
  expect((await acts()).at(-1)).toMatchObject({ act: 'opened free text', about: { recipient: 's0000', letter: 'reserve/reserve' } });
  const kept = (await round.tools.store.get(keptTextKind, letterOf('s0000')))?.state;
  const secrets = (mail?.links ?? []).map((link) => link.split('/').at(-1) ?? '').filter((secret) => secret.length > 20);
  expect(secrets.length).toBeGreaterThan(0);
  expect(secrets.filter((secret) => kept?.text.includes(secret))).toEqual([]);
});

it('whoever may only look reads none of it', async () => {
  const vera = await operatorSession(round, 'vera');
  expect((await vera.post(pathOf('s0000'), { act: 'open' })).status).toBe(403);
  expect((await vera.get(pathOf('s0000'))).html).not.toContain('<form method="post" action="/console/letters/sent');
});

it('several are sent again with one act, each once, whoever presses twice', async () => {
  const { html } = await karin.get('/console/letters');
  const letter = ['s0001', 's0002'].map((id) => tagOf(letterOf(id)));
  for (const tag of letter) expect(html).toContain(`value="${tag}"`);
  const look = await karin.post('/console/letters/again', { act: 'look', letter });
  expect(wordsOf(look.html)).toContain('2 mejl går en gång till');
  const send = { act: 'send', letter: [...look.html.matchAll(/name="letter" value="([^"]+)"/g)].map(([, value = '']) => value) };
  expect(send.letter).toHaveLength(2);
  for (const told of ['sent-several-again', 'sent-several-again-already']) {
    expect((await karin.post('/console/letters/again', send)).response.headers.get('location')).toBe(`/console/letters?did=${told}`);
  }
  await round.settle();
  expect([(await mailsTo('s0000')).length, (await mailsTo('s0001')).length, (await mailsTo('s0002')).length]).toEqual([1, 2, 2]);
  expect((await acts()).filter(({ act }) => act === 'sent letter again')).toHaveLength(2);
  expect(hiddenIn(look.html, 'act')).toBe('send');
});

it('nothing ticked, or what is no letter to a person, sends nothing and says so', async () => {
  for (const letter of [[], ['nonsense'], [tagOf({ recipient: { kind: 'operator', id: 'karin' }, key: 'needs you/1' })]]) {
    const { status, html } = await karin.post('/console/letters/again', { act: 'look', letter });
    expect([status, wordsOf(html)]).toEqual([422, expect.stringContaining('Kryssa för minst ett mejl')]);
  }
});
