import { toolsBy } from '../../shared/commands/planned-tools.ts';
import { roundNow } from '../../shared/commands/round/round-now.ts';
import type { Tools } from '../../shared/commands/tools.ts';
import type { Visit } from './visit.ts';

/** From here on the request goes by the plan the round has now, not by its file. */
export async function goByPlan(c: Visit): Promise<Tools> {
  const tools = toolsBy(await roundNow(c.get('tools')), c.get('tools'));
  c.set('tools', tools);
  return tools;
}
