import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { TABLE } from '../../shared/storage/table.ts';
import { theRound } from '../builders/round.ts';
import { belongingTo, of, one } from './looked-into.ts';
import { REGION, synthesised, textOf, theStack } from './synthesised.ts';

const stack = theStack();

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
    expect(DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 200, ThrottlingBurstLimit: 1000 });
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
    const address = { domain: 'omvant.example.se', certificate: `arn:aws:acm:${REGION}:111122223333:certificate/abc` };
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
    expect(client?.Properties['LogoutURLs']).toEqual(['https://omvant.example.se/console']);
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

  test('are those of the round file, which alone says what they may do: no group in the pool says it a second time', () => {
    const operators = theRound().operators.map(
      (operator, index) => ({ ...operator, access: index === 0 ? 'operator' : 'viewer' }) as const,
    );
    const { of: made } = synthesised(theRound({ operators }));
    expect(Object.values(made('AWS::Cognito::UserPoolUser')).map(({ Properties }) => Properties['Username'])).toEqual(
      operators.map(({ email }) => email),
    );
    for (const type of ['AWS::Cognito::UserPoolGroup', 'AWS::Cognito::UserPoolUserToGroupAttachment'])
      expect(Object.keys(made(type)), type).toEqual([]);
  });

  test('are known to the pool no longer once they sign out of the console: it may send the browser back to where one signs in', () => {
    const told = Object.values(stack.of('AWS::Lambda::Function')).map(({ Properties }) => Properties['Environment'].Variables);
    const { OPERATORS_LOGOUT_URL, PUBLIC_URL } = told.find((variables) => 'OPERATORS_LOGOUT_URL' in variables) ?? {};
    expect(textOf(OPERATORS_LOGOUT_URL)).toMatch(/\/logout$/);
    expect(one('AWS::Cognito::UserPoolClient').Properties['LogoutURLs'].map(textOf)).toEqual([`${textOf(PUBLIC_URL)}/console`]);
  });

  test('come by the code flow to a client without a secret', () => {
    expect(one('AWS::Cognito::UserPoolClient').Properties).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email'],
    });
  });
});
