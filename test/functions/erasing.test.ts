import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Logger } from '@aws-lambda-powertools/logger';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { actOnApplication } from '../../shared/commands/application/act-on-application.ts';
import { keepReport } from '../../shared/commands/fault-report/keep-report.ts';
import { writeMailing } from '../../shared/commands/mailing/write-mailing.ts';
import { noteOnPair, noteOnPerson } from '../../shared/commands/note/write-note.ts';
import { actOnPair } from '../../shared/commands/pair/act-on-pair.ts';
import { careFor } from '../../shared/commands/pair/care-for.ts';
import { askForErasure, keepAfterAll } from '../../shared/commands/privacy/ask-for-erasure.ts';
import { evaluated } from '../../shared/domain/closing/evaluation.ts';
import { entryOf } from '../../shared/domain/privacy/what-is-kept.ts';
import type { Resolution } from '../../shared/domain/workshop/on-wall.ts';
import { contactOf } from '../../shared/round/contact.ts';
import { change } from '../../shared/storage/changes/changes.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { evaluationKind } from '../../shared/storage/kinds/evaluation.ts';
import { faultReportKind } from '../../shared/storage/kinds/fault-report.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { removedKind } from '../../shared/storage/kinds/removed.ts';
import { resolutionKind } from '../../shared/storage/kinds/workshop.ts';
import { withLetters } from '../../shared/storage/with-letters.ts';
import { PLANTED, plantCanaries } from '../builders/canaries.ts';
import { everyEvent } from '../builders/every-event.ts';
import { aPair } from '../builders/pairs.ts';
import { aPerson } from '../builders/people.ts';
import { add, addPair, bringTo, happens, lettersTo, onList } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';
import { everything } from '../pages/participant/everything.ts';
import { wholeTable } from '../pages/public/visitor.ts';

const instant = Temporal.Instant.from;
const AT = '2027-10-12T12:00:00.000Z';
/** What Åsa is known by, and what was typed by her or about her: none of it may be found anywhere afterwards. */
const CANARIES = [
  'Astrid Kanariefågel',
  'Astrid',
  '08-123 45 67',
  'asa@person.example',
  'canary-wish',
  'canary-takeaway',
  'canary-pulse',
  'canary-place',
  'canary-evaluation',
  'canary-note',
  'canary-note-of-two',
  'canary-care',
  'canary-fault',
  'canary-written',
  'canary-merged',
  'another@person.example',
];

/** Everything the bus took, as its archive keeps it, and every line that was logged. */
const archived: string[] = [];
const logged: string[] = [];
for (const level of ['info', 'warn', 'error'] as const) {
  vi.spyOn(Logger.prototype, level).mockImplementation((...line) => void logged.push(JSON.stringify(line)));
}

/** Two pairs that meet: Åsa of the first wants to be erased on a Tuesday afternoon, Siri of the second changes her mind. */
let round: TestRound;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-10-12T12:00:00Z' });
  round.onEvent((name, detail) => archived.push(JSON.stringify([name, detail])));
  const { tools } = round;
  const operator = contactOf(tools.round);
  await bringTo(round, 'running');
  await add(
    round,
    aPerson({ id: 'asa', answers: { name: 'Astrid Kanariefågel', phone: '08-123 45 67', wish: 'canary-wish' } }),
    aPerson({ id: 'orjan', role: 'mentee' }),
  );
  await add(round, aPerson({ id: 'siri' }), aPerson({ id: 'mona', role: 'mentee' }));
  // Åsa had applied by another address too, and an operator let the one application hold.
  const other = aPerson({ id: 'other', answers: { name: 'A. Kanariefågel', wish: 'canary-merged' } });
  await add(round, { ...other, email: 'another@person.example', status: 'left', mergedInto: 'asa' });
  await addPair(round, aPair());
  await addPair(round, aPair({ mentor: 'siri', mentee: 'mona' }));
  const report = { rating: 4, takeaway: 'canary-takeaway', wantsContact: true };
  const ofTwo = (command: Parameters<typeof actOnPair>[1]) => actOnPair('asa-orjan', command, tools);
  const met = { command: 'record', on: Temporal.PlainDate.from('2027-10-11'), by: 'mentor', report } as const;
  await ofTwo({ command: 'meeting', number: 1, change: met });
  await ofTwo({
    command: 'meeting',
    number: 2,
    change: { command: 'propose', by: 'mentor', times: [instant('2027-11-09T09:00:00Z')], place: 'canary-place' },
  });
  await ofTwo({ command: 'meeting', number: 2, change: { command: 'pick', by: 'mentee', time: instant('2027-11-09T09:00:00Z') } });
  await ofTwo({ command: 'answer pulse', by: 'mentor', pulse: 1, answer: { going: 1, time: 5, note: 'canary-pulse', wantsContact: true } });
  await noteOnPerson('asa', 'canary-note', tools, operator);
  await noteOnPair('asa-orjan', 'canary-note-of-two', tools, operator);
  await careFor(
    'asa-orjan',
    { why: 'complaint', text: 'canary-care', readers: 'all', apart: false, seeks: ['mentor', 'mentee'] },
    tools,
    operator,
  );
  const said = { again: 5, answers: { worked: { text: 'canary-evaluation', mayQuote: true } } };
  await tools.store.commit({
    at: tools.now(),
    changes: [change(evaluationKind, undefined, evaluated('asa', 'mentor', said, tools.now()))],
  });
  await nameInRoom();
  await keepReport({ id: 'fault1', text: 'canary-fault', address: 'ASA@person.example', language: 'sv', at: AT }, 'network', tools);
  const texts = { sv: { subject: 'Hej', text: 'canary-written' } };
  await writeMailing({ id: 'written1', to: 'person', people: ['asa'], texts, urgent: true }, tools, operator);
  await round.settle();
});
afterAll(() => {
  vi.restoreAllMocks();
  return round.close();
});

/** Somebody else writes what is decided, and who sees to it. */
async function nameInRoom(): Promise<void> {
  const on = { is: 'up', text: 'Fler par. Fråga astrid  kanariefågel.', who: 'Astrid Kanariefågel', when: 'maj' } as const;
  const decided: Resolution = { id: 'decided1', sitting: 1, writer: { is: 'operator', operator: 'karin' }, at: AT, on };
  await round.tools.store.commit({ at: round.tools.now(), changes: [change(resolutionKind, undefined, decided)] });
}

test('whoever asks to be erased leaves at once and is told by when, and nobody else hears of it yet', async () => {
  expect((await askForErasure('asa', round.tools)).outcome).toBe('changed');
  expect((await askForErasure('siri', round.tools)).outcome).toBe('changed');
  expect((await askForErasure('siri', round.tools)).outcome).toBe('unchanged');
  await round.settle();
  expect(lettersTo(round, 'asa').at(-1)).toBe('to be erased/erasure 1');
  expect(lettersTo(round, 'asa').join()).not.toContain('withdrawal receipt');
  const mail = (await round.mails()).findLast(({ to }) => to === 'asa@person.example');
  expect(mail?.text).toContain('onsdag 13 oktober kl. 14.00');
  expect(mail?.text).toContain('torsdag 14 oktober kl. 14.00');
  const text = mail?.text.replaceAll(/\s+/g, ' ');
  expect(text).toContain('Länkarna här gäller tills uppgifterna om dig är borttagna.');
  expect(text).not.toContain('gäller i minst');
  expect(lettersTo(round, 'orjan').join()).not.toContain('pair ended');
});

test('within 24 hours they may change their mind, and are in again', async () => {
  await round.moveTo('2027-10-13T11:00:00Z');
  expect((await keepAfterAll('siri', round.tools)).outcome).toBe('changed');
  await round.settle();
  expect((await round.tools.store.get(applicationKind, 'siri'))?.state.status).toBe('confirmed');
});

test('then what is booked leaves both calendars, the partner hears what they need and no more, and one letter says farewell', async () => {
  await round.moveTo('2027-10-13T12:00:00Z');
  expect((await keepAfterAll('asa', round.tools)).outcome).toBe('refused');
  await round.moveTo('2027-10-13T15:00:00Z');
  expect(lettersTo(round, 'asa').slice(-2)).toEqual(['meeting cancelled/asa-orjan meeting 2 v2', 'farewell/erasure 1']);
  expect(lettersTo(round, 'orjan').slice(-2).sort()).toEqual(['meeting cancelled/asa-orjan meeting 2 v2', 'pair ended/asa-orjan']);
  const told = (await round.mails()).filter(({ to }) => to === 'orjan@person.example').slice(-2);
  for (const { text } of told) expect(text).not.toMatch(/rader|ta(s|gits)? bort allt|uppgifter/);
  // The two had met.
  expect(told.filter(({ text }) => text.includes('Det ni har pratat om stannar mellan er'))).toHaveLength(1);
});

test('that letter leads to no page that opens nothing once they are erased', async () => {
  const { subject, links = [] } = (await round.mails()).findLast(({ to }) => to === 'asa@person.example') ?? {};
  expect([subject, links.length > 0]).toEqual(['Vårt sista mejl till dig', true]);
  for (const link of links) expect([link, (await round.request(link)).status]).toEqual([link, 200]);
});

test('and nothing of them is found any more: not in the table with its outbox, the queues, dead letters, the archive of events, the logs, nor in what is kept beside a mail', async () => {
  const found = await allThatIsKept();
  expect(CANARIES.filter((canary) => found.includes(canary.toLowerCase()))).toEqual([]);
});

async function allThatIsKept(): Promise<string> {
  const { queues, besideMails } = await onItsWay();
  for (const kept of [archived, logged, besideMails]) expect(kept.length).toBeGreaterThan(9);
  return [await wholeTable(round), ...archived, ...logged, ...queues, ...besideMails, ...round.deadLetters()].join('\n').toLowerCase();
}

/** What waits in queues, and what the round keeps of each mail beside the mail itself: that lies with whoever got it, and nobody can take it back. */
async function onItsWay(): Promise<{ readonly queues: readonly string[]; readonly besideMails: readonly string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'omvant-erasing-'));
  await round.leaveIn(folder);
  const journal = new DatabaseSync(join(folder, 'journal.sqlite'));
  const rows = (query: string) =>
    journal
      .prepare(query)
      .all()
      .map((row) => JSON.stringify(row));
  const queues = [...rows('SELECT event FROM deliveries'), ...rows('SELECT body FROM messages')];
  const besideMails = rows('SELECT message, letter FROM mails');
  journal.close();
  rmSync(folder, { recursive: true });
  return { queues, besideMails };
}

test('what stays is figures: that a pair met, how it was rated, and that somebody was erased by which rule', async () => {
  const pair = (await round.tools.store.get(pairKind, 'asa-orjan'))?.state;
  expect(pair?.status).toBe('ended');
  expect(JSON.stringify(pair)).toContain('"rating":4');
  expect((await round.tools.store.get(evaluationKind, 'asa'))?.state).toMatchObject({ again: 5, answers: {} });
  const decided = await round.tools.store.get(resolutionKind, { sitting: 1, id: 'decided1' });
  expect(decided?.state.on).toEqual({ is: 'up', text: 'Fler par. Fråga N. N..', who: 'N. N.', when: 'maj' });
  const records = (await round.tools.store.all(removedKind)).map(({ state }) => state);
  expect(records).toHaveLength(2);
  expect(records.find(({ counts }) => counts.answers !== undefined)).toMatchObject({
    rule: 'own wish',
    counts: { people: 1, answers: 1, reports: 1 },
  });
  expect(await onList(round)).toContain('somebody left: N. N. – Örjan Ek');
});

test('whoever was erased does not come back by any act, and others are untouched', async () => {
  expect(await actOnApplication('asa', { command: 'come back' }, round.tools)).toEqual({ outcome: 'refused', why: 'erased' });
  expect((await round.tools.store.get(applicationKind, 'siri'))?.state.answers.name).toBe('Åsa Öberg');
});

/** Where a letter that is asked for and no longer wanted leaves its line, and what counts how often something was worked out. */
const LEAVES_A_LINE = /^(?:OUTBOX|DONE|ROUND DESK|PERSON#\w+ LETTER#|ASSISTANT#asa-1 LETTER#)/;

test('an event that was on its way when somebody was erased, whichever, brings no letter, nothing on the list, and nothing of them back', async () => {
  const late = everyEvent({ person: 'asa', pair: 'asa-orjan' }).filter(({ detail }) => /asa/.test(JSON.stringify(detail)));
  expect(late.length).toBeGreaterThan(30);
  const before = [await lines(), await onList(round), round.letters()];
  await happens(round, ...late);
  expect([await lines(), await onList(round), round.letters()]).toEqual(before);
  const letters = (await withLetters('asa', round.tools.store))?.letters ?? [];
  expect(letters.filter(({ status }) => status !== 'dropped')).toEqual([]);
});

async function lines(): Promise<readonly Record<string, unknown>[]> {
  return (await everything(round)).filter(({ pk, sk }) => !LEAVES_A_LINE.test(`${pk} ${sk}`));
}

test('of every field in which something of somebody is kept nothing is found either, but for what becomes a figure, a code or an id of nobody', async () => {
  // What operators wrote to many people at once is not theirs alone: it goes when its own time is over.
  const canaries = (await plantCanaries(round)).filter(({ of, kind }) => of === PLANTED.mentor && kind !== 'mailing');
  // More than have room in one step, from the same address.
  const email = (await round.tools.store.get(applicationKind, PLANTED.mentor))?.state.email ?? '';
  const more = Array.from(
    { length: 30 },
    (_, at) => ({ id: `more${at}`, text: 'canary-more', address: email, language: 'sv', at: AT }) as const,
  );
  await round.tools.store.commit({ at: round.tools.now(), changes: more.map((one) => change(faultReportKind, undefined, one)) });
  const before = await allThatIsKept();
  expect(canaries.filter(({ text }) => !before.includes(text)).map(({ kind }) => kind)).toEqual([]);
  expect((await askForErasure(PLANTED.mentor, round.tools)).outcome).toBe('changed');
  await round.moveTo('2027-10-15T12:00:00Z');
  const found = await allThatIsKept();
  expect(found).not.toContain('canary-more');
  const left = canaries.filter(({ text }) => found.includes(text));
  expect(left.filter(({ holds }) => entryOf(holds).afterwards === 'erased')).toEqual([]);
  expect([...new Set(left.map(({ kind, field }) => `${kind}: ${field}`))]).toEqual(['application: channel', 'link: hash']);
});

test('none of this made any function fail', () => {
  expect(round.failures).toEqual([]);
});
