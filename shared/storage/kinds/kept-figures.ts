import { type KeptFigures, keptFiguresSchema } from '../../domain/closing/kept-figures.ts';
import { PARTITION } from '../table.ts';
import type { Kind } from './kind.ts';

/** What a round had come to when it was closed. Nobody can be told from it. */
export const keptFiguresKind: Kind<KeptFigures, 'figures'> = {
  name: 'figures',
  schema: keptFiguresSchema,
  key: () => ({ pk: PARTITION.round, sk: 'FIGURES' }),
  idOf: () => 'figures',
  holds: { at: 'no person', closing: { all: 'no person' }, figures: { all: 'no person' }, proposals: { all: 'no person' } },
};
