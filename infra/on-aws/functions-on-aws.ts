import { CloudFormationClient, paginateListStackResources } from '@aws-sdk/client-cloudformation';
import type { Round } from '../../shared/round/round-file.ts';
import { constructId, namesOf } from '../parts/names.ts';

/** The functions of a deployed round. */
export type FunctionsOnAws = {
  /** What AWS calls each of them. */
  readonly all: readonly string[];
  /** What AWS calls the one of a file. Throws when the stack has none of it. */
  readonly nameOf: (file: string) => string;
};

/** Which functions a round has, and what AWS calls them: as the stack says that is there, which an earlier version may have made. */
export async function functionsOnAws(round: Pick<Round, 'id'>): Promise<FunctionsOnAws> {
  const client = new CloudFormationClient({});
  const names = new Map<string, string>();
  for await (const { StackResourceSummaries = [] } of paginateListStackResources({ client }, { StackName: namesOf(round).stack }))
    for (const { ResourceType, LogicalResourceId = '', PhysicalResourceId } of StackResourceSummaries)
      if (ResourceType === 'AWS::Lambda::Function' && PhysicalResourceId !== undefined) names.set(LogicalResourceId, PhysicalResourceId);
  client.destroy();
  return {
    all: [...names.values()],
    nameOf(file) {
      const isOf = new RegExp(`^${constructId(file)}Function[0-9A-F]{8}$`);
      const [, name] = [...names].find(([id]) => isOf.test(id)) ?? [];
      if (name === undefined) throw new Error(`there is no function ${file} in the stack`);
      return name;
    },
  };
}
