import * as z from 'zod/mini';
import { type Application, applicationSchema } from '../../domain/application/application.ts';
import { applicationMoments } from '../../domain/application/application-moments.ts';
import { APPLICATION_HOLDS } from '../../domain/privacy/application-holds.ts';
import { PARTITION } from '../table.ts';
import type { Kind, ListedKind } from './kind.ts';

export const applicationKind: ListedKind<Application, string> = {
  name: 'application',
  schema: applicationSchema,
  key: (id) => ({ pk: `PERSON#${id}`, sk: 'APPLICATION' }),
  idOf: (application) => application.id,
  holds: APPLICATION_HOLDS,
  // Of whom nothing is known any more nobody looks for.
  list: { name: 'APPLICATIONS', cursor: ({ erased, submittedAt, id }) => (erased === undefined ? `${submittedAt}#${id}` : undefined) },
  moments: applicationMoments,
};

/**
 * Whose an address is: that of the application that was confirmed with it last. Until then a sending claims nothing. The key is a hash;
 * the address stands in the application alone.
 */
export const addressKind: Kind<{ readonly hash: string; readonly application: string }, string> = {
  name: 'address',
  schema: z.object({ hash: z.string(), application: z.string() }),
  key: (hash) => ({ pk: addressPartition(hash), sk: 'ADDRESS' }),
  idOf: (address) => address.hash,
  holds: { hash: 'address code', application: 'id' },
};

export type AddressedId = { readonly hash: string; readonly application: string };

/** That an application was sent with an address, so that all of them can be found together. */
export const addressedKind: Kind<AddressedId, AddressedId> = {
  name: 'addressed',
  schema: z.object({ hash: z.string(), application: z.string() }),
  key: ({ hash, application }) => ({ pk: addressPartition(hash), sk: `${ADDRESSED}${application}` }),
  idOf: ({ hash, application }) => ({ hash, application }),
  holds: { hash: 'address code', application: 'id' },
};

export const ADDRESSED = 'APPLICATION#';

export function addressPartition(hash: string): string {
  return `${PARTITION.addresses}#${hash}`;
}
