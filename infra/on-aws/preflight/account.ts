import type { Stack } from '@aws-sdk/client-cloudformation';
import type { Round } from '../../../shared/round/round-file.ts';
import type { Finding } from './finding.ts';

/** What `cdk bootstrap` calls things unless it is told otherwise. */
const AS_USUAL = { stack: 'CDKToolkit', qualifier: 'hnb659fds' };

/** How the account is prepared for the CDK, as the round file says or as usual. */
export function bootstrapOf({ account }: Pick<Round, 'account'>): { readonly stack: string; readonly qualifier: string } {
  return account?.bootstrap ?? AS_USUAL;
}

/** Whether the account is prepared for the CDK in this region. */
export function accountFinding(
  round: Pick<Round, 'account'>,
  toolkit: Pick<Stack, 'Parameters'> | undefined,
  account: string,
  region: string,
): Finding {
  const about = 'Account';
  const { stack, qualifier } = bootstrapOf(round);
  const named = round.account?.bootstrap === undefined ? '' : ` --toolkit-stack-name ${stack} --qualifier ${qualifier}`;
  if (toolkit === undefined)
    return {
      about,
      is: 'stops',
      says: `${region} is not prepared for the CDK: there is no stack called ${stack}`,
      todo: `npx cdk bootstrap aws://YOUR-ACCOUNT/${region}${named}`,
    };
  const made = toolkit.Parameters?.find(({ ParameterKey }) => ParameterKey === 'Qualifier')?.ParameterValue ?? qualifier;
  if (made !== qualifier)
    return {
      about,
      is: 'stops',
      says: `${stack} was made with the qualifier ${made}, and the round is built for ${qualifier}`,
      todo: `write account.bootstrap: { stack: ${stack}, qualifier: ${made} } in the round file`,
    };
  return { about, is: 'fine', says: `${account} in ${region}` };
}

/** A certificate serves the pages in its own region alone. */
export function addressFinding({ account }: Pick<Round, 'account'>, region: string): readonly Finding[] {
  if (account?.address === undefined) return [];
  const { domain, certificate } = account.address;
  const about = 'Address';
  const lies = certificate.split(':')[3];
  return lies === region
    ? [{ about, is: 'fine', says: `the pages are at ${domain}` }]
    : [
        {
          about,
          is: 'stops',
          says: `the certificate for ${domain} lies in ${lies}`,
          todo: `ask for one in ${region} and write its ARN as account.address.certificate in the round file`,
        },
      ];
}
