import { App, type Stack } from 'aws-cdk-lib';
import { describe, expect, test } from 'vitest';
import { triggers } from '../../functions/triggers.ts';
import { budgetStack } from '../../infra/budget-stack.ts';
import { accountFinding, addressFinding } from '../../infra/on-aws/preflight/account.ts';
import { logOf } from '../../infra/parts/names.ts';
import type { Account } from '../../shared/round/account.ts';
import type { SignIn } from '../../shared/round/sign-in.ts';
import { theRound } from '../builders/round.ts';
import { may } from './iam.ts';
import { ACCOUNT, type Json, PAID_WHILE_IDLE, REGION, type Synthesised, synthesised, textOf, theStack } from './synthesised.ts';

const roundWith = (account: Account): Synthesised => synthesised(theRound({ account }));
const properties = ({ of }: Synthesised, type: string): Json[] => Object.values(of(type)).map(({ Properties }) => Properties);

/** A stack as the CDK's command line gets it. */
const artifactOf = (stack: Stack) => App.of(stack)?.synth().getStackArtifact(stack.artifactId);
const tagsOfStack = (stack: Stack) => artifactOf(stack)?.tags;

describe('a key of the organisation’s own', () => {
  const made = roundWith({ key: 'made here' });

  test('is not made unless it is asked for', () => {
    expect(theStack().of('AWS::KMS::Key')).toEqual({});
    expect(properties(theStack(), 'AWS::DynamoDB::Table').map(({ SSESpecification }) => SSESpecification)).toEqual([undefined]);
  });

  test('lies on the table, both queues, the alarms and every log', () => {
    const keyOf = (type: string, read: (one: Json) => Json) => [...new Set(properties(made, type).map(read).map(textOf))];
    expect(keyOf('AWS::DynamoDB::Table', ({ SSESpecification }) => SSESpecification.KMSMasterKeyId)).toEqual(['Key.Arn']);
    expect(properties(made, 'AWS::DynamoDB::Table')[0].SSESpecification).toMatchObject({ SSEEnabled: true, SSEType: 'KMS' });
    expect(properties(made, 'AWS::SQS::Queue')).toHaveLength(2);
    expect(keyOf('AWS::SQS::Queue', ({ KmsMasterKeyId }) => KmsMasterKeyId)).toEqual(['Key.Arn']);
    expect(keyOf('AWS::SNS::Topic', ({ KmsMasterKeyId }) => KmsMasterKeyId)).toEqual(['Key.Arn']);
    expect(properties(made, 'AWS::Logs::LogGroup')).toHaveLength(new Set(triggers.map(({ file }) => logOf(file))).size + 1);
    expect(keyOf('AWS::Logs::LogGroup', ({ KmsKeyId }) => KmsKeyId)).toEqual(['Key.Arn']);
  });

  test('turns by itself, and stays when the stack goes, as the table does that cannot be read without it', () => {
    const [key] = Object.values(made.of('AWS::KMS::Key'));
    expect([key?.DeletionPolicy, key?.UpdateReplacePolicy]).toEqual(['Retain', 'Retain']);
    expect(key?.Properties).toMatchObject({ EnableKeyRotation: true });
  });

  test('may be used by the services that need it by themselves, for this round alone', () => {
    const [key] = properties(made, 'AWS::KMS::Key');
    const given = key.KeyPolicy.Statement.filter(({ Principal }: Json) => Principal.Service !== undefined).map((statement: Json) => [
      textOf(statement.Principal.Service),
      Object.values(statement.Condition.ArnLike).map(textOf).join(),
    ]);
    const arn = (rest: string) => rest.replaceAll('here', `${REGION}:${ACCOUNT}`);
    expect(given).toEqual([
      [
        `logs.${REGION}.amazonaws.com`,
        arn('arn:aws:logs:here:log-group:/omvant/su-pfizer/*, arn:aws:logs:here:log-group:/aws/vendedlogs/omvant/su-pfizer/requests'),
      ],
      ['events.amazonaws.com', arn('arn:aws:events:here:rule/omvant-su-pfizer/*, arn:aws:events:here:rule/omvant-su-pfizer-*')],
      ['cloudwatch.amazonaws.com', arn('arn:aws:cloudwatch:here:alarm:omvant-su-pfizer *')],
    ]);
  });

  test('may be used by each function through what it uses, and by none without a key', () => {
    const using = (action: string, service: string, stack = made, resource = 'Key.Arn') =>
      triggers
        .map(({ file }) => file)
        .filter((file) => may(file, { action, resource, keys: { 'kms:ViaService': `${service}.${REGION}.amazonaws.com` } }, stack));
    const onTable = triggers.filter(({ capabilities }) => capabilities.some((one) => one === 'table' || one === 'outbox'));
    expect(using('kms:Decrypt', 'dynamodb')).toEqual(onTable.map(({ file }) => file));
    expect(using('kms:GenerateDataKey', 'sqs')).toEqual(
      triggers.filter(({ start, capabilities }) => start.by !== 'request' || capabilities.includes('dead letters')).map(({ file }) => file),
    );
    expect(using('kms:Decrypt', 's3')).toEqual([]);
    expect(using('kms:Decrypt', 'dynamodb', theStack())).toEqual([]);
  });

  test('can be one the organisation has, whose policy is then its own', () => {
    const key = `arn:aws:kms:${REGION}:999988887777:key/abc`;
    const there = roundWith({ key });
    expect(there.of('AWS::KMS::Key')).toEqual({});
    expect(properties(there, 'AWS::SQS::Queue').map(({ KmsMasterKeyId }) => KmsMasterKeyId)).toEqual([key, key]);
    expect(
      may('web/web', { action: 'kms:Decrypt', resource: key, keys: { 'kms:ViaService': `dynamodb.${REGION}.amazonaws.com` } }, there),
    ).toBe(true);
  });
});

describe('logs', () => {
  test.each([30, 90, 365, 400] as const)('can be kept for %i days, all of them', (logDays) => {
    const days = properties(roundWith({ logDays }), 'AWS::Logs::LogGroup').map(({ RetentionInDays }) => RetentionInDays);
    expect(days).toHaveLength(new Set(triggers.map(({ file }) => logOf(file))).size + 1);
    expect(new Set(days)).toEqual(new Set([logDays]));
  });
});

describe('tags of one’s own', () => {
  const tags = { 'cost-centre': '4711', owner: 'Personal' };

  test('stand on everything that carries the round’s, and on both stacks, so that AWS passes them on to the rest', () => {
    const tagged = roundWith({ tags });
    const tagsOf = ({ Properties }: { readonly Properties: Json }): Json => {
      const { Tags = {} } = Properties;
      return Array.isArray(Tags) ? Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value])) : Tags;
    };
    const carrying = (stack: Synthesised, key: string) =>
      Object.entries(stack.resources)
        .filter(([, resource]) => tagsOf(resource ?? {})[key] !== undefined)
        .map(([id]) => id);
    expect(carrying(tagged, 'omvant-round').length).toBeGreaterThan(2 * triggers.length);
    for (const key of Object.keys(tags)) expect(carrying(tagged, key)).toEqual(carrying(tagged, 'omvant-round'));
    const all = { ...tags, 'omvant-round': 'su-pfizer' };
    expect(tagsOfStack(tagged.stack)).toEqual(all);
    expect(tagsOfStack(budgetStack(new App(), theRound({ account: { tags } }), ACCOUNT))).toEqual(all);
  });
});

describe('a permission boundary', () => {
  test('named in cdk.json holds every role of the round', () => {
    const boundary = { name: 'org-boundary' };
    const roles = properties(synthesised(theRound(), {}, { '@aws-cdk/core:permissionsBoundary': boundary }), 'AWS::IAM::Role');
    expect(roles.length).toBeGreaterThan(0);
    expect(new Set(roles.map(({ PermissionsBoundary }) => textOf(PermissionsBoundary)))).toEqual(
      new Set([`arn:aws:iam::${ACCOUNT}:policy/org-boundary`]),
    );
    expect(properties(theStack(), 'AWS::IAM::Role').filter(({ PermissionsBoundary }) => PermissionsBoundary !== undefined)).toEqual([]);
  });
});

describe('an account that was prepared for the CDK in another way', () => {
  const bootstrap = { stack: 'OrgToolkit', qualifier: 'org1' };

  test('is what the stack is built for: its roles and its bucket', () => {
    const [usual, other] = [theStack(), roundWith({ bootstrap })].map(({ stack }) => {
      const artifact = artifactOf(stack);
      const names = [artifact?.assumeRoleArn, artifact?.cloudFormationExecutionRoleArn, artifact?.stackTemplateAssetObjectUrl];
      return names.map((name) => /cdk-([^-]+)-/.exec(name ?? '')?.[1]);
    });
    expect(usual).toEqual(['hnb659fds', 'hnb659fds', 'hnb659fds']);
    expect(other).toEqual(['org1', 'org1', 'org1']);
  });

  test('is looked for under its own name, and told apart by its qualifier', () => {
    const look = (round: { account?: Account }, made?: string) =>
      accountFinding(
        round,
        made === undefined ? undefined : { Parameters: [{ ParameterKey: 'Qualifier', ParameterValue: made }] },
        ACCOUNT,
        REGION,
      );
    expect(look({})).toMatchObject({ is: 'stops', todo: `npx cdk bootstrap aws://YOUR-ACCOUNT/${REGION}` });
    expect(look({ account: { bootstrap } }).todo).toMatch(/--toolkit-stack-name OrgToolkit --qualifier org1$/);
    expect(look({}, 'hnb659fds').is).toBe('fine');
    expect(look({ account: { bootstrap } }, 'org1').is).toBe('fine');
    expect(look({}, 'org1')).toMatchObject({ is: 'stops', todo: expect.stringContaining('qualifier: org1') });
  });
});

describe('a name of one’s own for the pages', () => {
  const address = { domain: 'omvant.example.se', certificate: `arn:aws:acm:${REGION}:${ACCOUNT}:certificate/abc` };

  test('stands in the round file, so that no deployment can forget it', () => {
    const named = roundWith({ address });
    expect(properties(named, 'AWS::ApiGatewayV2::DomainName').map(({ DomainName }) => DomainName)).toEqual([address.domain]);
    expect(textOf(named.outputs['Pages']?.Value)).toBe('https://omvant.example.se');
  });

  test('needs a certificate of the same region', () => {
    expect(addressFinding({ account: { address } }, REGION)).toMatchObject([{ is: 'fine' }]);
    expect(addressFinding({ account: { address } }, 'eu-west-1')).toMatchObject([{ is: 'stops' }]);
    expect(addressFinding({}, REGION)).toEqual([]);
  });
});

describe('operators who sign in with the account of their organisation', () => {
  const { hosts, operators } = theRound();
  const saml: SignIn = {
    by: 'saml',
    metadata: 'https://idp.universitetet.example/metadata',
    addresses: 'managed',
    attributes: { email: 'urn:oid:0.9.2342.19200300.100.1.3', name: 'displayName' },
  };
  const oidc: SignIn = {
    by: 'oidc',
    issuer: 'https://login.bolaget.example',
    client: 'abc',
    secretVersion: 3,
    addresses: 'verified',
    attributes: { email: 'email', verified: 'email_verified' },
  };
  const one = synthesised(theRound({ hosts: { ...hosts, university: { ...hosts.university, signIn: saml } } }));
  const both = synthesised(
    theRound({ hosts: { university: { ...hosts.university, signIn: saml }, company: { ...hosts.company, signIn: oidc } } }),
  );
  const providersOf = (stack: Synthesised) =>
    properties(stack, 'AWS::Cognito::UserPoolClient').flatMap((client) => client.SupportedIdentityProviders.map(textOf));
  const invited = (stack: Synthesised) => properties(stack, 'AWS::Cognito::UserPoolUser').map(({ Username }) => Username);

  test('come by a provider of the pool, and those of the other host by a password as before', () => {
    expect(properties(one, 'AWS::Cognito::UserPoolIdentityProvider')).toMatchObject([
      {
        ProviderName: 'University',
        ProviderType: 'SAML',
        ProviderDetails: { MetadataURL: 'https://idp.universitetet.example/metadata' },
        AttributeMapping: { email: 'urn:oid:0.9.2342.19200300.100.1.3', name: 'displayName' },
      },
    ]);
    expect(providersOf(one)).toEqual([expect.stringContaining('University'), 'COGNITO']);
    expect(invited(one)).toEqual(operators.filter(({ host }) => host === 'company').map(({ email }) => email));
  });

  test('get no invitation and have no password where both hosts have accounts', () => {
    expect(providersOf(both)).toHaveLength(2);
    expect(providersOf(both).join()).not.toContain('COGNITO');
    expect(invited(both)).toEqual([]);
  });

  test('bring along whether the address is verified where the round goes by it, and not where it goes by the organisation', () => {
    const mappings = properties(both, 'AWS::Cognito::UserPoolIdentityProvider').map(({ AttributeMapping }) => AttributeMapping);
    expect(mappings).toEqual([
      { email: 'urn:oid:0.9.2342.19200300.100.1.3', name: 'displayName' },
      { email: 'email', email_verified: 'email_verified' },
    ]);
  });

  test('of an OpenID provider need a secret that stands in no template, and in no part with a price', () => {
    const [, details] = properties(both, 'AWS::Cognito::UserPoolIdentityProvider').map(({ ProviderDetails }) => ProviderDetails);
    expect(details).toMatchObject({
      client_id: 'abc',
      client_secret: '{{resolve:ssm:/omvant/su-pfizer/sign-in/company:3}}',
      oidc_issuer: 'https://login.bolaget.example',
      authorize_scopes: 'openid email',
    });
    expect(Object.values(both.resources).filter(({ Type }) => PAID_WHILE_IDLE.includes(Type))).toEqual([]);
  });

  test('have a pool that can take over their address each time, under an address of its own, beside none of the other kind', () => {
    const pools = properties(both, 'AWS::Cognito::UserPool');
    expect(pools).toMatchObject([
      {
        Schema: [{ Name: 'email', Mutable: true, Required: true }],
        UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
        MfaConfiguration: 'ON',
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      },
    ]);
    const ids = (stack: Synthesised) =>
      ['AWS::Cognito::UserPool', 'AWS::Cognito::UserPoolDomain'].flatMap((type) => Object.keys(stack.of(type)));
    expect(ids(both).filter((id) => ids(theStack()).includes(id))).toEqual([]);
    const prefixes = [theStack(), both].map((stack) => properties(stack, 'AWS::Cognito::UserPoolDomain')[0].Domain);
    expect(prefixes).toEqual([`omvant-su-pfizer-${ACCOUNT}`, `omvant-su-pfizer-org-${ACCOUNT}`]);
    expect(properties(theStack(), 'AWS::Cognito::UserPool')).toMatchObject([{ Schema: [{ Name: 'email', Mutable: false }] }]);
  });
});
