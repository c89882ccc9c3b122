import type { Round } from '../../shared/round/round-file.ts';
import { ACCOUNT, REGION } from './synthesised.ts';

/** Everything an organisation may ask for at once. */
export function inAnOrganisation(): Pick<Round, 'account'> {
  return {
    account: {
      address: { domain: 'omvant.example.se', certificate: `arn:aws:acm:${REGION}:${ACCOUNT}:certificate/abc` },
      logDays: 400,
      key: 'made here',
      tags: { 'cost-centre': '4711' },
      bootstrap: { stack: 'OrgToolkit', qualifier: 'org1' },
    },
  };
}
