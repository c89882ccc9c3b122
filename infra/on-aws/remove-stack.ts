import { setTimeout as pause } from 'node:timers/promises';
import { CloudFormationClient, DeleteStackCommand, UpdateTerminationProtectionCommand } from '@aws-sdk/client-cloudformation';
import { CannotStart } from '../rounds/cannot-start.ts';
import { describe } from './deployed.ts';

const LOOK_EVERY_MS = 5000;

/** Removes a stack that is there, or what a failed attempt left of one, and waits until it is gone. */
export async function removeStack(StackName: string, region: string): Promise<void> {
  if ((await describe(StackName, region)) === undefined) return;
  const client = new CloudFormationClient({ region });
  await client.send(new UpdateTerminationProtectionCommand({ StackName, EnableTerminationProtection: false }));
  await client.send(new DeleteStackCommand({ StackName }));
  client.destroy();
  for (;;) {
    const left = await describe(StackName, region);
    if (left === undefined || left.StackStatus === 'DELETE_COMPLETE') return;
    if (left.StackStatus === 'DELETE_FAILED') {
      const why = left.StackStatusReason ?? 'AWS does not say why.';
      throw new CannotStart(`${StackName} could not be removed.\n${why}`, 'mend it and type the same again');
    }
    await pause(LOOK_EVERY_MS);
  }
}
