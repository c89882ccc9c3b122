/** What a round costs on AWS, in bytes, in time to start, in calls and in dollars, as far as a machine without AWS can tell. */
export async function benchCloud(): Promise<void> {
  // Before anything is loaded that makes a logger.
  process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT';
  const [{ benchBundles }, { benchWrapper }, { benchCost }, { benchPages }, { benchTemplate }, { startDynamoDb }] = await Promise.all([
    import('./bundles.ts'),
    import('./calls.ts'),
    import('./cost.ts'),
    import('./pages.ts'),
    import('./template.ts'),
    import('../../infra/local/dynamodb/dynamodb.ts'),
  ]);
  await benchBundles();
  benchWrapper();
  benchTemplate();
  const dynamodb = await startDynamoDb(undefined);
  for (const people of [10, 10_000]) await benchPages(dynamodb, people);
  await dynamodb.stop();
  await benchCost();
}
