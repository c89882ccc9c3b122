/** Which mutant is on, and what the tests reach; the switches in the changed files ask it. */
export class MutantSwitch {
  #on = 0;
  #asked = 0;
  #mostAsked = Number.POSITIVE_INFINITY;
  #reached: Set<number> | undefined;

  isOn(mutant: number): boolean {
    this.#reached?.add(mutant);
    // A change can make a loop endless. It asks its switches on every turn, which no test without a change does as often.
    if (++this.#asked > this.#mostAsked) throw new Error('a mutant runs for ever');
    return mutant === this.#on;
  }

  turnOn(mutant: number, mostAsked: number): void {
    this.#on = mutant;
    this.#asked = 0;
    this.#mostAsked = mostAsked;
  }

  /** Back to the code as it is written. Says how often switches were asked. */
  turnOff(): number {
    this.#on = 0;
    this.#mostAsked = Number.POSITIVE_INFINITY;
    const asked = this.#asked;
    this.#asked = 0;
    return asked;
  }

  /** Notes in `reached` what is reached from now on. */
  note(reached: Set<number> | undefined): void {
    this.#reached = reached;
  }
}

declare global {
  var mutants: MutantSwitch;
}
