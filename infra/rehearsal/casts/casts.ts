import { asItHappens } from './as-it-happens.ts';
import { asPlanned } from './as-planned.ts';
import type { Cast } from './cast.ts';
import type { CastName } from './cast-names.ts';

export const CASTS: Readonly<Record<CastName, Cast>> = { 'as-planned': asPlanned, 'as-it-happens': asItHappens };
