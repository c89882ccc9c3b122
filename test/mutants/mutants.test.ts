import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Accepted } from './listed.ts';
import { show, type Tried } from './shown.ts';
import { MutantSwitch } from './switch.ts';
import { switched } from './switched.ts';

const PROGRAM = `function answer(points, words) {
  const said = words.filter((word) => word !== '');
  if (points < 50 || said.length === 0) return 'no';
  let count = 0;
  for (const word of said) {
    if (!word.startsWith('x')) continue;
    count += 1;
  }
  switch (count) {
    case 0:
      return 'none';
    case 1:
      return \`one of \${said.length}\`;
    default:
      return [points - count, points >= 90 ? 'well' : 'fair'].join();
  }
}`;
const INPUTS = [0, 49, 50, 51, 89, 90, 91].flatMap((points) =>
  [[], [''], ['a'], ['x'], ['xa', ''], ['ax', 'xb'], ['xa', 'xb'], ['xa', 'xb', 'x', 'b']].map((words) => [points, words] as const),
);

/** What a program answers to all of these, or that it fails. */
function answers(text: string): readonly unknown[] {
  const answer: unknown = new Function(`${text}; return answer;`)();
  if (typeof answer !== 'function') throw new Error('there is nothing to ask');
  return INPUTS.map((input) => {
    try {
      return answer(...input);
    } catch {
      return 'it fails';
    }
  });
}

describe('each change to a program, behind its switch', () => {
  const { mutants, text } = switched(PROGRAM, 7);
  const withSwitch = (number: number) => {
    globalThis.mutants.turnOn(number, Number.POSITIVE_INFINITY);
    return answers(text);
  };
  beforeEach(() => vi.stubGlobal('mutants', new MutantSwitch()));
  afterEach(() => vi.unstubAllGlobals());

  test('leaves the program as it is as long as its switch is off', () => {
    expect(answers(text)).toEqual(answers(PROGRAM));
  });

  test('does what the compiler is shown, and is noticed by whoever looks', () => {
    for (const { number, change, changed } of mutants) {
      expect([change, withSwitch(number)]).toEqual([change, answers(changed())]);
      expect([change, withSwitch(number)]).not.toEqual([change, answers(PROGRAM)]);
    }
  });

  test('is said with its line, and has a number of its own', () => {
    expect(mutants.map(({ number }) => number)).toEqual(mutants.map((_, index) => index + 7));
    const said = mutants.map(({ line, change }) => `${line} ${change}`);
    for (const one of [
      '3 points < 50 → points >= 50',
      '3 points < 50 → points <= 50',
      "2 words.filter((word) => word !== '') → words",
      '7 count += 1; left out',
    ])
      expect(said).toContain(one);
  });
});

describe('what came out', () => {
  const mutant = (on: string, fate: Tried['fate']): Tried => ({
    ...{ number: 1, path: 'shared/a.ts', line: 3, on, fate },
    ...{ change: 'a < b → a <= b', changed: () => '' },
  });
  const accepted: Accepted = { path: 'shared/a.ts', on: 'a < b', why: 'the two are never the same' };
  function shown(all: readonly Tried[], listed: readonly Accepted[]): { readonly isDone: boolean; readonly said: string } {
    let said = '';
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      said += String(text);
      return true;
    });
    const isDone = show(all, listed);
    write.mockRestore();
    return { isDone, said };
  }

  test('names each survivor nobody gave a reason for, and counts none that does not compile', () => {
    const { isDone, said } = shown([mutant('a < b', 'survived'), mutant('c', 'killed'), mutant('d', 'does not compile')], []);
    expect(isDone).toBe(false);
    expect(said).toContain('50 %  shared/a.ts: 2 changes, 1 noticed, 1 survived');
    expect(said).toContain('shared/a.ts:3  a < b → a <= b');
  });

  test('is done where each survivor is accepted, and not where one that is accepted is noticed after all', () => {
    expect(shown([mutant('a < b', 'survived')], [accepted]).isDone).toBe(true);
    const { isDone, said } = shown([mutant('a < b', 'killed')], [accepted]);
    expect([isDone, said]).toEqual([false, expect.stringContaining('is listed, but nothing survives there any more: a < b')]);
  });
});
