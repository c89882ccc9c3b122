import { actOnRound } from '../../shared/lambda/acts/round.ts';
import { systemClock } from '../../shared/lambda/clock.ts';
import { log } from '../../shared/lambda/log.ts';
import { actingOperators } from '../../shared/round/contact.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { CannotStart } from '../local/cannot-start.ts';
import { roundOrStop } from '../rounds/round-or-stop.ts';
import { NEEDS_DECISION, say, typedOut } from './asking.ts';
import { asked, type Deployed, deployedOrStop, workIn } from './deployed.ts';
import { storeOf } from './open-round.ts';

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
  const operator = operatorOf(round, options.as);
  const stack = await deployedOrStop(round, file);
  const { tally } = await asked(() => storeOf(round).counts());
  const mails = `about ${2 * tally.formed} thanks to participants and a mail to each of ${actingOperators(round).length} operators`;
  if (options.dryRun === true) {
    const would = `Would close ${round.id} for good. Would send ${mails}.`;
    say(options.json === true ? JSON.stringify({ round: round.id, would }) : would);
    return 0;
  }
  const question = `This closes ${round.id} for good and sends ${mails}. Type the id of the round to close it`;
  const isSure =
    options.confirm === round.id ||
    (await typedOut(round.id, question, options.input, `npm run omvant -- close ${file} --confirm ${round.id}`));
  if (!isSure) return NEEDS_DECISION;
  const outcome = await asked(() =>
    actOnRound({ command: 'close' }, toolsOf(round, stack), { operator: { operator, act: 'closed round', about: {} } }),
  );
  if (outcome.outcome === 'refused')
    throw new CannotStart(
      `${round.id} was not closed.\nIts stage does not allow it: a round can be closed from ${round.closes} on.`,
      `npm run omvant -- status ${file}`,
    );
  const words =
    outcome.outcome === 'unchanged' ? `${round.id} was closed before.` : `${round.id} is closed. Its report: ${stack.Console}/report`;
  say(options.json === true ? JSON.stringify({ round: round.id, outcome: outcome.outcome }) : words);
  return 0;
}

function operatorOf(round: Round, id: string | undefined): string {
  const wanted = id ?? round.contact;
  if (actingOperators(round).some((operator) => operator.id === wanted)) return wanted;
  const may = actingOperators(round).map((operator) => operator.id);
  throw new CannotStart(`${wanted} may not close the round.\nThose who may act for it are ${may.join(', ')}.`, `add --as ${may[0]}`);
}

function toolsOf(round: Round, { Pages, Table }: Deployed): Parameters<typeof actOnRound>[1] {
  const { now, newId, newSecret } = systemClock;
  return { round, table: Table, publicUrl: Pages, log, now, newId, newSecret, store: storeOf(round) };
}
