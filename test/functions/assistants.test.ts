import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actOnApplication } from '../../shared/commands/application/act-on-application.ts';
import { nameAssistant } from '../../shared/commands/application/name-assistant.ts';
import { actOnPair } from '../../shared/commands/pair/act-on-pair.ts';
import type { MeetingCommand } from '../../shared/domain/pair/meeting-command.ts';
import { aPair } from '../builders/pairs.ts';
import { aPerson } from '../builders/people.ts';
import { add, addPair, bringTo, lettersTo, onList } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

/** Two pairs that were formed in September; the round runs. */
let round: TestRound;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-10-11T06:30:00Z' });
  await bringTo(round, 'running');
  for (const name of ['a', 'b', 'c']) {
    await add(
      round,
      aPerson({ id: `s${name}` }),
      aPerson({ id: `m${name}`, role: 'mentee', answers: { name: `Anna ${name.toUpperCase()}berg` } }),
    );
    await addPair(round, aPair({ mentor: `s${name}`, mentee: `m${name}` }));
  }
});
afterAll(() => round.close());

const SAM = { name: 'Sam Lind', email: 'sam@firm.example', language: undefined };
const KIM = { name: 'Kim Ek', email: 'kim@firm.example', language: 'en' as const };
const at = (text: string) => Temporal.Instant.from(text);
const hand = { kind: 'assistant' } as const;

async function name(manager: string, assistant: typeof SAM | typeof KIM | undefined) {
  const outcome = await nameAssistant(manager, assistant, round.tools);
  await round.settle();
  return outcome.outcome;
}
async function meet(pair: string, change: MeetingCommand, number = 1) {
  const outcome = await actOnPair(pair, { command: 'meeting', number, change }, round.tools);
  await round.settle();
  return outcome.outcome;
}
const mailsTo = async (address: string) => (await round.mails()).filter(({ to }) => to === address);
const line = (ics: string | undefined, field: string) =>
  new RegExp(`^${field}[;:].*(?:\\r?\\n .*)*`, 'm').exec(ics ?? '')?.[0].replaceAll(/\r?\n /g, '');

test('whoever a manager names is told by one letter who named them, what for, and how to say no', async () => {
  expect(await name('ma', SAM)).toBe('changed');
  expect(await name('ma', SAM)).toBe('unchanged');
  const [told, ...others] = await mailsTo('sam@firm.example');
  expect(others).toEqual([]);
  expect(told?.subject).toBe('Anna Aberg vill att du bokar möten');
  expect(told?.text).toContain('har angett dig');
  expect(told?.links.some((link) => /^\/book\/ma-1\/[\w-]{43}\/no$/.test(link))).toBe(true);
  expect(told?.links.some((link) => link.startsWith('/place/'))).toBe(false);
});

test('times the student proposes are asked of the manager and of whoever books for her, and either may choose', async () => {
  await meet('sa-ma', { command: 'propose', by: 'mentor', times: [at('2027-10-27T12:00:00Z')], place: 'Rum 4' });
  expect(lettersTo(round, 'ma').filter((letter) => letter.startsWith('times'))).toHaveLength(1);
  expect(lettersTo(round, 'ma-1').filter((letter) => letter.startsWith('times'))).toHaveLength(1);
  expect(await meet('sa-ma', { command: 'pick', by: 'mentee', time: at('2027-10-27T12:00:00Z'), hand })).toBe('changed');
  const hers = (await mailsTo('ma@person.example')).at(-1);
  expect(hers?.text).toContain('Din assistent har bokat tiden');
});

test('what is booked comes into the assistant’s calendar as an optional entry with the same UID, and leaves it like everybody’s', async () => {
  const entries = async (address: string) => (await mailsTo(address)).flatMap(({ ics }) => (ics === undefined ? [] : [ics]));
  const [own] = await entries('sam@firm.example');
  expect(line(own, 'UID')).toBe(line((await entries('ma@person.example'))[0], 'UID'));
  expect(line(own, 'ATTENDEE')).toMatch(/ROLE=OPT-PARTICIPANT.*sam@firm\.example/);
  await meet('sa-ma', { command: 'cancel', by: 'mentor' });
  const last = (await entries('sam@firm.example')).at(-1);
  expect([line(last, 'METHOD')?.trim(), line(last, 'UID')]).toEqual(['METHOD:CANCEL', line(own, 'UID')]);
});

test('one who is replaced hears so and loses what is booked; who comes instead gets it, in their language', async () => {
  await meet('sa-ma', { command: 'propose', by: 'mentor', times: [at('2027-11-03T12:00:00Z')], place: undefined });
  await meet('sa-ma', { command: 'pick', by: 'mentee', time: at('2027-11-03T12:00:00Z') });
  expect(await name('ma', KIM)).toBe('changed');
  const gone = (await mailsTo('sam@firm.example')).at(-1);
  expect(gone?.subject).toBe('Du bokar inte längre åt Anna Aberg');
  expect(line(gone?.ics, 'METHOD')?.trim()).toBe('METHOD:CANCEL');
  const comes = await mailsTo('kim@firm.example');
  expect(comes.map(({ subject }) => subject)).toEqual(['Anna Aberg wants you to book meetings', expect.stringMatching(/^Meeting 1: /)]);
  expect(lettersTo(round, 'ma-2').at(-1)).toBe('meeting invitation/sa-ma meeting 1 v3');
  await meet('sa-ma', { command: 'cancel', by: 'mentor' });
  expect(lettersTo(round, 'ma-1').filter((letter) => letter.endsWith('v4'))).toEqual([]);
  expect(lettersTo(round, 'ma-2').filter((letter) => letter.endsWith('v4'))).toHaveLength(1);
});

test('one who is named again gets what is booked as a new entry, because the one that was taken out cannot be woken', async () => {
  await meet('sa-ma', { command: 'propose', by: 'mentor', times: [at('2027-11-04T12:00:00Z')], place: undefined });
  await meet('sa-ma', { command: 'pick', by: 'mentee', time: at('2027-11-04T12:00:00Z') });
  const before = (await mailsTo('kim@firm.example')).at(-1);
  await name('ma', undefined);
  const gone = (await mailsTo('kim@firm.example')).at(-1);
  expect(line(gone?.ics, 'UID')).toBe(line(before?.ics, 'UID'));
  await name('ma', KIM);
  const anew = (await mailsTo('kim@firm.example')).at(-1);
  expect(line(anew?.ics, 'METHOD')?.trim()).toBe('METHOD:REQUEST');
  expect(line(anew?.ics, 'UID')).not.toBe(line(gone?.ics, 'UID'));
  await meet('sa-ma', { command: 'cancel', by: 'mentor' });
  const cancelled = (await mailsTo('kim@firm.example')).at(-1);
  expect([line(cancelled?.ics, 'METHOD')?.trim(), line(cancelled?.ics, 'UID')]).toEqual(['METHOD:CANCEL', line(anew?.ics, 'UID')]);
});

test('one person may book for two managers, and has one day for reminders all the same', async () => {
  await name('mb', SAM);
  await name('mc', SAM);
  await round.moveTo('2027-10-13T06:00:00Z');
  const chased = (await mailsTo('sam@firm.example')).filter(({ subject }) => subject.startsWith('Föreslå tider'));
  const days = chased.map(({ at: sentAt }) => sentAt.toString().slice(0, 10));
  expect(new Set(days).size).toBe(days.length);
  await round.moveTo('2027-10-15T06:00:00Z');
  const all = (await mailsTo('sam@firm.example')).filter(({ subject }) => subject.startsWith('Föreslå tider'));
  expect(new Set(all.map(({ subject }) => subject)).size).toBe(2);
});

test('an assistant who says no is gone, and the manager is told', async () => {
  await actOnApplication('mb', { command: 'stop assisting', number: 1 }, round.tools);
  await round.settle();
  expect(lettersTo(round, 'mb').at(-1)).toBe('without assistant/assistant 1 said no');
  expect((await mailsTo('mb@person.example')).at(-1)?.text).toContain('Sam Lind');
  await meet('sb-mb', { command: 'propose', by: 'mentor', times: [at('2027-11-04T12:00:00Z')], place: undefined });
  expect(lettersTo(round, 'mb-1').filter((letter) => letter.startsWith('times'))).toEqual([]);
});

test('an assistant who is the student of the pair books nothing in it', async () => {
  await name('mb', { name: 'Åsa Öberg', email: 'SB@person.example', language: undefined });
  await meet('sb-mb', { command: 'pick', by: 'mentee', time: at('2027-11-04T12:00:00Z') });
  expect(lettersTo(round, 'mb-2')).toEqual(['assistant named/named']);
});

test('whoever books for a manager who leaves hears once that there is nothing more to book, when leaving is final', async () => {
  await actOnApplication('mc', { command: 'withdraw' }, round.tools);
  await round.settle();
  const told = async () => (await mailsTo('sam@firm.example')).filter(({ subject }) => subject === 'Du bokar inte längre åt Anna Cberg');
  expect(await told()).toEqual([]);
  await round.moveTo(round.tools.now().add({ hours: 25 }).toString());
  await round.moveTo(round.tools.now().add({ hours: 72 }).toString());
  const [letter, ...others] = await told();
  expect(others).toEqual([]);
  expect(letter?.text).toContain('Anna Cberg är inte längre med i programmet');
});

test('no event and no line of the audit tells who an assistant is', async () => {
  expect(JSON.stringify(await onList(round))).not.toContain('sam@');
});
