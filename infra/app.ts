import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { budgetStack } from './budget-stack.ts';
import { bundleOf, bundles } from './bundle/bundle.ts';
import { check } from './parts/checks.ts';
import { HOME_REGION } from './parts/home-region.ts';
import type { Address } from './parts/round-web.ts';
import { roundStack } from './round-stack.ts';
import { readRoundFile } from './rounds/read-round-file.ts';

// What the CDK CLI runs: `cdk synth -c round=infra/rounds/su-pfizer.yaml`. People use `omvant deploy`, which checks more and says more.

const app = new App();
const file = context('round') ?? 'infra/rounds/su-pfizer.yaml';
const read = readRoundFile(file);
if (read.faults !== undefined) {
  for (const { line, path, wrong } of read.faults) process.stderr.write(`${file}:${line} ${path} ${wrong}\n`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'omvant-functions-'));
const codes = new Map(
  [...(await bundles(read.round, folder, readFileSync(file, 'utf8')))].map(([name, built]) => [name, Code.fromAsset(built.folder)]),
);
const address = addressIn();
const account = process.env['CDK_DEFAULT_ACCOUNT'];
roundStack(app, {
  round: read.round,
  code: (trigger) => codes.get(bundleOf(trigger)) ?? Code.fromAsset(''),
  sender: context('sender') === 'there already' ? 'there already' : 'made here',
  since: Number(context('since') ?? 0),
  leadingKeys: context('leadingKeys') === 'unchecked' ? 'unchecked' : 'checked',
  reach: context('reach') === 'verified addresses' ? 'verified addresses' : 'anybody',
  ...(address === undefined ? {} : { address }),
  env: { ...(account === undefined ? {} : { account }), region: process.env['CDK_DEFAULT_REGION'] ?? HOME_REGION },
});
budgetStack(app, read.round, account);
check(app);
app.synth();
rmSync(folder, { recursive: true });

function context(name: string): string | undefined {
  const value: unknown = app.node.tryGetContext(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function addressIn(): Address | undefined {
  const domain = context('domain');
  const certificate = context('certificate');
  return domain === undefined || certificate === undefined ? undefined : { domain, certificate };
}
