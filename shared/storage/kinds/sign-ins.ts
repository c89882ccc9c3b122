import { instantOf } from '../../domain/decision.ts';
import { type SignIns, signInsSchema } from '../../domain/sign-ins.ts';
import type { Kind } from './kind.ts';
import { partitionOf } from './letter.ts';

export const signInsKind: Kind<SignIns, string> = {
  name: 'sign-ins',
  schema: signInsSchema,
  key: (operator) => ({ pk: partitionOf({ kind: 'operator', id: operator }), sk: 'SIGN-INS' }),
  idOf: ({ operator }) => operator,
  expires: ({ until }) => instantOf(until),
};
