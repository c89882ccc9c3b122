import { join } from 'node:path';
import * as z from 'zod/mini';
import { pythonPrograms } from '../../../infra/cloud/python.ts';
import { nameOf } from '../../infra/synthesised.ts';
import type { Finding } from './finding.ts';
import { jsonFrom } from './run.ts';
import type { Judged } from './stacks.ts';

const lint = z.array(
  z.object({
    Filename: z.string(),
    Message: z.string(),
    Rule: z.object({ Id: z.string() }),
    Location: z.object({ Path: z.nullable(z.array(z.union([z.string(), z.number()]))) }),
  }),
);

/** What cfn-lint has against templates by CloudFormation's specification of their region: errors and warnings. */
export async function againstSpecification(templates: readonly Judged[]): Promise<readonly Finding[]> {
  const regions = Map.groupBy(templates, ({ region }) => region);
  const found = await Promise.all([...regions].map(([region, judged]) => lintIn(region, judged)));
  return found.flat();
}

async function lintIn(region: string, templates: readonly Judged[]): Promise<readonly Finding[]> {
  const words = ['--regions', region, '--format', 'json', '--template', ...templates.map(({ file }) => file)];
  const found = z.parse(lint, await jsonFrom(join(pythonPrograms(), 'cfn-lint'), words));
  return found.map(({ Filename, Message, Rule, Location }) => {
    const judged = templates.find(({ file }) => file === Filename);
    const id = String(Location.Path?.[1] ?? '');
    return {
      judge: 'CloudFormation',
      rule: Rule.Id,
      stack: judged?.stack ?? Filename,
      at: nameOf(id),
      type: judged?.resources[id]?.Type ?? '',
      says: Message,
    };
  });
}
