import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { TestRunner } from 'vitest';
import { Modules } from './modules.ts';
import { type Plan, type Told, thePlan } from './plan.ts';
import { MutantSwitch } from './switch.ts';
import { TestFile } from './test-file.ts';

globalThis.mutants = new MutantSwitch();
// Whether a property fails is all that is asked; the smallest example of it is not looked for.
fc.configureGlobal({ endOnFailure: true });

/** Tries every mutant of the plan against the tests that reach it, in one process, until one of them notices. */
export default class extends TestRunner {
  async onBeforeRunFiles(): Promise<void> {
    const plan = thePlan();
    const tell = (told: Told) => appendFileSync(plan.results, `${JSON.stringify(told)}\n`);
    const modules = new Modules(this);
    const files = plan.tests.map((test) => new TestFile(resolve(test), this, modules));
    for (const file of files) {
      const because = await file.learn();
      if (because !== undefined) throw new Error(`${file.path} fails without a mutant, or when it is run again: ${because}`);
    }
    await tryAll(plan, files, tell);
  }
}

async function tryAll(plan: Plan, files: readonly TestFile[], tell: (told: Told) => void): Promise<void> {
  // What noticed changes of a file before is likely to notice the next one.
  const noticed = new Map<string, number>();
  for (const { number, path } of plan.mutants) {
    tell({ told: 'begun', mutant: number });
    const source = resolve(path);
    const promise = (file: TestFile) => (1 + (noticed.get(`${path} ${file.path}`) ?? 0)) / (1 + file.cost(number));
    const reaching = files.filter((file) => file.reaches(number, source)).sort((a, b) => promise(b) - promise(a));
    const by = await firstToNotice(reaching, number, source);
    if (by !== undefined) noticed.set(`${path} ${by.path}`, (noticed.get(`${path} ${by.path}`) ?? 0) + 1);
    const fate = by !== undefined ? 'killed' : reaching.length > 0 ? 'survived' : 'not reached';
    tell({ told: 'tried', mutant: number, fate });
  }
}

async function firstToNotice(files: readonly TestFile[], mutant: number, source: string): Promise<TestFile | undefined> {
  for (const file of files) if (await file.notices(mutant, source)) return file;
  return undefined;
}
