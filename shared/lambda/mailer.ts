import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { environment } from './environment.ts';
import { REQUEST_TIMEOUTS } from './request-timeouts.ts';

/** What became of one attempt to hand a mail to SES. Unknown means that SES may have taken it: it must not be sent again at once. */
export type Handed =
  | { readonly outcome: 'taken'; readonly messageId: string }
  | { readonly outcome: 'refused'; readonly reason: string }
  | { readonly outcome: 'unknown'; readonly reason: string };

/** Less than for others: behind this letter others wait, and it is not asked for again at once. */
const TO_SEND_MS = 5000;

/** Each mail has a connection of its own: one that SES closed meanwhile would leave it open whether SES has the mail. */
const OWN_CONNECTION = { keepAlive: false };

let client: SESv2Client | undefined;

/** Between whom a mail goes, in bare addresses: beside them SES takes only names in ASCII, and the message has the names already. */
type Envelope = { readonly from: string; readonly to: string };

/**
 * Hands one MIME message to SES, once: SES has no idempotency key, so only the letter ledger may decide to try again. It goes where the
 * envelope says; what the headers say is for people to read, and SES would read them otherwise than we do.
 */
export async function handToSes(raw: Uint8Array, { from, to }: Envelope, letterTag: string): Promise<Handed> {
  const { CONFIGURATION_SET } = environment('mail');
  client ??= new SESv2Client({
    maxAttempts: 1,
    requestHandler: { ...REQUEST_TIMEOUTS, requestTimeout: TO_SEND_MS, httpsAgent: OWN_CONNECTION, httpAgent: OWN_CONNECTION },
  });
  try {
    const { MessageId } = await client.send(
      new SendEmailCommand({
        FromEmailAddress: from,
        Destination: { ToAddresses: [to] },
        Content: { Raw: { Data: raw } },
        ConfigurationSetName: CONFIGURATION_SET,
        EmailTags: [{ Name: 'letter', Value: letterTag }],
      }),
    );
    return MessageId === undefined ? { outcome: 'unknown', reason: 'no message id' } : { outcome: 'taken', messageId: MessageId };
  } catch (error) {
    return { outcome: wasRefused(error) ? 'refused' : 'unknown', reason: error instanceof Error ? error.name : 'unknown' };
  }
}

/** Where no connection came about, SES cannot have the mail. */
const NO_CONNECTION: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
/** What the SDK's transport says when it gave up connecting; it has no code for that. */
const NOT_CONNECTED = 'did not establish a connection';
const UNAVAILABLE = 503;

/** A 4xx answer means that SES read the request and did not take the mail, 503 that it takes none at present. */
function wasRefused(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('code' in error && NO_CONNECTION.has(error.code)) return true;
  if (error instanceof Error && error.message.includes(NOT_CONNECTED)) return true;
  const status = '$response' in error || '$metadata' in error ? statusOf(error) : 0;
  return (status >= 400 && status < 500) || status === UNAVAILABLE;
}

function statusOf(error: object): number {
  const metadata: unknown = '$metadata' in error ? error.$metadata : undefined;
  return typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata ? Number(metadata.httpStatusCode) : 0;
}
