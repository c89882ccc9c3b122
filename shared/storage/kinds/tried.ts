import * as z from 'zod/mini';
import { instantOf, moment } from '../../domain/decision.ts';
import type { Kind } from './kind.ts';

/** What was typed into a form that could not be taken, and what is wrong with it. Whoever sent it has one such form a page. */
export const triedSchema = z.object({
  /** The partition of whoever sent it. */
  owner: z.string(),
  page: z.string(),
  typed: z.record(z.string(), z.readonly(z.array(z.string()))),
  problems: z.readonly(z.array(z.object({ field: z.string(), message: z.string() }))),
  status: z.union([z.literal(409), z.literal(422)]),
  until: moment,
  /** The page of a form that came by a link out of date, kept for when its owner has a new one. */
  lateFor: z.optional(z.string()),
});
export type Tried = z.infer<typeof triedSchema>;
export type TriedId = Pick<Tried, 'owner' | 'page'>;

/** Where the last form lies that somebody sent by a link out of date, whatever page it is of: so it is read together with its owner. */
export const LATE = 'late';

export const triedKind: Kind<Tried, TriedId> = {
  name: 'tried',
  schema: triedSchema,
  key: ({ owner, page }) => ({ pk: owner, sk: `TRIED#${page}` }),
  idOf: ({ owner, page }) => ({ owner, page }),
  holds: {
    owner: 'id',
    page: 'refused form',
    typed: 'refused form',
    problems: { field: 'refused form', message: 'refused form' },
    status: 'no person',
    until: 'refused form',
    lateFor: 'refused form',
  },
  expires: ({ until }) => instantOf(until),
};
