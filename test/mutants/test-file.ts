import { type RunnerTestFile, TestRunner } from 'vitest';
import { startTests } from 'vitest/internal/browser';
import type { Modules } from './modules.ts';
import { Bailing, Learning, type Learnt, Quiet } from './quiet.ts';

type Task = RunnerTestFile | RunnerTestFile['tasks'][number];

/** Reached while files are loaded, by whichever test: for such a change to be seen they have to be loaded anew. */
const atLoad = new Set<number>();

/** One file of tests: what of the changed files it reaches, how long it takes, and whether it notices a mutant. */
export class TestFile {
  readonly path: string;
  readonly #host: TestRunner;
  readonly #modules: Modules;
  #tests: ReadonlyMap<string, Learnt> = new Map();
  /** Reached before, after and between tests. */
  #shared: ReadonlySet<number> = new Set();
  #hasHooks = false;
  /** How often switches were asked, by all tests together. */
  #asked = 0;

  constructor(path: string, host: TestRunner, modules: Modules) {
    this.path = path;
    this.#host = host;
    this.#modules = modules;
  }

  /** Runs it as it is, twice. Says why it cannot be run again and again, if so. */
  async learn(): Promise<string | undefined> {
    const learning = new Learning(this.#host, atLoad);
    globalThis.mutants.turnOff();
    const first = await this.#run(learning);
    this.#asked = globalThis.mutants.turnOff();
    this.#tests = learning.tests;
    this.#shared = learning.shared;
    this.#hasHooks = hasHooks(first);
    return failureIn(first) ?? failureIn(await this.#run(new Quiet(this.#host)));
  }

  reaches(mutant: number, source: string): boolean {
    return atLoad.has(mutant) ? this.#modules.leadsTo(source, this.path) : this.#testsFor(mutant).size > 0;
  }

  /** About how many milliseconds it takes with a mutant. */
  cost(mutant: number): number {
    return [...this.#testsFor(mutant)].reduce((sum, test) => sum + (this.#tests.get(test)?.took ?? 0), 0);
  }

  async notices(mutant: number, source: string): Promise<boolean> {
    const isFresh = atLoad.has(mutant);
    if (isFresh) this.#modules.forget(source);
    globalThis.mutants.turnOn(mutant, this.#asked * 20 + 100_000);
    const inOrder = this.#hasHooks ? undefined : this.#tests;
    const file = await this.#run(new Bailing(this.#host, this.#testsFor(mutant), inOrder));
    globalThis.mutants.turnOff();
    if (isFresh) this.#modules.forget(source);
    return failureIn(file) !== undefined;
  }

  /** Those that reach it. All, where it works while they are loaded, or where what they share may lead one on to the next. */
  #testsFor(mutant: number): ReadonlySet<string> {
    const all = [...this.#tests.keys()];
    if (atLoad.has(mutant) || this.#shared.has(mutant)) return new Set(all);
    const reaching = all.filter((test) => this.#tests.get(test)?.reached.has(mutant));
    return new Set(reaching.length > 0 && this.#hasHooks ? all : reaching);
  }

  async #run(runner: Quiet): Promise<RunnerTestFile> {
    const [file] = await startTests([this.path], runner);
    if (file === undefined) throw new Error(`vitest did not run ${this.path}`);
    return file;
  }
}

function failureIn(task: Task): string | undefined {
  if (task.result?.state === 'fail' && !('tasks' in task && task.tasks.some((inner) => inner.result?.state === 'fail')))
    return task.result.errors?.[0]?.message ?? 'it fails';
  return 'tasks' in task ? task.tasks.map(failureIn).find((failure) => failure !== undefined) : undefined;
}

function hasHooks(task: Task): boolean {
  if (!('tasks' in task)) return false;
  const hooks = Object.values(TestRunner.getSuiteHooks(task) ?? {});
  return hooks.some((those) => those.length > 0) || task.tasks.some(hasHooks);
}
