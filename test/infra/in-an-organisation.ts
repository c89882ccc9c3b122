import type { Round } from '../../shared/round/round-file.ts';
import { theRound } from '../builders/round.ts';
import { ACCOUNT, REGION } from './synthesised.ts';

/** Everything an organisation may ask for at once. */
export function inAnOrganisation(): Pick<Round, 'account' | 'hosts'> {
  const { university, company } = theRound().hosts;
  return {
    hosts: {
      university: {
        ...university,
        signIn: { by: 'saml', metadata: 'https://idp.example/metadata', addresses: 'managed', attributes: { email: 'mail' } },
      },
      company: {
        ...company,
        signIn: {
          by: 'oidc',
          issuer: 'https://login.example',
          client: 'abc',
          secretVersion: 1,
          addresses: 'verified',
          attributes: { email: 'email', verified: 'email_verified', name: 'name' },
        },
      },
    },
    account: {
      address: { domain: 'omvant.example.se', certificate: `arn:aws:acm:${REGION}:${ACCOUNT}:certificate/abc` },
      logDays: 400,
      key: 'made here',
      tags: { 'cost-centre': '4711' },
      bootstrap: { stack: 'OrgToolkit', qualifier: 'org1' },
    },
  };
}
