import { benchBundles } from './bundles.ts';
import { benchCost } from './cost.ts';

/** What a round costs on AWS, in bytes, in time to start, in calls and in dollars, as far as a machine without AWS can tell. */
export async function benchCloud(): Promise<void> {
  process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT';
  await benchBundles();
  await benchCost();
}
