import type { TestRunner } from 'vitest';

/** A module as vitest keeps it once it has run. */
interface Loaded {
  readonly importers: ReadonlySet<string>;
  evaluated: boolean;
  promise: unknown;
  exports: unknown;
}

interface AllLoaded {
  getModuleById(id: string): Loaded | undefined;
}

/** The modules this process has loaded. */
export class Modules {
  readonly #all: AllLoaded;
  readonly #above = new Map<string, ReadonlySet<string>>();

  constructor(host: TestRunner) {
    this.#all = (host as unknown as { readonly moduleRunner: { readonly evaluatedModules: AllLoaded } }).moduleRunner.evaluatedModules;
  }

  leadsTo(module: string, from: string): boolean {
    return this.#allAbove(module).has(from);
  }

  /** Lets a module and whatever imports it be loaded anew when it is imported next. */
  forget(module: string): void {
    for (const id of this.#allAbove(module)) {
      const loaded = this.#all.getModuleById(id);
      if (loaded === undefined) continue;
      loaded.evaluated = false;
      loaded.promise = undefined;
      loaded.exports = undefined;
    }
  }

  /** A module and those that import it, directly or not. */
  #allAbove(module: string): ReadonlySet<string> {
    const known = this.#above.get(module);
    if (known !== undefined) return known;
    const above = new Set([module]);
    for (const id of above) for (const importer of this.#all.getModuleById(id)?.importers ?? []) above.add(importer);
    this.#above.set(module, above);
    return above;
  }
}
