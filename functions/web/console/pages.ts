import { applicants } from './applicants/applicants.tsx';
import { applicantsCsv } from './applicants/applicants-csv.ts';
import { person } from './applicants/person.tsx';
import { audit } from './audit/audit.tsx';
import { auditCsv } from './audit/audit-csv.ts';
import { close } from './close/close.tsx';
import { evaluation } from './evaluation/evaluation.tsx';
import { letters } from './letters/letters.tsx';
import { lettersCsv } from './letters/letters-csv.ts';
import { matching } from './matching/matching.tsx';
import { behind } from './matching/questions/behind.tsx';
import { compare } from './matching/questions/compare.tsx';
import { why } from './matching/questions/why.tsx';
import { review } from './matching/review.tsx';
import type { ConsolePage } from './operator-visit.ts';
import { overview } from './overview/overview.tsx';
import { pairPage } from './pairs/pair.tsx';
import { pairs } from './pairs/pairs.tsx';
import { pairsCsv } from './pairs/pairs-csv.ts';
import { report, reportCsv } from './report/report.ts';

/** THE list: every page of the console. What is not here is not answered. */
export const consolePages: readonly ConsolePage[] = [
  overview,
  applicants,
  applicantsCsv,
  person,
  matching,
  review,
  why,
  compare,
  behind,
  pairs,
  pairsCsv,
  pairPage,
  letters,
  lettersCsv,
  evaluation,
  report,
  reportCsv,
  close,
  audit,
  auditCsv,
];
