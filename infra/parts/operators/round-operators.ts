import { Duration, RemovalPolicy, type Stack, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolUser,
  Mfa,
  OAuthScope,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';
import type { Environment } from '../../../shared/lambda/environment.ts';
import type { Round } from '../../../shared/round/round-file.ts';
import { ownSignIns, withPassword } from '../../../shared/round/sign-in.ts';
import { operatorInvitation } from './operator-invitation.tsx';
import { addProvider } from './operator-provider.ts';

const SHORTEST_PASSWORD = 12;
const INVITATION_DAYS = 7;

/**
 * Where operators sign in: with a password and a second factor, or with the account of their own organisation where that has a sign-in of its
 * own. Who may is the list in the round file, which the console looks into.
 */
export function addOperators(
  stack: Stack,
  round: Pick<Round, 'id' | 'name' | 'languages' | 'operators' | 'hosts' | 'zone'>,
  publicUrl: string,
): Environment<'operators'> {
  const own = ownSignIns(round.hosts);
  const pool = addPool(stack, round, publicUrl, own.length > 0);
  const invited = withPassword(round);
  for (const operator of invited) addOperator(pool, operator);
  const providers = own.map((one) => addProvider(pool, round.id, one));
  // A pool of another kind takes the place of the one before while that still has its address.
  const domainPrefix = `${stack.stackName}${own.length > 0 ? '-org' : ''}-${stack.account}`;
  const domain = pool.addDomain(own.length > 0 ? 'SignInOfOrganisations' : 'SignIn', { cognitoDomain: { domainPrefix } });
  const names = [
    ...providers.map(({ providerName }) => UserPoolClientIdentityProvider.custom(providerName)),
    ...(invited.length > 0 ? [UserPoolClientIdentityProvider.COGNITO] : []),
  ];
  const client = addClient(pool, publicUrl, names);
  client.node.addDependency(...providers);
  return {
    OPERATORS_ISSUER: `https://cognito-idp.${stack.region}.${stack.urlSuffix}/${pool.userPoolId}`,
    OPERATORS_AUTHORIZE_URL: `${domain.baseUrl()}/oauth2/authorize`,
    OPERATORS_TOKEN_URL: `${domain.baseUrl()}/oauth2/token`,
    OPERATORS_LOGOUT_URL: `${domain.baseUrl()}/logout`,
    OPERATORS_CLIENT_ID: client.userPoolClientId,
  };
}

/**
 * Nobody can change an address, but organisations' accounts bring theirs along at each sign-in, which Cognito wants to write down. So with
 * them the pool is another one: what may be changed in a pool is settled when it is made. An address somebody changed by hand would count
 * only once its owner has confirmed it.
 */
function addPool(stack: Stack, round: Pick<Round, 'name' | 'languages' | 'zone'>, publicUrl: string, hasOrganisations: boolean): UserPool {
  const pool = new UserPool(stack, hasOrganisations ? 'OperatorsOfOrganisations' : 'Operators', {
    userPoolName: stack.stackName,
    selfSignUpEnabled: false,
    userInvitation: operatorInvitation(round, `${publicUrl}/console`, INVITATION_DAYS),
    signInAliases: { email: true },
    signInCaseSensitive: false,
    standardAttributes: { email: { required: true, mutable: hasOrganisations } },
    ...(hasOrganisations ? { keepOriginal: { email: true } } : {}),
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: SHORTEST_PASSWORD,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(INVITATION_DAYS),
    },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  Validations.of(pool).acknowledge({
    id: 'AwsSolutions::AwsSolutions-COG8',
    reason: 'The plus plan has a price for each operator and month; a second factor is required of all of them without it.',
  });
  return pool;
}

type Operator = Round['operators'][number];

/** Cognito sends each of them an invitation with a password for the first time. What they may do stands in the round file, and nowhere else. */
function addOperator(pool: UserPool, { id, email }: Operator): void {
  new CfnUserPoolUser(pool, `User${id}`, {
    userPoolId: pool.userPoolId,
    username: email,
    desiredDeliveryMediums: ['EMAIL'],
    userAttributes: [
      { name: 'email', value: email },
      { name: 'email_verified', value: 'true' },
    ],
  });
}

/** The console as a client of the pool: the code flow with PKCE, so that it needs no secret. */
function addClient(pool: UserPool, publicUrl: string, supportedIdentityProviders: UserPoolClientIdentityProvider[]): UserPoolClient {
  return pool.addClient('Console', {
    generateSecret: false,
    supportedIdentityProviders,
    authFlows: {},
    preventUserExistenceErrors: true,
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
      callbackUrls: [`${publicUrl}/console/signed-in`],
      logoutUrls: [`${publicUrl}/console`],
    },
    idTokenValidity: Duration.minutes(5),
    accessTokenValidity: Duration.minutes(5),
    refreshTokenValidity: Duration.hours(1),
  });
}
