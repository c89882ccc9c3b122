import type { Round } from '../round/round-file.ts';
import type { Say } from './say.ts';

/** Who is responsible for the personal data; one that is a host is called as the round file calls that host in the language. */
export function controllersIn({ privacy, hosts }: Round, say: Say): Round['privacy']['controllers'] {
  return privacy.controllers.map(({ name, contact }) => {
    const host = Object.values(hosts).find((one) => Object.values(one.name).includes(name));
    return { name: host === undefined ? name : say(host.name), contact };
  });
}
