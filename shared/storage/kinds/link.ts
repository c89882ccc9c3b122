import { type Link, linkSchema } from '../../domain/access-link.ts';
import type { Kind } from './kind.ts';

export type LinkId = { readonly owner: string; readonly hash: string };

/** What the keys of links begin with. */
export const LINKS = 'LINK#';

/** A link lies with its owner, so that one request finds both, and they go together. */
export const linkKind: Kind<Link, LinkId> = {
  name: 'link',
  schema: linkSchema,
  key: ({ owner, hash }) => ({ pk: owner, sk: `${LINKS}${hash}` }),
  idOf: (link) => ({ owner: link.owner, hash: link.hash }),
  holds: { owner: 'id', purpose: 'links', hash: 'links', until: 'links', madeAt: 'links' },
};
