import { ArnFormat, type Stack, Tags } from 'aws-cdk-lib';
import { functionName } from '../../shared/lambda/function-name.ts';
import type { Round } from '../../shared/round/round-file.ts';

/** Every resource of a round carries its id. */
export const ROUND_TAG = 'omvant-round';

/** What everything of a round is called. The round's id is in every name, so that two rounds in one account never touch. */
export function namesOf(round: Pick<Round, 'id'>) {
  const name = `omvant-${round.id}`;
  return {
    stack: name,
    table: name,
    bus: name,
    configurationSet: name,
    letters: `${name}-letters`,
    deadLetters: `${name}-dead-letters`,
    alarms: `${name}-alarms`,
    budget: `${name}-budget`,
    /** Each group of another name would take room in the one policy CloudWatch has for what services log, and that holds some twenty. */
    accessLog: `/aws/vendedlogs/omvant/${round.id}/requests`,
    /** What the function of a file is called. */
    lambda: (file: string) => functionName(round.id, file),
    /** Where a function writes its log. */
    logs: (file: string) => `/omvant/${round.id}/${logOf(file)}`,
  } as const;
}

/** All that reacts to one event writes into one log, as CloudFormation takes 500 resources a stack: on-pair-ended/tell-both → on-pair-ended. */
export function logOf(file: string): string {
  return file.startsWith('on-') ? file.replace(/\/.*/, '') : file;
}

/** Tags everything in a stack as the round's, and with what its organisation asks for. */
export function addTags(stack: Stack, { id, account }: Pick<Round, 'id' | 'account'>): void {
  for (const [key, value] of Object.entries({ [ROUND_TAG]: id, ...account?.tags })) Tags.of(stack).add(key, value);
}

type Names = ReturnType<typeof namesOf>;

/** The rules of a round, those on its own bus and those on the account's. */
export function rulesOf(stack: Stack, { bus, stack: name }: Pick<Names, 'bus' | 'stack'>): readonly string[] {
  return [`${bus}/*`, `${name}-*`].map((path) => stack.formatArn({ service: 'events', resource: 'rule', resourceName: path }));
}

/** The alarms of a round. */
export function alarmsOf(stack: Stack, { stack: name }: Pick<Names, 'stack'>): string {
  const arnFormat = ArnFormat.COLON_RESOURCE_NAME;
  return stack.formatArn({ service: 'cloudwatch', resource: 'alarm', resourceName: `${name} *`, arnFormat });
}

/** The name of a function in the template: on-pair-formed/introduce-pair → OnPairFormedIntroducePair. */
export function constructId(file: string): string {
  return file
    .split(/[/-]/)
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join('');
}

/** Whose round it is. */
export function hostsOf({ hosts }: Pick<Round, 'hosts'>): string {
  return `${hosts.university.name.en} and ${hosts.company.name.en}`;
}
