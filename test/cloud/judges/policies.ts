import { join } from 'node:path';
import * as z from 'zod/mini';
import { pythonPrograms } from '../../../infra/cloud/python.ts';
import { type Json, nameOf, type Resources } from '../../infra/synthesised.ts';
import type { Finding } from './finding.ts';
import { resolved } from './resolved.ts';
import { jsonFrom } from './run.ts';
import type { Judged } from './stacks.ts';

const said = z.array(z.array(z.object({ rule: z.string(), says: z.string() })));

type Policy = { readonly id: string; readonly type: string; readonly document: Json };

/** What parliament has against the policies of templates: unknown actions, conditions that cannot match, resources of another kind. */
export async function againstPolicies(templates: readonly Judged[]): Promise<readonly Finding[]> {
  const all = templates.flatMap(({ stack, resources }) => policiesOf(resources).map((policy) => ({ stack, ...policy })));
  const words = [join(import.meta.dirname, 'policies.py')];
  const found = z.parse(
    said,
    await jsonFrom(
      join(pythonPrograms(), 'python'),
      words,
      all.map(({ document }) => document),
    ),
  );
  return all.flatMap(({ stack, id, type }, index) =>
    (found[index] ?? []).map(({ rule, says }) => ({ judge: 'policies', rule, stack, at: nameOf(id), type, says })),
  );
}

/** Every policy in a template: what roles may do, and what resources let others do to them. */
export function policiesOf(resources: Resources): readonly Policy[] {
  return Object.entries(resources).flatMap(([id, { Type: type, Properties }]) => {
    const inline = type === 'AWS::IAM::Role' ? Properties['Policies'].map(({ PolicyDocument }: Json) => PolicyDocument) : [];
    const own = [Properties?.['PolicyDocument'], Properties?.['KeyPolicy']].filter((document) => document !== undefined);
    return [...inline, ...own].map((document) => ({ id, type, document: resolved(document, resources) }));
  });
}
