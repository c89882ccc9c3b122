import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { DELIVERY, triggers } from '../../functions/triggers.ts';
import { RESERVED } from '../../infra/parts/at-once.ts';
import { constructId } from '../../infra/parts/names.ts';
import { environment } from '../../shared/lambda/environment.ts';
import { TABLE } from '../../shared/storage/table.ts';
import { theRound } from '../builders/round.ts';
import { type Json, nameOf, PAID_WHILE_IDLE, REGION, type Resource, synthesised, textOf, theStack } from './synthesised.ts';

const stack = theStack();
const { of } = stack;
const other = synthesised(theRound({ id: 'su-other' }));
function one(type: string): Resource {
  const found = Object.values(of(type));
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} of ${type}`);
  return found[0];
}

/** The resource of a function: its rule, its invocation settings. */
function belongingTo(file: string, what: string): Resource | undefined {
  return Object.entries(stack.resources).find(([id]) => nameOf(id) === `${constructId(file)}${what}`)?.[1];
}

const lambdaOf = (file: string) => belongingTo(file, 'Function')?.Properties ?? {};
const by = (...starts: string[]) => triggers.filter(({ start }) => starts.includes(start.by));
const ruled = by('event', 'tick', 'mail event');

describe('functions', () => {
  test('there is one for each line of the list and no other', () => {
    expect(Object.keys(of('AWS::Lambda::Function')).map(nameOf)).toEqual(triggers.map(({ file }) => `${constructId(file)}Function`));
    expect(triggers.map(({ file }) => lambdaOf(file)['Handler'])).toEqual(triggers.map(({ file }) => `${file}.handler`));
  });

  test('run on Node 24 and arm64, within 30 seconds, their logs kept for 30 days', () => {
    for (const { file, start } of triggers) {
      expect(lambdaOf(file)).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Timeout: 30,
        MemorySize: start.by === 'request' ? 1024 : 512,
        LoggingConfig: { LogFormat: 'JSON', ApplicationLogLevel: 'INFO', SystemLogLevel: 'WARN' },
      });
      expect(textOf(lambdaOf(file)['LoggingConfig'].LogGroup)).toBe(`${constructId(file)}Log`);
    }
    expect(new Set(Object.values(of('AWS::Logs::LogGroup')).map(({ Properties }) => Properties['RetentionInDays']))).toEqual(new Set([30]));
  });

  test('that meet the world have a limit of how many run at once', () => {
    const limits = triggers.map(({ file, start }) => [start.by, lambdaOf(file)['ReservedConcurrentExecutions']]);
    expect(limits.filter(([, limit]) => limit !== undefined)).toEqual([
      ['request', 100],
      ['letters queue', 2],
    ]);
    expect(limits.reduce((sum, [, limit = 0]) => sum + Number(limit), 0)).toBe(RESERVED);
  });

  test('are told what they ask their surroundings for, as it asks for it', () => {
    for (const trigger of triggers) for (const part of partsOf(trigger)) expect(() => readAs(trigger.file, part)).not.toThrow();
  });

  test('are told nothing besides', () => {
    for (const trigger of triggers) {
      const names = partsOf(trigger).flatMap((part) => VARIABLES[part]);
      expect(Object.keys(variablesOf(trigger.file)).sort()).toEqual([...names].sort());
    }
  });

  test('are told no secret', () => {
    const names = triggers.flatMap(({ file }) => Object.keys(variablesOf(file)));
    expect(names.filter((name) => /SECRET|PASSWORD|TOKEN$|KEY/.test(name))).toEqual([]);
  });
});

const VARIABLES = {
  base: ['TABLE_NAME', 'ROUND_FILE', 'PUBLIC_URL'],
  bus: ['BUS_NAME'],
  mail: ['CONFIGURATION_SET'],
  deadLetters: ['DEAD_LETTERS_URL'],
  web: ['ASSETS_FOLDER'],
  operators: ['OPERATORS_ISSUER', 'OPERATORS_AUTHORIZE_URL', 'OPERATORS_TOKEN_URL', 'OPERATORS_CLIENT_ID'],
} as const;

/** The parts of its surroundings a function may ask for. */
function partsOf({ touches, start }: (typeof triggers)[number]): readonly (keyof typeof VARIABLES)[] {
  const parts = { bus: 'bus', mail: 'mail', 'dead letters': 'deadLetters', operators: 'operators', table: 'base', outbox: 'base' } as const;
  return [...new Set(['base' as const, ...touches.map((touch) => parts[touch]), ...(start.by === 'request' ? (['web'] as const) : [])])];
}

function variablesOf(file: string): Readonly<Record<string, unknown>> {
  return lambdaOf(file)['Environment'].Variables;
}

/** Reads part of a function's surroundings as the function does. */
function readAs(file: string, part: keyof typeof VARIABLES): void {
  const before = process.env;
  process.env = Object.fromEntries(Object.entries(variablesOf(file)).map(([name, value]) => [name, asDeployed(name, value)]));
  try {
    environment(part);
  } finally {
    process.env = before;
  }
}

/** A variable as it could read once CloudFormation has filled it in. */
function asDeployed(name: string, value: unknown): string {
  const text = textOf(value);
  return name.endsWith('_URL') && !text.startsWith('https://') ? `https://filled.in/${text}` : text;
}

describe('nothing is lost', () => {
  test('every rule has a target that is tried again, and the round’s dead letters behind it', () => {
    const rules = Object.values(of('AWS::Events::Rule'));
    expect(rules).toHaveLength(ruled.length + by('letters queue').length);
    for (const { Properties } of rules) {
      const isTick = Properties['ScheduleExpression'] !== undefined;
      expect(Properties['Targets']).toHaveLength(1);
      expect(textOf(Properties['Targets'][0].DeadLetterConfig.Arn)).toBe('DeadLetters.Arn');
      expect(Properties['Targets'][0].RetryPolicy).toEqual(
        isTick
          ? { MaximumRetryAttempts: 3, MaximumEventAgeInSeconds: Number(/\d+/.exec(Properties['ScheduleExpression'])) * 60 }
          : { MaximumRetryAttempts: 185, MaximumEventAgeInSeconds: 86_400 },
      );
    }
  });

  test('every function a rule starts is tried again and then puts the event away', () => {
    for (const { file } of ruled) {
      const settings = belongingTo(file, 'FunctionEventInvokeConfig')?.Properties ?? {};
      expect(settings['MaximumRetryAttempts']).toBe(DELIVERY.retriesAfterMinutes.length);
      expect(settings['MaximumEventAgeInSeconds']).toBe(6 * 3600);
      expect(textOf(settings['DestinationConfig'].OnFailure.Destination)).toBe('DeadLetters.Arn');
    }
  });

  test('each reaction listens for its own event on the round’s bus, and for nobody else’s', () => {
    for (const { file, start } of by('event', 'letters queue')) {
      const rule = belongingTo(file, 'Rule')?.Properties ?? {};
      expect(textOf(rule['EventBusName'])).toBe('Bus');
      expect(rule['EventPattern']).toEqual({ source: ['omvant'], 'detail-type': ['event' in start ? start.event : ''] });
    }
    for (const { file } of by('event'))
      expect(textOf(belongingTo(file, 'Rule')?.Properties['Targets'][0].Arn)).toBe(`${constructId(file)}Function.Arn`);
  });

  test('a rule may start its function and no other rule may', () => {
    for (const { file } of ruled) {
      const permission = belongingTo(file, 'FunctionFromRule')?.Properties ?? {};
      expect(permission['Principal']).toBe('events.amazonaws.com');
      expect(textOf(permission['SourceArn'])).toBe(`${constructId(file)}Rule.Arn`);
    }
  });

  test('the clock raises what is due every five minutes, and looks every half hour for what got stuck', () => {
    const paces = by('tick').map(({ file }) => [file, belongingTo(file, 'Rule')?.Properties['ScheduleExpression']]);
    expect(paces).toEqual([
      ['every-five-minutes/raise-due', 'rate(5 minutes)'],
      ['every-half-hour/send-again', 'rate(30 minutes)'],
    ]);
  });

  test('new events of the outbox, and nothing else of the stream, go to the relay; a batch that fails is halved and then put away', () => {
    const [{ file } = { file: '' }] = by('outbox');
    const mapping = belongingTo(file, 'FunctionOutbox')?.Properties ?? {};
    expect(mapping).toMatchObject({
      BatchSize: DELIVERY.stream.atOnce,
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: DELIVERY.stream.tries - 1,
      MaximumRecordAgeInSeconds: 6 * 3600,
      StartingPosition: 'TRIM_HORIZON',
    });
    expect(textOf(mapping['DestinationConfig'].OnFailure.Destination)).toBe('DeadLetters.Arn');
    expect(mapping['FilterCriteria'].Filters.map(({ Pattern }: Json) => JSON.parse(Pattern))).toEqual([
      { eventName: ['INSERT'], dynamodb: { Keys: { pk: { S: ['OUTBOX'] } } } },
    ]);
  });

  test('letters are sent few at a time; one that fails comes again alone, five times, and then lies with the dead letters', () => {
    const [{ file } = { file: '' }] = by('letters queue');
    expect(belongingTo(file, 'FunctionLetters')?.Properties).toMatchObject({
      BatchSize: DELIVERY.letters.atOnce,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 2 },
    });
    const letters = belongingTo('letters', '')?.Properties ?? {};
    expect(letters['RedrivePolicy'].maxReceiveCount).toBe(DELIVERY.letters.tries);
    expect(textOf(letters['RedrivePolicy'].deadLetterTargetArn)).toBe('DeadLetters.Arn');
    expect(letters['VisibilityTimeout']).toBeGreaterThanOrEqual(6 * lambdaOf(file)['Timeout']);
    expect(textOf(belongingTo(file, 'Rule')?.Properties['Targets'][0].Arn)).toBe('Letters.Arn');
  });

  test('both queues keep what they have for 14 days, encrypted, and take it from this round’s rules over TLS alone', () => {
    expect(Object.keys(of('AWS::SQS::Queue')).map(nameOf)).toEqual(['DeadLetters', 'Letters']);
    for (const { Properties } of Object.values(of('AWS::SQS::Queue'))) {
      expect(Properties).toMatchObject({ MessageRetentionPeriod: 14 * 86_400, SqsManagedSseEnabled: true });
    }
    for (const { Properties } of Object.values(of('AWS::SQS::QueuePolicy'))) {
      const [tls, rules, ...more] = Properties['PolicyDocument'].Statement;
      expect(more).toEqual([]);
      expect(tls).toMatchObject({ Effect: 'Deny', Action: 'sqs:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } });
      expect(rules.Principal).toEqual({ Service: 'events.amazonaws.com' });
      expect(textOf(rules.Condition.ArnLike['aws:SourceArn'])).toMatch(/rule\/omvant-su-pfizer\/\*, .*rule\/omvant-su-pfizer-\*$/);
    }
  });

  test('the rules it knows by their names have them, however long the round’s: CloudFormation would cut its own', () => {
    const longest = theRound({ id: 'r'.repeat(30) });
    const rules = Object.values(synthesised(longest).of('AWS::Events::Rule')).map(({ Properties }) => Properties);
    const onAccountBus = rules.filter(({ EventBusName }) => EventBusName === undefined);
    expect(onAccountBus).toHaveLength(by('tick', 'mail event').length);
    for (const { Name } of onAccountBus) {
      expect(Name).toMatch(new RegExp(`^omvant-${longest.id}-`));
      expect(Name.length).toBeLessThanOrEqual(64);
    }
  });
});

describe('what is kept', () => {
  test('the table outlives the stack, cannot be deleted by mistake and can be taken back 35 days', () => {
    const table = one('AWS::DynamoDB::Table');
    expect([table.DeletionPolicy, table.UpdateReplacePolicy]).toEqual(['Retain', 'Retain']);
    expect(table.Properties).toMatchObject({
      TableName: 'omvant-su-pfizer',
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      TimeToLiveSpecification: { AttributeName: TABLE.expiry, Enabled: true },
    });
  });

  test('the table is the one functions and the local runtime know', () => {
    const key = (partition: string, sort: string) => [
      { AttributeName: partition, KeyType: 'HASH' },
      { AttributeName: sort, KeyType: 'RANGE' },
    ];
    const { KeySchema, GlobalSecondaryIndexes } = one('AWS::DynamoDB::Table').Properties;
    expect(KeySchema).toEqual(key(TABLE.partitionKey, TABLE.sortKey));
    expect(GlobalSecondaryIndexes).toEqual([
      { IndexName: TABLE.lists.name, KeySchema: key(TABLE.lists.partitionKey, TABLE.lists.sortKey), Projection: { ProjectionType: 'ALL' } },
    ]);
  });

  test('a change of names would lose data, so they stay as they are', () => {
    const stateful = [
      'AWS::DynamoDB::Table',
      'AWS::SQS::Queue',
      'AWS::Events::Archive',
      'AWS::Cognito::UserPool',
      'AWS::SES::EmailIdentity',
    ];
    expect(stateful.flatMap((type) => Object.keys(of(type)))).toMatchInlineSnapshot(`
      [
        "TableCD117FA1",
        "DeadLettersBBF8BAAB",
        "LettersDC1467AC",
        "BusArchiveD76499E2",
        "Operators93109ECD",
        "Sender",
      ]
    `);
  });

  test('the stack cannot be deleted in passing', () => {
    expect(stack.stack.terminationProtection).toBe(true);
  });

  test('the bus keeps what passed for 30 days, and nobody outside may put anything on it', () => {
    expect(one('AWS::Events::Archive').Properties).toMatchObject({ RetentionDays: 30, EventPattern: { source: ['omvant'] } });
    expect(Object.keys(of('AWS::Events::EventBusPolicy'))).toEqual([]);
  });
});

describe('mail', () => {
  test('goes over TLS alone, and to nobody who bounced or complained', () => {
    expect(one('AWS::SES::ConfigurationSet').Properties).toMatchObject({
      Name: 'omvant-su-pfizer',
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
      SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
      ReputationOptions: { ReputationMetricsEnabled: true },
    });
  });

  test('is told of on the default bus, where one rule listens for this round alone', () => {
    const { EventDestination } = one('AWS::SES::ConfigurationSetEventDestination').Properties;
    expect([...EventDestination.MatchingEventTypes].sort()).toEqual(
      ['bounce', 'complaint', 'delivery', 'deliveryDelay', 'reject', 'renderingFailure', 'send'].sort(),
    );
    expect(textOf(EventDestination.EventBridgeDestination.EventBusArn)).toMatch(/event-bus\/default$/);
    const rule = belongingTo('on-mail-event/record-mail-event', 'Rule')?.Properties ?? {};
    expect(rule['EventBusName']).toBeUndefined();
    expect(rule['EventPattern']).toEqual({
      source: ['aws.ses'],
      detail: { mail: { tags: { 'ses:configuration-set': ['omvant-su-pfizer'] } } },
    });
  });

  test('is signed by the domain, which stays when the stack goes', () => {
    const { address } = theRound().mail;
    const domain = address.slice(address.indexOf('@') + 1);
    const identity = one('AWS::SES::EmailIdentity');
    expect(identity.DeletionPolicy).toBe('RetainExceptOnCreate');
    expect(identity.Properties).toMatchObject({
      EmailIdentity: domain,
      DkimAttributes: { SigningEnabled: true },
      MailFromAttributes: { MailFromDomain: `bounce.${domain}` },
    });
  });

  test('is sent by a domain the account has already, when it has', () => {
    expect(synthesised(theRound(), { sender: 'there already' }).of('AWS::SES::EmailIdentity')).toEqual({});
  });
});

describe('the pages', () => {
  test('are throttled, and the access log holds the route and no path, address or query', () => {
    const { DefaultRouteSettings, AccessLogSettings, StageName } = one('AWS::ApiGatewayV2::Stage').Properties;
    expect(StageName).toBe('$default');
    expect(DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 100, ThrottlingBurstLimit: 500 });
    const logGroupNames = Object.values(of('AWS::Logs::LogGroup')).map(({ Properties }) => Properties['LogGroupName']);
    const logged = Object.values(JSON.parse(AccessLogSettings.Format));
    expect(logged).toContain('$context.routeKey');
    // Groups of this name alone take no room in the account's one policy about what services log.
    expect(logGroupNames).toContain('/aws/vendedlogs/omvant/su-pfizer/requests');
    expect(logged.filter((value) => /path|query|sourceIp|identity|userAgent/i.test(String(value)))).toEqual([]);
  });

  test('come from one origin: there is no CORS', () => {
    expect(one('AWS::ApiGatewayV2::Api').Properties['CorsConfiguration']).toBeUndefined();
  });

  test('all lead to the one web function', () => {
    const integrations = Object.values(of('AWS::ApiGatewayV2::Integration')).map(({ Properties }) => Properties);
    expect(integrations.map(({ IntegrationUri, PayloadFormatVersion }) => [textOf(IntegrationUri), PayloadFormatVersion])).toEqual([
      ['WebWebFunction.Arn', '2.0'],
    ]);
    const routes = Object.values(of('AWS::ApiGatewayV2::Route')).map(({ Properties }) => Properties['RouteKey']);
    expect(routes.sort()).toEqual(['$default', 'ANY /console/{page+}', 'GET /assets/{file+}']);
  });

  test('can have a name of their own, which links and the sign-in then use', () => {
    const address = { domain: 'omvant.example.se', certificateArn: `arn:aws:acm:${REGION}:111122223333:certificate/abc` };
    const own = synthesised(theRound(), { address });
    expect(Object.values(own.of('AWS::ApiGatewayV2::DomainName')).map(({ Properties }) => Properties['DomainName'])).toEqual([
      address.domain,
    ]);
    const addresses = Object.values(own.of('AWS::Lambda::Function')).map(
      ({ Properties }) => Properties['Environment'].Variables.PUBLIC_URL,
    );
    expect(new Set(addresses)).toEqual(new Set(['https://omvant.example.se']));
    const [client] = Object.values(own.of('AWS::Cognito::UserPoolClient'));
    expect(client?.Properties['CallbackURLs']).toEqual(['https://omvant.example.se/console/signed-in']);
  });
});

describe('operators', () => {
  test('sign in with a second factor, and nobody can sign up', () => {
    expect(one('AWS::Cognito::UserPool').Properties).toMatchObject({
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      UsernameConfiguration: { CaseSensitive: false },
    });
  });

  test('are told in the mail with their first password which round it is and where to sign in, in each language of the round', () => {
    const name = { sv: 'Omvänt & rakt', en: 'Reverse & straight' };
    const { of: made } = synthesised(theRound({ name, languages: ['sv', 'en'] }));
    const [pool] = Object.values(made('AWS::Cognito::UserPool'));
    const { EmailSubject, EmailMessage } = pool?.Properties['AdminCreateUserConfig'].InviteMessageTemplate ?? {};
    expect(EmailSubject).toBe('Du kan logga in: Omvänt & rakt');
    const mail = parse(textOf(EmailMessage));
    expect(mail.text).toMatch(/Omvänt & rakt.+Logga in på.+Reverse & straight.+Sign in at/s);
    expect(mail.querySelectorAll('a').map((link) => link.getAttribute('href'))).toEqual(Array(2).fill('Web.ApiEndpoint/console'));
    // Cognito refuses a mail that does not hold both.
    for (const part of ['{username}', '{####}']) expect(mail.text.split(part)).toHaveLength(3);
  });

  test('are those of the round file, in the group of what they may do', () => {
    const operators = theRound().operators.map(
      (operator, index) => ({ ...operator, access: index === 0 ? 'operator' : 'viewer' }) as const,
    );
    const { of: made } = synthesised(theRound({ operators }));
    expect(Object.values(made('AWS::Cognito::UserPoolUser')).map(({ Properties }) => Properties['Username'])).toEqual(
      operators.map(({ email }) => email),
    );
    const members = Object.values(made('AWS::Cognito::UserPoolUserToGroupAttachment')).map(({ Properties }) => [
      Properties['Username'],
      Properties['GroupName'],
    ]);
    expect(members).toEqual(operators.map(({ email, access }) => [email, access]));
  });

  test('come by the code flow to a client without a secret', () => {
    expect(one('AWS::Cognito::UserPoolClient').Properties).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email'],
    });
  });
});

describe('cost', () => {
  test('nothing has a price while nobody comes', () => {
    expect(PAID_WHILE_IDLE.flatMap((type) => Object.keys(of(type)))).toEqual([]);
    expect(Object.keys(of('AWS::CloudWatch::Alarm')).length).toBeLessThanOrEqual(10);
    expect(Object.keys(of('AWS::CloudWatch::Dashboard')).length).toBe(1);
    expect(Object.keys(of('AWS::Lambda::Version'))).toEqual([]);
    expect(one('AWS::Cognito::UserPool').Properties['UserPoolTier']).toBeUndefined();
    expect(one('AWS::DynamoDB::Table').Properties['ProvisionedThroughput']).toBeUndefined();
  });

  test('the operators hear when a month costs more than it should', () => {
    const [budget] = Object.values(stack.budget);
    expect(budget?.Type).toBe('AWS::Budgets::Budget');
    expect(budget?.Properties['Budget']).toMatchObject({
      BudgetLimit: { Amount: 5, Unit: 'USD' },
      CostFilters: { TagKeyValue: ['user:omvant-round$su-pfizer'] },
    });
    const told = budget?.Properties['NotificationsWithSubscribers'].flatMap(({ Subscribers }: Json) =>
      Subscribers.map(({ Address }: Json) => Address),
    );
    expect(new Set(told)).toEqual(new Set(theRound().operators.map(({ email }) => email)));
  });

  test('ten of them, where there are more: AWS takes no more for one threshold', () => {
    const [one] = theRound().operators;
    const operators = Array.from({ length: 12 }, (_, index) => ({ ...one!, id: `op${index}`, email: `op${index}@universitetet.example` }));
    const [budget] = Object.values(synthesised(theRound({ operators, contact: 'op0' })).budget);
    const told = budget?.Properties['NotificationsWithSubscribers'].map(({ Subscribers }: Json) => Subscribers.length);
    expect(told).toEqual([10, 10]);
  });
});

describe('one round among others', () => {
  test('every resource that takes tags carries the round', () => {
    const tagged = Object.values(stack.resources).filter(({ Properties }) =>
      JSON.stringify(Properties['Tags'] ?? '').includes('su-pfizer'),
    );
    expect(tagged.length).toBeGreaterThan(2 * triggers.length);
    const lambdas = Object.values(of('AWS::Lambda::Function'));
    expect(lambdas.every((lambda) => tagged.includes(lambda))).toBe(true);
  });

  test('two rounds have no name in common', () => {
    const names = (resources: typeof stack.resources) =>
      Object.values(resources).flatMap(({ Type, Properties }) => namesIn(Type, Properties));
    const mine = names(stack.resources);
    expect(mine.length).toBeGreaterThan(50);
    expect(mine.filter((name) => names(other.resources).includes(name))).toEqual([]);
  });

  test('the outputs say where the round is', () => {
    expect(Object.keys(stack.outputs).sort()).toEqual([
      'Console',
      'DeadLetters',
      'Hosts',
      'Letters',
      'Opens',
      'Pages',
      'Round',
      'Sender',
      'Table',
    ]);
    expect(stack.outputs['Round']?.Value).toBe('su-pfizer');
  });

  test('everything lies in the region of the round', () => {
    const text = JSON.stringify(stack.resources);
    expect(text.match(/\b(us|eu|ap|ca|sa)-[a-z]+-\d\b/g)?.filter((region) => region !== REGION)).toEqual([]);
  });
});

/** Names we give, which must be the only ones in the account. A sender's domain may be shared. */
function namesIn(type: string, properties: Readonly<Record<string, Json>>): readonly string[] {
  if (type === 'AWS::SES::EmailIdentity' || type.startsWith('AWS::Cognito::UserPoolUser')) return [];
  const keys = [
    'TableName',
    'QueueName',
    'TopicName',
    'LogGroupName',
    'AlarmName',
    'DashboardName',
    'ArchiveName',
    'ManagedPolicyName',
    'UserPoolName',
    'Domain',
  ];
  const named = keys.map((key) => properties[key]).filter((name) => typeof name === 'string');
  const plain = ['AWS::Events::EventBus', 'AWS::SES::ConfigurationSet', 'AWS::ApiGatewayV2::Api'].includes(type)
    ? [properties['Name']]
    : [];
  return [...named, ...plain];
}
