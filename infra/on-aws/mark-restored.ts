import { markRestored } from '../../shared/commands/sending/held-letters.ts';
import { CannotStart, NEEDS_DECISION } from '../rounds/cannot-start.ts';
import { roundOrStop } from '../rounds/round-or-stop.ts';
import { actingOperator, toolsOf } from './acting.ts';
import { say, typedOut } from './asking.ts';
import { asked, deployedOrStop, workIn } from './deployed.ts';
import { commandFor, typedAgain } from './typed-again.ts';

export type RestoredOptions = {
  readonly region: string;
  readonly as?: string;
  readonly json?: boolean;
  readonly input: boolean;
  readonly confirm?: string;
};

/** Holds every letter of a round whose table was restored, until an operator lets them go in the console. Gives the exit code. */
export async function markRoundRestored(file: string, options: RestoredOptions): Promise<number> {
  const round = roundOrStop(file);
  workIn(options.region);
  const operator = actingOperator(round, options.as);
  const stack = await deployedOrStop(round, file);
  const question = `From now on no letter of ${round.id} goes out until an operator lets it in the console. Type the id of the round`;
  const isSure = options.confirm === round.id || (await typedOut(round.id, question, options.input, typedAgain(`--confirm ${round.id}`)));
  if (!isSure) return NEEDS_DECISION;
  const outcome = await asked(() => markRestored(toolsOf(round, stack), { operator: { operator, act: 'marked as restored', about: {} } }));
  if (outcome.outcome === 'refused')
    throw new CannotStart(`The letters of ${round.id} are not held.\nIts table has no state of a round.`, commandFor(`status ${file}`));
  const words = `No letter of ${round.id} goes out. Look through them: ${stack.Console}/held`;
  say(options.json === true ? JSON.stringify({ round: round.id, outcome: outcome.outcome }) : words);
  return 0;
}
