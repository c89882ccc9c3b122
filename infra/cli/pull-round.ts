import { readFileSync, writeFileSync } from 'node:fs';
import { planChanges, planOf } from '../../shared/round/plan.ts';
import { planNow, withPlan } from '../../shared/round/planned.ts';
import { roundKind } from '../../shared/storage/kinds/round.ts';
import { asked, standing, workIn } from '../on-aws/deployed.ts';
import { storeOf } from '../on-aws/open-round.ts';
import { commandFor } from '../on-aws/typed-again.ts';
import { CannotStart } from '../rounds/cannot-start.ts';
import { changedPlanText, ON_AWS } from '../rounds/opened-plan.ts';
import { saysPlan, withPlanInFile } from '../rounds/pull-plan.ts';
import { roundOrStop } from '../rounds/round-or-stop.ts';

/**
 * Writes the plan a deployed round keeps into its file.
 *
 * @throws CannotStart when the round is not on AWS in that region, was opened before it kept its plan, or is written so that a plan cannot be put into the file.
 */
export async function pullRound(file: string, region: string, say: (line: string) => void): Promise<void> {
  const round = roundOrStop(file);
  workIn(region);
  const state = await asked(async () =>
    (await standing(round)).stack === undefined ? undefined : (await storeOf(round).get(roundKind, 'round'))?.state,
  );
  if (state?.planned === undefined)
    throw new CannotStart(
      `${round.id} keeps no plan of its own in ${region}: it has not been opened there.`,
      'give the region it lies in with --region, or deploy it; of a round on this machine `npm start` says what it has otherwise',
    );
  const source = readFileSync(file, 'utf8');
  const plan = planNow(round, state);
  const text = withPlanInFile(source, round, plan);
  if (!saysPlan(text, round, plan))
    throw new CannotStart(
      `${file} was not changed: the way it is written, the plan of the round cannot be put into it.\n${changedPlanText(round, ON_AWS, planChanges(planOf(withPlan(round, plan)), round))}`,
      `write the first into the file by hand, then: ${commandFor(`round check ${file} --deployed`)}`,
    );
  if (text === source) return say(`${file} says what the round says.`);
  writeFileSync(file, text);
  say(`${file} has the plan of the round now.`);
}
