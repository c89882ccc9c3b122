import { RemovalPolicy, type Stack, Validations } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import {
  CfnEmailIdentity,
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailSendingEvent,
  EventDestination,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import type { Round } from '../../shared/round/round-file.ts';

/** Where the identity mails are sent from comes from: this stack makes it, or the account has it, from another round or the IT department. */
export type Sender = 'made here' | 'there already';

/** Whom the account may write to: in SES's sandbox, where accounts begin, addresses alone that are verified in it. */
export type Reach = 'anybody' | 'verified addresses';

export type Mail = {
  readonly configurationSet: ConfigurationSet;
  /**
   * What SES wants the sender to be allowed to use: the domain, or the address itself where the account has that; for the sandbox also
   * whatever identity a recipient is verified by.
   */
  readonly identityArns: readonly string[];
};

/** What a round sends mail with: over TLS alone, to nobody who bounced or complained, with SES telling what became of each. */
export function addMail(stack: Stack, round: Pick<Round, 'mail'>, name: string, sender: Sender, reach: Reach): Mail {
  const { address } = round.mail;
  const domain = domainOf(address);
  if (sender === 'made here') addIdentity(stack, domain);
  const configurationSet = new ConfigurationSet(stack, 'Mail', {
    configurationSetName: name,
    tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    reputationMetrics: true,
    sendingEnabled: true,
  });
  configurationSet.addEventDestination('MailEvents', {
    // SES tells the account's default bus and no other; the rule there listens for this configuration set alone.
    destination: EventDestination.eventBus(EventBus.fromEventBusName(stack, 'DefaultBus', 'default')),
    events: [
      EmailSendingEvent.SEND,
      EmailSendingEvent.DELIVERY,
      EmailSendingEvent.BOUNCE,
      EmailSendingEvent.COMPLAINT,
      EmailSendingEvent.REJECT,
      EmailSendingEvent.RENDERING_FAILURE,
      EmailSendingEvent.DELIVERY_DELAY,
    ],
  });
  const identity = (resourceName: string) => stack.formatArn({ service: 'ses', resource: 'identity', resourceName });
  if (reach === 'verified addresses') acknowledgeSandbox(stack);
  return { configurationSet, identityArns: reach === 'anybody' ? [identity(domain), identity(address)] : [identity('*')] };
}

function acknowledgeSandbox(stack: Stack): void {
  Validations.of(stack).acknowledge({
    id: `AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ses:${stack.region}:${stack.account}:identity/*]`,
    reason:
      'In the sandbox SES asks for leave to use the identity of whoever gets a mail, known only by then. The address mails come from stays fixed.',
  });
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** The subdomain bounces come back to. */
export function mailFromOf(domain: string): string {
  return `bounce.${domain}`;
}

/** It stays when the stack goes, unless that never came to be: its keys stand in somebody's DNS, and the next round sends from the same domain. */
function addIdentity(stack: Stack, domain: string): void {
  const identity = new CfnEmailIdentity(stack, 'Sender', {
    emailIdentity: domain,
    dkimAttributes: { signingEnabled: true },
    feedbackAttributes: { emailForwardingEnabled: false },
    mailFromAttributes: { mailFromDomain: mailFromOf(domain), behaviorOnMxFailure: 'USE_DEFAULT_VALUE' },
  });
  identity.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
}
