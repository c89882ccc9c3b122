/** What a round costs on AWS, in bytes, in time to start, in calls and in dollars, as far as a machine without AWS can tell. */
export async function benchCloud(): Promise<void> {
  // Before anything is loaded that makes a logger.
  process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT';
  const [{ benchBundles }, { benchWrapper }, { benchCost }] = await Promise.all([
    import('./bundles.ts'),
    import('./calls.ts'),
    import('./cost.ts'),
  ]);
  await benchBundles();
  benchWrapper();
  await benchCost();
}
