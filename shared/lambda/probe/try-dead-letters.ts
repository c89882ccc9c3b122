import { ChangeMessageVisibilityCommand, DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { environment } from '../environment.ts';
import { REQUEST_TIMEOUTS } from '../request-timeouts.ts';
import { attempt, type Try } from './answers-probes.ts';

/** What no message has for its receipt. */
const ReceiptHandle = 'none';
const NOT_ALLOWED = /AccessDenied|NotAuthorized|Forbidden|Kms/i;

/** Looks for a dead letter, which stays where it is, and puts off and takes one that is not there. */
export const tryDeadLetters: Try = async () => {
  const { DEAD_LETTERS_URL: QueueUrl } = environment('deadLetters');
  const sqs = new SQSClient({ requestHandler: REQUEST_TIMEOUTS });
  const look = () => sqs.send(new ReceiveMessageCommand({ QueueUrl, VisibilityTimeout: 0, MaxNumberOfMessages: 1 }));
  const putOff = () => sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }));
  const take = () => sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
  const tried = [
    await attempt('look into the dead letters', look),
    await attempt('put off a dead letter', () => thoughNotThere(putOff)),
    await attempt('take a dead letter', () => thoughNotThere(take)),
  ];
  sqs.destroy();
  return { tried, sent: [] };
};

/** That there is no such letter is as it should be. */
async function thoughNotThere(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Error && NOT_ALLOWED.test(error.name)) throw error;
  }
}
