import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { pythonPrograms } from '../../../infra/cloud/python.ts';
import { nameOf } from '../../infra/synthesised.ts';
import type { Finding } from './finding.ts';
import { jsonFrom } from './run.ts';
import type { Judged } from './stacks.ts';

const SYSTEMS: Readonly<Record<string, string>> = { linux: 'ubuntu', darwin: 'macos' };
const PROCESSORS: Readonly<Record<string, string>> = { x64: 'x86_64', arm64: 'aarch64' };

const report = z.array(z.object({ not_compliant: z.array(z.unknown()) }));

/** Whether AWS ships a program for this machine that reads its rules. */
export const canAskControlTower = SYSTEMS[process.platform] !== undefined && PROCESSORS[process.arch] !== undefined;

/** What the proactive controls of AWS Control Tower have against a template: what an organisation may forbid in its accounts. */
export async function againstControlTower({ stack, file, resources }: Judged): Promise<readonly Finding[]> {
  const folder = unpacked();
  const program = join(folder, 'bin', SYSTEMS[process.platform] ?? '', PROCESSORS[process.arch] ?? '', 'cfn-guard');
  const types = new Set(Object.values(resources).map(({ Type }) => `"${Type}"`));
  // Reading all two hundred rules takes most of a minute, and most are about what no round has.
  const rules = globSync(join(folder, 'rules/control-tower/cfn-guard/*/*.guard')).filter((rule) => {
    const text = readFileSync(rule, 'utf8').replaceAll(/^\s*#.*$/gm, '');
    return [...types].some((type) => text.includes(type));
  });
  const words = ['validate', ...rules.flatMap((rule) => ['--rules', rule]), '--data', file];
  const said = await jsonFrom(program, [...words, '--output-format', 'json', '--show-summary', 'none', '--structured']);
  return z
    .parse(report, said)
    .flatMap(({ not_compliant }) => not_compliant.flatMap((rule) => findingsIn(JSON.stringify(rule), stack, resources)));
}

/** What was found lies at another depth for each kind of rule, but names its control and each resource. */
function findingsIn(rule: string, stack: string, resources: Judged['resources']): readonly Finding[] {
  const [, control = '', says = ''] = /\[(CT\.[A-Z0-9.]+)\]: ([^\\"]*)/.exec(rule) ?? [];
  const ids = new Set([...rule.matchAll(/\/Resources\/(\w+)/g)].map(([, id = '']) => id));
  return [...ids].map((id) => ({ judge: 'Control Tower', rule: control, stack, at: nameOf(id), type: resources[id]?.Type ?? '', says }));
}

/** The rules and their program lie in an archive within a package of Python, which runs a program of Node. */
function unpacked(): string {
  const environment = dirname(pythonPrograms());
  const folder = join(environment, 'control-tower');
  const [archive] = globSync(join(environment, 'lib/python*/site-packages/cdklabs/cdk_validator_cfnguard/_jsii/*.tgz'));
  if (archive === undefined) throw new Error('the rules of Control Tower are missing');
  if (!existsSync(join(folder, 'package'))) {
    mkdirSync(folder, { recursive: true });
    execFileSync('tar', ['-xzf', archive, '-C', folder]);
  }
  return join(folder, 'package');
}
