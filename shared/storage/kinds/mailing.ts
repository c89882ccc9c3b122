import { type Mailing, mailingMoments, mailingSchema } from '../../domain/mailing/mailing.ts';
import { PARTITION } from '../table.ts';
import type { ListedKind } from './kind.ts';

/** What operators wrote. Trials stand in no list. */
export const mailingKind: ListedKind<Mailing, string> = {
  name: 'mailing',
  schema: mailingSchema,
  key: (id) => ({ pk: `${PARTITION.mailings}#${id}`, sk: PARTITION.mailings }),
  idOf: ({ id }) => id,
  holds: {
    id: 'no person',
    by: 'operator',
    at: 'written',
    to: 'no person',
    people: 'id',
    side: 'no person',
    texts: { all: 'written' },
    urgent: 'no person',
    goesAt: 'written',
    status: 'no person',
    trialAs: 'id',
  },
  moments: mailingMoments,
  list: { name: 'MAILINGS', cursor: ({ at, id, trialAs }) => (trialAs === undefined ? `${at}#${id}` : undefined) },
};
