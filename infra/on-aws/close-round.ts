import { actOnRound } from '../../shared/commands/round/act-on-round.ts';
import { actingOperators } from '../../shared/round/contact.ts';
import { CannotStart, NEEDS_DECISION } from '../rounds/cannot-start.ts';
import { roundOrStop } from '../rounds/round-or-stop.ts';
import { actingOperator, toolsOf } from './acting.ts';
import { say, typedOut } from './asking.ts';
import { asked, deployedOrStop, workIn } from './deployed.ts';
import { storeOf } from './open-round.ts';
import { commandFor, typedAgain } from './typed-again.ts';

export type CloseOptions = {
  readonly region: string;
  readonly as?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly input: boolean;
  readonly confirm?: string;
};

/** Ends a round for good, as the console's page does. Gives the exit code. */
export async function closeRound(file: string, options: CloseOptions): Promise<number> {
  const round = roundOrStop(file);
  workIn(options.region);
  const operator = actingOperator(round, options.as);
  const stack = await deployedOrStop(round, file);
  const { tally } = await asked(() => storeOf(round).counts());
  const mails = `about ${2 * tally.formed} thanks to participants and a mail to each of ${actingOperators(round).length} operators`;
  if (options.dryRun === true) {
    const would = `Would close ${round.id} for good. Would send ${mails}.`;
    say(options.json === true ? JSON.stringify({ round: round.id, would }) : would);
    return 0;
  }
  const question = `This closes ${round.id} for good and sends ${mails}. Type the id of the round to close it`;
  const isSure = options.confirm === round.id || (await typedOut(round.id, question, options.input, typedAgain(`--confirm ${round.id}`)));
  if (!isSure) return NEEDS_DECISION;
  const outcome = await asked(() =>
    actOnRound({ command: 'close' }, toolsOf(round, stack), { operator: { operator, act: 'closed round', about: {} } }),
  );
  if (outcome.outcome === 'refused')
    throw new CannotStart(
      `${round.id} was not closed.\nIts stage does not allow it: a round can be closed from ${round.closes} on.`,
      commandFor(`status ${file}`),
    );
  const words =
    outcome.outcome === 'unchanged' ? `${round.id} was closed before.` : `${round.id} is closed. Its report: ${stack.Console}/report`;
  say(options.json === true ? JSON.stringify({ round: round.id, outcome: outcome.outcome }) : words);
  return 0;
}
