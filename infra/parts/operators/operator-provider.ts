import {
  type AttributeMapping,
  ProviderAttribute,
  type UserPool,
  UserPoolIdentityProviderOidc,
  UserPoolIdentityProviderSaml,
  UserPoolIdentityProviderSamlMetadata,
} from 'aws-cdk-lib/aws-cognito';
import type { Host, ownSignIns, SignIn } from '../../../shared/round/sign-in.ts';

/** The sign-in of one organisation, as a provider of the pool. A sign-in it begins itself, which nobody asked for, is refused. */
export function addProvider(pool: UserPool, round: string, { host, provider, signIn }: ReturnType<typeof ownSignIns>[number]) {
  const shared = { userPool: pool, name: provider, attributeMapping: mappingOf(signIn) };
  return signIn.by === 'saml'
    ? new UserPoolIdentityProviderSaml(pool, provider, { ...shared, metadata: UserPoolIdentityProviderSamlMetadata.url(signIn.metadata) })
    : new UserPoolIdentityProviderOidc(pool, provider, {
        ...shared,
        issuerUrl: signIn.issuer,
        clientId: signIn.client,
        clientSecret: secretOf(round, host, signIn.secretVersion),
        scopes: ['openid', 'email', ...(signIn.attributes.name === undefined ? [] : ['profile'])],
      });
}

/**
 * CloudFormation puts the secret in when it deploys, so that it stands in no template. It reads plain parameters for Cognito and no encrypted
 * ones, and Secrets Manager has a price; whoever can read the one can ask Cognito for the other.
 */
function secretOf(round: string, host: Host, version: number): string {
  return `{{resolve:ssm:/omvant/${round}/sign-in/${host}:${version}}}`;
}

/** A verified address is taken over only where the round goes by it: what Cognito is not told it takes for not verified. */
function mappingOf({ addresses, attributes: { email, verified, name } }: SignIn): AttributeMapping {
  const given = (attribute: string) => ProviderAttribute.other(attribute);
  return {
    email: given(email),
    ...(addresses === 'managed' || verified === undefined ? {} : { emailVerified: given(verified) }),
    ...(name === undefined ? {} : { fullname: given(name) }),
  };
}
