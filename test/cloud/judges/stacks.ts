import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUDGET_REGION } from '../../../infra/budget-stack.ts';
import type { RoundStackOptions } from '../../../infra/round-stack.ts';
import type { Round } from '../../../shared/round/round-file.ts';
import { theRound } from '../../builders/round.ts';
import { inAnOrganisation } from '../../infra/in-an-organisation.ts';
import { ACCOUNT, REGION, type Resources, synthesised } from '../../infra/synthesised.ts';

/** A template to be judged. */
export type Judged = { readonly stack: string; readonly region: string; readonly file: string; readonly resources: Resources };

/** The stack in which an organisation asks for all it can. */
export const ORGANISATION = 'all an organisation asks for';

/** The stack in which IAM does not look at the keys of items, for when it turns out to read those of a whole transaction together. */
export const UNCHECKED = 'keys unchecked';

type Kind = { readonly round?: Partial<Round>; readonly options?: Partial<RoundStackOptions> };

/** What a round may be deployed with; the first is what it is deployed with when nobody says anything else. */
const KINDS: Readonly<Record<string, Kind>> = {
  round: {},
  sandbox: { options: { reach: 'verified addresses' } },
  [UNCHECKED]: { options: { leadingKeys: 'unchecked' } },
  'sender there already': { options: { sender: 'there already' } },
  'capacity of its own': { round: { capacity: { pages: 100 } } },
  [ORGANISATION]: { round: inAnOrganisation() },
  'key there already': { round: { account: { key: `arn:aws:kms:${REGION}:${ACCOUNT}:key/abc` } } },
};

/** Every kind of stack and the budget beside it, each written into the folder. */
export function everyStack(folder: string): readonly Judged[] {
  const made = Object.entries(KINDS).map(
    ([stack, { round = {}, options = {} }]) => [stack, synthesised(theRound(round), options)] as const,
  );
  const budget = made[0]?.[1].budget ?? {};
  return [
    ...made.map(([stack, { resources }]) => written(folder, stack, REGION, resources)),
    written(folder, 'budget', BUDGET_REGION, budget),
  ];
}

/** A template of these resources, written into the folder. */
export function written(folder: string, stack: string, region: string, resources: Resources): Judged {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${stack.replaceAll(' ', '-')}.template.json`);
  writeFileSync(file, JSON.stringify({ AWSTemplateFormatVersion: '2010-09-09', Resources: resources }));
  return { stack, region, file, resources };
}
