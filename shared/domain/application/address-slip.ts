/** Where most people have their mail; and a few that look like these and are no slip of the hand. */
const COMMON = [
  'gmail.com',
  'googlemail.com',
  'hotmail.com',
  'hotmail.se',
  'outlook.com',
  'outlook.se',
  'live.com',
  'live.se',
  'msn.com',
  'icloud.com',
  'me.com',
  'mac.com',
  'yahoo.com',
  'yahoo.se',
  'ymail.com',
  'protonmail.com',
  'proton.me',
  'telia.com',
  'comhem.se',
  'bredband.net',
  'spray.se',
  'mail.com',
  'email.com',
  'gmx.com',
  'gmx.net',
  'gmx.de',
  'hey.com',
  ...['su', 'uu', 'lu', 'gu', 'umu', 'liu', 'kth', 'ki', 'kau', 'lnu', 'mau', 'mdu', 'slu', 'oru', 'miun', 'hb', 'hig', 'hh', 'hkr', 'sh'],
].flatMap((domain) => (domain.includes('.') ? [domain] : [`${domain}.se`, `student.${domain}.se`]));

/** Shorter domains than this are too near each other to tell a slip from another place. */
const LEAST = 7;

/**
 * What somebody who typed this address probably meant, when its domain is one slip of the hand (two in a long one) from where many people
 * have their mail, or from the round's own hosts; undefined when it is none, or is such a domain itself. It is to be asked, never to be
 * decided: every domain may exist.
 */
export function likelyMeant(address: string, hosts: readonly string[] = []): string | undefined {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1).toLowerCase();
  const known = [...hosts.map((host) => host.toLowerCase()), ...COMMON];
  if (at < 1 || known.includes(domain)) return undefined;
  const [best] = known
    .filter((one) => one.length >= LEAST)
    .map((one) => ({ one, away: slipsBetween(domain, one) }))
    .filter(({ one, away }) => away <= mostSlips(one))
    .sort((a, b) => a.away - b.away);
  return best === undefined ? undefined : `${address.slice(0, at)}@${best.one}`;
}

function mostSlips(domain: string): number {
  return domain.length >= 9 ? 2 : 1;
}

/** How many keys were missed, struck too often, or struck in the wrong order (the optimal string alignment distance). */
function slipsBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return Number.POSITIVE_INFINITY;
  const [signs, others] = [[...a], [...b]];
  let before: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: others.length + 1 }, (_, column) => column);
  signs.forEach((sign, row) => {
    const line = [row + 1];
    others.forEach((other, column) => {
      const swapped =
        sign === others[column - 1] && signs[row - 1] === other
          ? (before[column - 1] ?? Number.POSITIVE_INFINITY) + 1
          : Number.POSITIVE_INFINITY;
      const kept = (above[column] ?? 0) + (sign === other ? 0 : 1);
      line.push(Math.min((above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1, kept, swapped));
    });
    before = above;
    above = line;
  });
  return above.at(-1) ?? 0;
}
