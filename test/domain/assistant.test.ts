import { describe, expect, test } from 'vitest';
import type { Application } from '../../shared/domain/application/application.ts';
import type { ApplicationCommand } from '../../shared/domain/application/application-command.ts';
import {
  assistantBeside,
  assistantOf,
  assistantsNamed,
  assistantTold,
  everAssistant,
  formerAssistant,
  readAssistantId,
  timesGoneBefore,
} from '../../shared/domain/application/assistant.ts';
import { decideApplication } from '../../shared/domain/application/decide-application.ts';
import { nextOf } from '../builders/decided.ts';
import { APPLIED_AT, anApplication, aPerson } from '../builders/people.ts';

const NOW = APPLIED_AT.add({ hours: 48 });
const AT = '2027-08-18T10:00:00.000Z';
const decide = (state: Application, command: ApplicationCommand) => decideApplication(state, command, NOW);
const led = (state: Application, command: ApplicationCommand) => nextOf(decide(state, command));
const eventsOf = (state: Application, command: ApplicationCommand) => {
  const decision = decide(state, command);
  return decision.outcome === 'changed' ? decision.events.map(({ name, detail }) => ({ name, ...detail })) : [];
};

const sam = { name: 'Sam Lind', email: 'sam@person.example' };
const eva = { name: 'Eva Ek', email: 'eva@person.example' };
const name = (named: typeof sam | undefined, language?: 'sv' | 'en') =>
  ({ command: 'name assistant', named, ...(language === undefined ? {} : { language }) }) as const;
const orjan = aPerson({ role: 'mentee' });
const withSam = led(orjan, name(sam));
const named = (number: number) => ({ name: 'assistant named', application: 'orjan', assistant: number });
const isGone = (number: number) => ({ name: 'assistant gone', application: 'orjan', assistant: number });

describe('a manager names who books for her', () => {
  test('who is told at once, in her language unless another is named', () => {
    expect(assistantOf(withSam)).toEqual({ ...sam, id: 'orjan-1', number: 1, language: 'sv', refusesReminders: false });
    expect(eventsOf(orjan, name(sam))).toEqual([named(1)]);
    expect(assistantOf(led(orjan, name(sam, 'en')))?.language).toBe('en');
    expect(withSam.corrected?.at(-1)?.fields.map((field) => field.name)).toContain('assistantName');
  });

  test('which changes nothing when it is so already, and nobody is told again when only the name or the language is another', () => {
    expect(decide(withSam, name(sam))).toEqual({ outcome: 'unchanged' });
    for (const [other, language] of [
      [{ ...sam, name: 'Sam B. Lind' }, undefined],
      [{ ...sam, email: 'SAM@person.example' }, undefined],
      [sam, 'en'],
    ] as const) {
      expect(decide(withSam, name(other, language)).outcome).toBe('changed');
      expect(eventsOf(withSam, name(other, language))).toEqual([]);
      expect(assistantsNamed(led(withSam, name(other, language)))).toBe(1);
    }
  });

  test('another in place of the first one, who hears that it is over and is kept with when', () => {
    expect(eventsOf(withSam, name(eva))).toEqual([isGone(1), named(2)]);
    const next = led(withSam, name(eva));
    expect(assistantOf(next)).toMatchObject({ ...eva, number: 2, id: 'orjan-2' });
    expect(next.assistantsBefore).toEqual([{ ...sam, number: 1, language: 'sv', gone: AT }]);
    expect([1, 2, 3].map((number) => everAssistant(next, number)?.name)).toEqual(['Sam Lind', 'Eva Ek', undefined]);
    expect(formerAssistant(next, 2)).toBeUndefined();
    expect(formerAssistant(orjan, 1)).toBeUndefined();
  });

  test('nobody any more', () => {
    expect(eventsOf(withSam, name(undefined))).toEqual([isGone(1)]);
    const next = led(withSam, name(undefined));
    expect(assistantOf(next)).toBeUndefined();
    expect(next.assisting).toBeUndefined();
    expect(next.corrected?.at(-1)?.fields.map((field) => field.name)).toContain('assistantName');
    expect(decide(next, name(undefined))).toEqual({ outcome: 'unchanged' });
  });

  test('ten at the most; the last of them can still be spelled otherwise', () => {
    let state: Application = orjan;
    for (let number = 1; number <= 10; number += 1) state = led(state, name({ name: 'X', email: `x${number}@person.example` }));
    expect(assistantsNamed(state)).toBe(10);
    expect(decide(state, name(sam))).toEqual({ outcome: 'refused', why: 'too many assistants' });
    expect(decide(state, name({ name: 'Y', email: 'x10@person.example' })).outcome).toBe('changed');
  });

  test('but a student has none, nor whoever has left', () => {
    expect(decide(aPerson(), name(sam))).toEqual({ outcome: 'refused', why: 'not at this stage' });
    expect(decide(aPerson(), name(undefined))).toEqual({ outcome: 'unchanged' });
    const left = led(orjan, { command: 'withdraw' });
    expect(decide(left, name(sam))).toEqual({ outcome: 'refused', why: 'has left' });
  });
});

describe('an assistant named in the application', () => {
  const applied = anApplication({ role: 'mentee', answers: { assistant: sam } });

  test('is told once the address of who named them is confirmed, and not again', () => {
    expect(applied.assisting).toEqual({ number: 1, language: 'sv', refusesReminders: false });
    expect(eventsOf(applied, { command: 'confirm' })).toContainEqual(named(1));
    const confirmed = led(applied, { command: 'confirm' });
    expect(eventsOf(confirmed, { command: 'refuse reminders' })).toEqual([]);
    expect(eventsOf(applied, { command: 'refuse reminders' })).toEqual([]);
    expect(assistantTold(confirmed)).toMatchObject([{ name: 'assistant named', detail: { application: 'orjan', assistant: 1 } }]);
    expect(assistantTold(orjan)).toEqual([]);
  });

  test('is forgotten without a word when another takes their place before that', () => {
    const other = led(applied, name(eva));
    expect(eventsOf(applied, name(eva))).toEqual([]);
    expect(other.assistantsBefore).toBeUndefined();
    expect(assistantOf(other)).toMatchObject({ ...eva, number: 2 });
  });

  test('gets another number in another language when one was written to before', () => {
    const english = led(withSam, { command: 'choose letters', number: 1, wish: { language: 'en', refusesReminders: true } });
    const next = led(english, name(eva));
    expect(assistantOf(next)).toMatchObject({ number: 2, language: 'sv', refusesReminders: false });
  });
});

describe('an assistant', () => {
  test('says themselves that they book no more, once', () => {
    const stop = (number: number) => ({ command: 'stop assisting', number }) as const;
    const next = led(withSam, stop(1));
    expect(eventsOf(withSam, stop(1))).toEqual([isGone(1)]);
    expect(next.assistantsBefore).toEqual([{ ...sam, number: 1, language: 'sv', gone: AT, saidNo: true }]);
    for (const [state, number] of [
      [next, 1],
      [withSam, 2],
    ] as const)
      expect(decide(state, stop(number))).toEqual({ outcome: 'unchanged' });
  });

  test('chooses language and reminders, and only the one who books now', () => {
    const choose = (number: number, wish: { language?: 'sv' | 'en'; refusesReminders?: boolean }) =>
      ({ command: 'choose letters', number, wish }) as const;
    expect(led(withSam, choose(1, { language: 'en' })).assisting).toEqual({ number: 1, language: 'en', refusesReminders: false });
    expect(led(withSam, choose(1, { refusesReminders: true })).assisting).toEqual({ number: 1, language: 'sv', refusesReminders: true });
    expect(decide(withSam, choose(1, { language: 'sv', refusesReminders: false }))).toEqual({ outcome: 'unchanged' });
    for (const [state, number] of [
      [withSam, 2],
      [orjan, 1],
    ] as const)
      expect(decide(state, choose(number, { language: 'en' }))).toEqual({ outcome: 'refused', why: 'not at this stage' });
  });

  test('who is the partner of a pair is none in it, however the address is spelled', () => {
    expect(assistantBeside(withSam, undefined)?.number).toBe(1);
    expect(assistantBeside(withSam, { email: 'other@person.example' })?.number).toBe(1);
    expect(assistantBeside(withSam, { email: 'SAM@person.example' })).toBeUndefined();
    expect(assistantBeside(orjan, { email: 'other@person.example' })).toBeUndefined();
  });

  test('has an id that says whose and which, and no person’s id is one', () => {
    expect(readAssistantId('orjan-1')).toEqual({ manager: 'orjan', number: 1 });
    expect(readAssistantId('e0f9-42')).toEqual({ manager: 'e0f9', number: 42 });
    for (const id of ['orjan', 'orjan-0', 'orjan-01', 'orjan-123', '-1', 'orjan-1-2', 'Orjan-1', 'orjan-', 'x orjan-1'])
      expect([id, readAssistantId(id)]).toEqual([id, undefined]);
  });

  test('is counted anew each time the same address comes back', () => {
    const again = led(led(led(withSam, name(eva)), name({ ...sam, email: 'Sam@person.example' })), name(eva));
    expect([1, 2, 3, 4].map((number) => timesGoneBefore(again, number, 'sam@person.example'))).toEqual([0, 1, 1, 2]);
    expect(timesGoneBefore(again, 4, eva.email)).toBe(1);
    expect(timesGoneBefore(orjan, 1, sam.email)).toBe(0);
    expect([orjan, withSam, again].map(assistantsNamed)).toEqual([0, 1, 4]);
    expect(assistantsNamed(led(withSam, name(undefined)))).toBe(1);
  });
});
