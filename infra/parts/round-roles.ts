import { ArnFormat, type Stack, Token, Validations } from 'aws-cdk-lib';
import { type IRole, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Trigger } from '../../functions/triggers.ts';
import { permissionsOf } from './permissions.ts';
import { roleOf } from './role-of.ts';
import type { FunctionContext } from './round-function.ts';

/** Functions, each with its log. */
type Functions = ReadonlyMap<Trigger, ILogGroup>;

/**
 * A role for each set of functions that may do exactly the same: an account has a thousand roles, and a hundred rounds are to fit.
 *
 * @returns which role a function has.
 */
export function addRoles(logs: Functions, making: Pick<FunctionContext, 'stack' | 'names' | 'resources'>): (trigger: Trigger) => IRole {
  const sharing = Map.groupBy(logs, ([trigger]) => roleOf(trigger));
  const scope = new Construct(making.stack, 'Roles');
  acknowledgeReactions(making.stack, reactionLogs(making.names));
  const roles = new Map([...sharing].map(([name, functions]) => [name, addRole(scope, name, new Map(functions), making)]));
  return (trigger) => {
    const role = roles.get(roleOf(trigger));
    if (role === undefined) throw new Error(`${trigger.file} has no role`);
    return role;
  };
}

function addRole(
  scope: Construct,
  name: string,
  functions: Functions,
  { stack, names, resources }: Pick<FunctionContext, 'stack' | 'names' | 'resources'>,
): IRole {
  const [trigger] = functions.keys();
  const writeLog = new PolicyStatement({
    sid: 'WriteLog',
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    resources: logsOf(functions, stack, names),
  });
  const role = new Role(scope, name, {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    description: `What ${functions.size === 1 ? trigger?.file : `${functions.size} functions`} of ${names.stack} may do`,
    inlinePolicies: {
      Function: new PolicyDocument({ statements: [writeLog, ...(trigger === undefined ? [] : permissionsOf(trigger, resources))] }),
    },
  });
  // What CDK would add of its own is in the role already.
  return role.withoutPolicyUpdates();
}

/** Where reactions lie. */
const REACTIONS = 'on-';

/**
 * The logs of the functions that share a role. There is no room in a role for the log of each reaction by its name, so it gives those of
 * all reactions together; and no others, for in that of the pages stands what operators did.
 */
function logsOf(functions: Functions, stack: Stack, names: FunctionContext['names']): string[] {
  const named = [...functions]
    .filter(([{ file }]) => functions.size === 1 || !file.startsWith(REACTIONS))
    .map(([, log]) => log.logGroupArn);
  if (named.length === functions.size) return named;
  const resourceName = reactionLogs(names);
  const reactions = stack.formatArn({ service: 'logs', resource: 'log-group', resourceName, arnFormat: ArnFormat.COLON_RESOURCE_NAME });
  return [reactions, ...named];
}

function reactionLogs(names: FunctionContext['names']): string {
  return `${names.logs(REACTIONS)}*`;
}

function acknowledgeReactions(stack: Stack, resourceName: string): void {
  const account = Token.isUnresolved(stack.account) ? '<AWS::AccountId>' : stack.account;
  Validations.of(stack).acknowledge({
    id: `AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:logs:${stack.region}:${account}:log-group:${resourceName}]`,
    reason: 'Reactions share a role, and a role has no room for the log of each of them by its name: it gives those of all reactions.',
  });
}
