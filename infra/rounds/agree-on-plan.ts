import { CannotStart, NEEDS_DECISION } from './cannot-start.ts';
import type { PlanOfFile } from './plan-of-file.ts';

/** Shows what another plan would mean, and asks. Whether somebody says yes. */
export type Agrees = (lines: readonly string[]) => Promise<boolean>;

type Asking = { readonly input: boolean; readonly say: (line: string) => void };

/** Asks at the terminal whether the round is to follow its file; where nobody can be asked the answer is no. */
export function askAboutPlan({ input, say }: Asking): Agrees {
  return async (lines) => {
    const { agreed } = await import('../on-aws/asking.ts');
    for (const line of lines) say(line);
    return agreed(
      'Change the plan of the round like this, and tell them?',
      input,
      'To be asked, type the same in a terminal, without --no-input.',
    );
  };
}

/** @throws CannotStart with the exit code of a command that needs a decision, unless somebody says yes. */
export async function stopUnlessAgreed(id: string, { lines }: PlanOfFile, remedy: string, agrees: Agrees): Promise<void> {
  if (await agrees(lines)) return;
  throw new CannotStart(`${id} keeps its plan, and nobody is told of another.\nIts file says something else.`, remedy, NEEDS_DECISION);
}
