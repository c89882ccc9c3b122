import { type RunnerTestFile, TestRunner } from 'vitest';
import type { MutantSwitch } from './switch.ts';

/** What one test reaches of the changed files, and how many milliseconds it takes. */
export interface Learnt {
  readonly reached: Set<number>;
  took: number;
}

type Task = RunnerTestFile['tasks'][number];
type Of<Method extends 'onBeforeTryTask' | 'onAfterRunTask' | 'onBeforeRunTask'> = Parameters<TestRunner[Method]>;

/** Runs tests beside vitest's own runner and tells nobody. */
export class Quiet extends TestRunner {
  constructor(host: TestRunner) {
    super(host.config);
    // What vitest gives its own runner once it is made.
    const given = host as unknown as { readonly moduleRunner: unknown; readonly _otel: Parameters<TestRunner['__setTraces']>[0] };
    Object.assign(this, { moduleRunner: given.moduleRunner });
    this.__setTraces(given._otel);
  }

  override async onAfterRunSuite(): Promise<void> {}
}

/** Notes what is reached: while files are loaded, by each test, and before, after and between tests by what they share. */
export class Learning extends Quiet {
  readonly tests = new Map<string, Learnt>();
  readonly shared = new Set<number>();
  readonly #atLoad: Set<number>;
  readonly #switch: MutantSwitch;

  constructor(host: TestRunner, atLoad: Set<number>) {
    super(host);
    this.#atLoad = atLoad;
    this.#switch = globalThis.mutants;
  }

  override onCollectStart(file: RunnerTestFile): void {
    this.#switch.note(this.#atLoad);
    super.onCollectStart(file);
  }

  onCollected(): void {
    this.#switch.note(this.shared);
  }

  override onBeforeTryTask(...[test, options]: Of<'onBeforeTryTask'>): void {
    const reached = new Set<number>();
    this.tests.set(test.id, { reached, took: 0 });
    this.#switch.note(reached);
    super.onBeforeTryTask(test, options);
  }

  override onAfterRunTask(...[test]: Of<'onAfterRunTask'>): void {
    const learnt = this.tests.get(test.id);
    if (learnt !== undefined) learnt.took = test.result?.duration ?? 0;
    this.#switch.note(this.shared);
    super.onAfterRunTask(test);
  }

  override onAfterRunFiles(files: RunnerTestFile[]): void {
    this.#switch.note(undefined);
    super.onAfterRunFiles(files);
  }
}

/** Runs some of the tests, and none after the first that fails. */
export class Bailing extends Quiet {
  readonly #only: ReadonlySet<string>;
  readonly #inOrder: ReadonlyMap<string, Learnt> | undefined;
  #hasFailed = false;

  /** `inOrder`: how long each takes, where those that take least may go first. */
  constructor(host: TestRunner, only: ReadonlySet<string>, inOrder: ReadonlyMap<string, Learnt> | undefined) {
    super(host);
    this.#only = only;
    this.#inOrder = inOrder;
  }

  onCollected([file]: RunnerTestFile[]): void {
    const took = (task: Task) => this.#inOrder?.get(task.id)?.took ?? 0;
    file?.tasks.sort((a, b) => took(a) - took(b));
  }

  override async onBeforeRunTask(...[test]: Of<'onBeforeRunTask'>): Promise<void> {
    if (this.#hasFailed || !this.#only.has(test.id)) test.mode = 'skip';
    await super.onBeforeRunTask(test);
  }

  override onAfterRunTask(...[test]: Of<'onAfterRunTask'>): void {
    this.#hasFailed ||= test.result?.state === 'fail';
    super.onAfterRunTask(test);
  }
}
