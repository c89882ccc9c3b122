import * as z from 'zod/mini';
import { type Application, applicationMoments, applicationSchema } from '../../domain/application/application.ts';
import { PARTITION } from '../table.ts';
import type { Kind } from './kind.ts';

export const applicationKind: Kind<Application, string> = {
  name: 'application',
  schema: applicationSchema,
  key: (id) => ({ pk: `PERSON#${id}`, sk: 'APPLICATION' }),
  idOf: (application) => application.id,
  list: (application) => ({ list: 'APPLICATIONS', place: `${application.submittedAt}#${application.id}` }),
  moments: applicationMoments,
};

/** Whose an address is: the one application it may send. The key is a hash; the address stands in the application alone. */
export const addressKind: Kind<{ readonly hash: string; readonly application: string }, string> = {
  name: 'address',
  schema: z.object({ hash: z.string(), application: z.string() }),
  key: (hash) => ({ pk: `${PARTITION.addresses}#${hash}`, sk: 'ADDRESS' }),
  idOf: (address) => address.hash,
};
