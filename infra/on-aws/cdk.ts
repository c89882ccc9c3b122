import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
/** Enough for all `cdk diff` says of a stack. */
const MOST_KEPT = 1_000_000;

/** How far a deployment has come: so many of all its parts. */
type OnProgress = (done: number, all: number) => void;

type Where = { readonly account: string; readonly region: string };

/** Writes what is to be deployed into a folder, so that everything is built once. Throws as `cdkDeploy` does. */
export async function cdkSynth(folder: string, context: Readonly<Record<string, string>>, where: Where): Promise<void> {
  const contexts = Object.entries(context).flatMap(([name, value]) => ['--context', `${name}=${value}`]);
  await cdk(['synth', '--quiet', '--output', folder, ...contexts], where);
}

/**
 * Deploys one of the stacks in a folder by the CDK's own command line.
 *
 * @throws Error with the reason in one line when the CDK or CloudFormation gives up.
 */
export async function cdkDeploy(stack: string, folder: string, where: Where, onProgress?: OnProgress): Promise<void> {
  await cdk(['deploy', stack, '--app', folder, '--require-approval', 'never', '--progress', 'events'], where, onProgress);
}

/** What deploying one of the stacks in a folder would change, in the words of the CDK. Makes nothing. Throws as `cdkDeploy` does. */
export async function cdkDiff(stack: string, folder: string, where: Where): Promise<string> {
  return cdk(['diff', stack, '--app', folder, '--method', 'template'], where);
}

async function cdk(words: readonly string[], { account, region }: Where, onProgress?: OnProgress): Promise<string> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('aws-cdk/package.json')), 'bin/cdk');
  const child = spawn(process.execPath, [cli, ...words, '--no-notices', '--no-color'], {
    cwd: ROOT,
    env: { ...process.env, CDK_DEFAULT_ACCOUNT: account, CDK_DEFAULT_REGION: region },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const listen = (chunk: Buffer): void => {
    said = `${said}${chunk}`.slice(-MOST_KEPT);
    for (const [, done, all] of String(chunk).matchAll(/\|\s+(\d+)\/(\d+)\s+\|/g)) onProgress?.(Number(done), Number(all));
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(reasonIn(said));
  return said;
}

/** The line in which CloudFormation or the CDK says what was wrong. */
function reasonIn(said: string): string {
  const lines = said.split('\n').map((line) => line.trim());
  const failed = lines.findLast((line) => /CREATE_FAILED|UPDATE_FAILED|DELETE_FAILED/.test(line) && !/cancelled/.test(line));
  return (
    failed ??
    lines.findLast((line) => /\bfail: /.test(line)) ??
    lines.findLast((line) => /error|failed|not/i.test(line)) ??
    lines.findLast((line) => line !== '') ??
    'The CDK did not say why.'
  );
}
