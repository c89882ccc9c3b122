import { type Afterwards, afterwardsSchema } from '../../domain/closing/afterwards.ts';
import type { ListedKind } from './kind.ts';

/** It lies with its person. Whoever says yes to nothing stands in no list. */
export const afterwardsKind: ListedKind<Afterwards, string> = {
  name: 'afterwards',
  schema: afterwardsSchema,
  key: (person) => ({ pk: `PERSON#${person}`, sk: 'AFTERWARDS' }),
  idOf: ({ person }) => person,
  holds: { person: 'id', role: 'course', wishes: 'yes for afterwards', at: 'yes for afterwards', followUp: { all: 'follow-up answers' } },
  list: { name: 'AFTERWARDS', cursor: ({ wishes, at, person }) => (wishes.length === 0 ? undefined : `${at}#${person}`) },
};
