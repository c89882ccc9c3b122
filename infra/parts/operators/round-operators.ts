import { Duration, RemovalPolicy, type Stack, Validations } from 'aws-cdk-lib';
import { AccountRecovery, CfnUserPoolUser, Mfa, OAuthScope, UserPool, type UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { Environment } from '../../../shared/lambda/environment.ts';
import type { Round } from '../../../shared/round/round-file.ts';
import { operatorInvitation } from './operator-invitation.tsx';

const SHORTEST_PASSWORD = 12;
const INVITATION_DAYS = 7;

/** Where operators sign in: a password and a second factor, for those the round file names and nobody else. */
export function addOperators(
  stack: Stack,
  round: Pick<Round, 'name' | 'languages' | 'operators'>,
  publicUrl: string,
): Environment<'operators'> {
  const pool = new UserPool(stack, 'Operators', {
    userPoolName: stack.stackName,
    selfSignUpEnabled: false,
    userInvitation: operatorInvitation(round, `${publicUrl}/console`, INVITATION_DAYS),
    signInAliases: { email: true },
    signInCaseSensitive: false,
    standardAttributes: { email: { required: true, mutable: false } },
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
  for (const operator of round.operators) addOperator(pool, operator);
  const domain = pool.addDomain('SignIn', { cognitoDomain: { domainPrefix: `${stack.stackName}-${stack.account}` } });
  const client = addClient(pool, publicUrl);
  return {
    OPERATORS_ISSUER: `https://cognito-idp.${stack.region}.${stack.urlSuffix}/${pool.userPoolId}`,
    OPERATORS_AUTHORIZE_URL: `${domain.baseUrl()}/oauth2/authorize`,
    OPERATORS_TOKEN_URL: `${domain.baseUrl()}/oauth2/token`,
    OPERATORS_LOGOUT_URL: `${domain.baseUrl()}/logout`,
    OPERATORS_CLIENT_ID: client.userPoolClientId,
  };
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
function addClient(pool: UserPool, publicUrl: string): UserPoolClient {
  return pool.addClient('Console', {
    generateSecret: false,
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
