import { type Letter, type LetterId, type LetterName, letterKey, requested } from '../../shared/domain/letter.ts';
import { letterKind } from '../../shared/storage/kinds/letter.ts';
import { aPerson } from './people.ts';
import { add } from './steps.ts';
import type { TestRound } from './test-round.ts';

/** Ways to ask a round for letters, and to see what became of them. */
export function asking(round: TestRound) {
  let people = 0;
  return {
    /** Somebody new, who has confirmed the address and got no letter yet. */
    async somebody(): Promise<string> {
      people += 1;
      const id = `p${people}`;
      await add(round, aPerson({ id }));
      return id;
    },
    /** A letter to somebody; one that goes at once, unless another is named. */
    letterTo(id: string, occasion = 'time 1', letter: LetterName = 'new link'): Letter {
      return requested({ recipient: { kind: 'person', id }, letter, occasion }, round.tools.now());
    },
    async ask(letter: Letter): Promise<void> {
      await round.tools.store.commit({ at: round.tools.now(), letters: [letter] });
      await round.settle();
    },
    async inLedger(letter: Letter): Promise<Letter | undefined> {
      const id: LetterId = { recipient: letter.recipient, key: letterKey(letter) };
      return (await round.tools.store.get(letterKind, id))?.state;
    },
    later(minutes: number): Promise<void> {
      return round.moveTo(round.clock.now().add({ minutes }).toString());
    },
  };
}
