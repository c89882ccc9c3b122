import { type Operator, onlySideOf } from '../../../shared/round/contact.ts';
import { hasWorkshop, type Round } from '../../../shared/round/round-file.ts';
import type { WhyBoth } from '../../../shared/words/console/sign-in.ts';
import type { Body } from '../form-body.ts';
import type { Visit } from '../visit.ts';
import type { ConsolePage } from './operator-visit.ts';

/** Where a page is found. What it is made of is loaded when an operator first opens it; what its forms do with it, unless that weighs much. */
export type PageAt = {
  readonly path: string;
  readonly load: () => Promise<ConsolePage>;
  /** How its forms are read, when they send more than fields. */
  readonly loadBody?: () => Promise<(c: Visit) => Promise<Body>>;
  readonly loadAct?: () => Promise<ConsolePage['act']>;
  /** Who may open it besides operators who see both sides; nobody when it does not say so. */
  readonly seenBy?: readonly Seer[];
  /** Why nobody may open it who sees one side alone, where that is so. */
  readonly whyBoth?: WhyBoth;
  /** It is about the closing workshop, which not every round has. */
  readonly ofWorkshop?: true;
  /** All it is for is to change something of the round: nothing leads to it from this stage on, in which it would be refused. */
  readonly until?: 'closing' | 'closed';
  /** What its form asks for is shown and changes nothing: a viewer may send it too. */
  readonly onlyAsks?: true;
};

/**
 * A viewer, to whom a page shows no ratings by name, nothing in confidence and nothing that people wrote; whoever sees their own side alone,
 * to whom it shows no person of the other but as the other one of a pair.
 */
type Seer = 'viewer' | 'own side';

const OPERATORS = { seenBy: ['own side'] } as const;
const VIEWER = { seenBy: ['viewer'] } as const;
const ALL = { seenBy: ['viewer', 'own side'] } as const;
const MATCHING = { ...VIEWER, whyBoth: 'matching' } as const;

/** Whether a page is one an operator may open. A new page is for nobody but those who may do and see everything until it says otherwise. */
export function mayOpen({ seenBy = [] }: Pick<PageAt, 'seenBy'>, operator: Operator): boolean {
  const needed: readonly Seer[] = [
    ...(operator.access === 'viewer' ? (['viewer'] as const) : []),
    ...(onlySideOf(operator) === undefined ? [] : (['own side'] as const)),
  ];
  return needed.every((seer) => seenBy.includes(seer));
}

/** Whether a round has what a page is about. */
export function isThere({ ofWorkshop }: Pick<PageAt, 'ofWorkshop'>, round: Round): boolean {
  return ofWorkshop !== true || hasWorkshop(round);
}

/** THE list: every page of the console. What is not here is not answered. */
export const consolePages: readonly PageAt[] = [
  { path: '/console', ...ALL, load: async () => (await import('./overview/overview.tsx')).overview },
  { path: '/console/applicants', ...ALL, load: async () => (await import('./applicants/applicants.tsx')).applicants },
  {
    path: '/console/applicants.csv',
    ...OPERATORS,
    load: async () => (await import('./applicants/applicants-csv.ts')).applicantsCsv,
  },
  { path: '/console/applicants/enter', until: 'closing', ...ALL, load: async () => (await import('./applicants/enter/enter.tsx')).enter },
  {
    path: '/console/applicants/protected',
    until: 'closing',
    ...OPERATORS,
    load: async () => (await import('./applicants/enter/protected.tsx')).enterProtectedPage,
  },
  {
    path: '/console/applicants/list',
    until: 'closing',
    ...ALL,
    load: async () => (await import('./applicants/list/list.tsx')).list,
    loadBody: async () => (await import('./applicants/list/list-body.ts')).readListBody,
  },
  {
    path: '/console/applicants/same',
    until: 'closed',
    ...ALL,
    load: async () => (await import('./applicants/same-person.tsx')).samePerson,
  },
  { path: '/console/find', ...ALL, load: async () => (await import('./applicants/find.ts')).find, onlyAsks: true },
  { path: '/console/applicants/:id', ...ALL, load: async () => (await import('./applicants/person.tsx')).person },
  { path: '/console/applicants/:id/history', ...ALL, load: async () => (await import('./history/history.tsx')).personHistory },
  {
    path: '/console/applicants/:id/correct',
    until: 'closed',
    ...OPERATORS,
    load: async () => (await import('./applicants/by-hand/correct.tsx')).correct,
  },
  {
    path: '/console/applicants/:id/apart',
    until: 'closed',
    whyBoth: 'apart',
    load: async () => (await import('./applicants/whom-to-meet.tsx')).apartPage,
  },
  {
    path: '/console/applicants/:id/hold',
    until: 'closed',
    ...OPERATORS,
    load: async () => (await import('./applicants/by-hand/hold.tsx')).hold,
  },
  {
    path: '/console/applicants/:id/turn-down',
    until: 'closed',
    ...OPERATORS,
    load: async () => (await import('./applicants/by-hand/put-out.tsx')).turnDown,
  },
  {
    path: '/console/applicants/:id/take-out',
    until: 'closed',
    ...OPERATORS,
    load: async () => (await import('./applicants/by-hand/put-out.tsx')).takeOut,
  },
  { path: '/console/applicants/:id/erase', ...OPERATORS, load: async () => (await import('./applicants/by-hand/erase.tsx')).erase },
  { path: '/console/applicants/:id/data', ...OPERATORS, load: async () => (await import('./applicants/rights/all-data.tsx')).allData },
  {
    path: '/console/applicants/:id/give-out',
    whyBoth: 'case',
    load: async () => (await import('./applicants/rights/give-out.tsx')).giveOutPage,
  },
  {
    path: '/console/applicants/:id/requests',
    ...OPERATORS,
    load: async () => (await import('./applicants/rights/requests.tsx')).requestsPage,
  },
  {
    path: '/console/applicants/:id/certificate',
    ...OPERATORS,
    load: async () => (await import('./applicants/certificate.tsx')).certificate,
  },
  {
    path: '/console/matching',
    ...MATCHING,
    load: async () => (await import('./matching/matching.tsx')).matching,
    loadAct: async () => (await import('./matching/acts.ts')).actOnMatching,
  },
  { path: '/console/matching/review', until: 'closing', ...MATCHING, load: async () => (await import('./matching/review.tsx')).review },
  { path: '/console/matching/why', ...MATCHING, load: async () => (await import('./matching/questions/why.tsx')).why },
  { path: '/console/matching/compare', ...MATCHING, load: async () => (await import('./matching/questions/compare.tsx')).compare },
  { path: '/console/matching/behind', ...MATCHING, load: async () => (await import('./matching/questions/analysis.tsx')).analysis },
  { path: '/console/waiting', ...ALL, load: async () => (await import('./waiting/waiting.tsx')).waiting },
  { path: '/console/pairs', ...ALL, load: async () => (await import('./pairs/pairs.tsx')).pairs },
  { path: '/console/pairs.csv', ...OPERATORS, load: async () => (await import('./pairs/pairs-csv.ts')).pairsCsv },
  { path: '/console/pairs/:id', ...ALL, load: async () => (await import('./pairs/pair.tsx')).pairPage },
  { path: '/console/pairs/:id/history', ...ALL, load: async () => (await import('./history/history.tsx')).pairHistory },
  { path: '/console/letters', ...ALL, load: async () => (await import('./letters/letters.tsx')).letters },
  { path: '/console/letters.csv', ...OPERATORS, load: async () => (await import('./letters/letters-csv.ts')).lettersCsv },
  { path: '/console/held', ...ALL, load: async () => (await import('./held/held.tsx')).held },
  { path: '/console/faults', ...VIEWER, whyBoth: 'faults', load: async () => (await import('./faults/faults.tsx')).faults },
  { path: '/console/channels', ...ALL, load: async () => (await import('./channels/channels.tsx')).channels },
  { path: '/console/channels/:channel/qr.svg', ...ALL, load: async () => (await import('./channels/qr-svg.ts')).qrSvg },
  { path: '/console/channels/:channel/poster/:language', ...ALL, load: async () => (await import('./channels/poster.tsx')).poster },
  { path: '/console/questions', ...OPERATORS, load: async () => (await import('./visitors/questions.tsx')).questions },
  { path: '/console/questions/:id', ...OPERATORS, load: async () => (await import('./visitors/question.tsx')).question },
  { path: '/console/curious', ...OPERATORS, load: async () => (await import('./visitors/curious.tsx')).curious },
  { path: '/console/evaluation', ...ALL, load: async () => (await import('./evaluation/evaluation.tsx')).evaluation },
  {
    path: '/console/evaluation.csv',
    ...OPERATORS,
    load: async () => (await import('./evaluation/evaluation-csv.ts')).evaluationCsv,
  },
  { path: '/console/alumni', ...OPERATORS, load: async () => (await import('./alumni/alumni.tsx')).alumniPage },
  { path: '/console/alumni.csv', ...OPERATORS, load: async () => (await import('./alumni/alumni-csv.ts')).alumniCsv },
  { path: '/console/report', ...ALL, load: async () => (await import('./report/report.ts')).report },
  { path: '/console/report.csv', ...ALL, load: async () => (await import('./report/report.ts')).reportCsv },
  { path: '/console/figures', ...ALL, load: async () => (await import('./figures/figures.tsx')).figures },
  {
    path: '/console/figures/next-round.yaml',
    ...OPERATORS,
    load: async () => (await import('./figures/next-round-file.ts')).nextRoundFile,
  },
  { path: '/console/plan', ...ALL, load: async () => (await import('./plan/plan.tsx')).plan },
  { path: '/console/close', ...ALL, load: async () => (await import('./close/close.tsx')).close },
  { path: '/console/sign-ins', ...ALL, load: async () => (await import('./sign-ins/sign-ins.tsx')).signIns },
  { path: '/console/removed', ...ALL, load: async () => (await import('./removed/removed.tsx')).removed },
  { path: '/console/records', whyBoth: 'records', load: async () => (await import('./records/records.tsx')).records },
  { path: '/console/audit', ...ALL, load: async () => (await import('./audit/audit.tsx')).audit },
  { path: '/console/pairs/:id/care', ...OPERATORS, load: async () => (await import('./pairs/care.tsx')).carePage },
  {
    path: '/console/pairs/:id/replace',
    until: 'closed',
    whyBoth: 'partners',
    load: async () => (await import('./pairs/replace.tsx')).replacePage,
  },
  { path: '/console/pairs/:id/swap', until: 'closed', whyBoth: 'partners', load: async () => (await import('./pairs/swap.tsx')).swapPage },
  {
    path: '/console/pairs/:id/meetings/:number',
    until: 'closed',
    ...ALL,
    load: async () => (await import('./pairs/booking/book.tsx')).bookPage,
  },
  { path: '/console/gatherings/:gathering', ...ALL, load: async () => (await import('./gatherings/who-comes.tsx')).whoComes },
  {
    path: '/console/gatherings/:gathering/list.csv',
    ...OPERATORS,
    load: async () => (await import('./gatherings/guests-csv.ts')).guestsCsv,
  },
  { path: '/console/gatherings/:gathering/badges', ...ALL, load: async () => (await import('./gatherings/badges.tsx')).badges },
  {
    path: '/console/gatherings/:gathering/badges.csv',
    ...OPERATORS,
    load: async () => (await import('./gatherings/guests-csv.ts')).badgesCsv,
  },
  { path: '/console/workshop', ...OPERATORS, ofWorkshop: true, load: async () => (await import('./workshop/workshop.tsx')).workshop },
  {
    path: '/console/workshop/minutes',
    ...OPERATORS,
    ofWorkshop: true,
    load: async () => (await import('./workshop/minutes.tsx')).minutesPage,
  },
  { path: '/console/letters/all', ...ALL, load: async () => (await import('./letters/all/list.tsx')).allLetters },
  { path: '/console/letters/all/:letter', ...ALL, load: async () => (await import('./letters/all/one.tsx')).oneLetter },
  { path: '/console/letters/all/:letter/html', ...ALL, load: async () => (await import('./letters/all/html.ts')).letterHtml },
  { path: '/console/letters/sent/:tag', ...OPERATORS, load: async () => (await import('./letters/one/one.tsx')).sentLetter },
  { path: '/console/letters/again', until: 'closed', ...OPERATORS, load: async () => (await import('./letters/again/again.tsx')).again },
  { path: '/console/letters/write', until: 'closed', ...OPERATORS, load: async () => (await import('./letters/write/write.tsx')).write },
  { path: '/console/letters/written', ...ALL, load: async () => (await import('./letters/written/list.tsx')).writtenList },
  { path: '/console/letters/written/:id', ...ALL, load: async () => (await import('./letters/written/one.tsx')).writtenOne },
  { path: '/console/audit.csv', whyBoth: 'whole log', load: async () => (await import('./audit/audit-csv.ts')).auditCsv },
];
