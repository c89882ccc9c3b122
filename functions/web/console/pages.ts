import { applicants } from './applicants/applicants.tsx';
import { applicantsCsv } from './applicants/applicants-csv.ts';
import { person } from './applicants/person.tsx';
import type { ConsolePage } from './operator-visit.ts';
import { matching } from './matching/matching.tsx';
import { review } from './matching/review.tsx';
import { overview } from './overview/overview.tsx';
import { pairPage } from './pairs/pair.tsx';
import { pairs } from './pairs/pairs.tsx';
import { pairsCsv } from './pairs/pairs-csv.ts';

/** THE list: every page of the console. What is not here is not answered. */
export const consolePages: readonly ConsolePage[] = [
  overview,
  applicants,
  applicantsCsv,
  person,
  matching,
  review,
  pairs,
  pairsCsv,
  pairPage,
];
