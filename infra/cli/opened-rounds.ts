import type { Round } from '../../shared/round/round-file.ts';
import { folderOf } from '../local/folder.ts';
import { HERE, ON_AWS, type Opened, openedPlan, planKeptHere, TODO_HERE, TODO_ON_AWS } from '../rounds/opened-plan.ts';

/** Where a round has been opened: on this machine, and on AWS when that is asked for by its region. */
export async function openedRounds(round: Round, region: string | undefined): Promise<readonly Opened[]> {
  const here = { where: HERE, plan: planKeptHere(folderOf(round)), remedy: TODO_HERE };
  return region === undefined ? [here] : [here, { where: ON_AWS, plan: await planOnAws(round, region), remedy: TODO_ON_AWS }];
}

async function planOnAws(round: Round, region: string) {
  const { asked, standing, workIn } = await import('../on-aws/deployed.ts');
  const { storeOf } = await import('../on-aws/open-round.ts');
  workIn(region);
  return asked(async () => ((await standing(round)).stack === undefined ? undefined : openedPlan(storeOf(round))));
}
