/** `npm run bench -- <what>`: speed and memory, printed as ratios against a peer in the same run. Nothing here can fail a build. */
const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  local: async () => (await import('./local.ts')).benchLocal(),
  matching: async () => (await import('./matching.ts')).benchMatching(),
  account: async () => (await import('./account.ts')).writeRoom(),
  bundles: async () => (await import('./bundles.ts')).benchBundles(),
  cloud: async () => (await import('./cloud.ts')).benchCloud(),
};

// Before anything that logs is loaded: a bench prints its figures and nothing else.
process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT';
const what = process.argv[2] ?? '';
const bench = BENCHES[what];
if (bench === undefined) {
  process.stderr.write(`There is no bench called "${what}". Choose one: ${Object.keys(BENCHES).join(', ')}\n`);
  process.exitCode = 2;
} else {
  await bench();
}
