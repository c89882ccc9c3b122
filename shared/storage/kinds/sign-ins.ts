import { instantOf } from '../../domain/decision.ts';
import { type SignIns, signInsSchema } from '../../domain/sign-ins.ts';
import { ownerOf } from '../owner.ts';
import type { Kind } from './kind.ts';

export const signInsKind: Kind<SignIns, string> = {
  name: 'sign-ins',
  schema: signInsSchema,
  key: (operator) => ({ pk: ownerOf({ kind: 'operator', id: operator }), sk: 'SIGN-INS' }),
  idOf: ({ operator }) => operator,
  holds: {
    operator: 'operator',
    open: { hash: 'sign-ins', since: 'sign-ins', until: 'sign-ins' },
    endedAt: 'sign-ins',
    until: 'sign-ins',
  },
  expires: ({ until }) => instantOf(until),
};
