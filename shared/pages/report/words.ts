import type { FunnelStep } from '../../domain/application/recruiting.ts';
import type { Proposal } from '../../domain/closing/next-round.ts';
import type { Language, Role } from '../../round/round-file.ts';
import { REPORT_WORDS_EN } from './words-en.ts';
import { REPORT_WORDS_SV } from './words-sv.ts';

/** Everything the closing report says that is not a name, a number or somebody's answer. */
export type ReportWords = {
  readonly title: (round: string) => string;
  readonly subtitle: (university: string, company: string) => string;
  readonly period: (from: string, to: string) => string;
  readonly madeOn: (day: string) => string;
  readonly csv: string;
  readonly print: string;
  readonly notClosed: string;
  readonly contents: string;
  readonly sides: Readonly<Record<Role, string>>;
  readonly bothSides: string;
  readonly noQuotations: string;
  readonly notShown: string;
  readonly asTable: string;
  readonly group: string;
  readonly ofFive: (average: string) => string;
  readonly people: (count: number) => string;
  readonly peopleColumn: string;
  /** The finding above each of the five questions, where the figures give one. */
  readonly findings: {
    readonly again: (who: string, average: string, people: number) => string;
    readonly answered: (answered: number, asked: number) => string;
    readonly held: (held: number, planned: number, pairs: number) => string;
    readonly rated: (average: string, people: number) => string;
    readonly calledOff: (calledOff: number, unclear: number) => string;
    readonly ended: (ended: number, formed: number) => string;
    readonly time: (average: string, people: number) => string;
    readonly funnel: (step: Exclude<FunnelStep, 'seen'>, share: string) => string;
    readonly proposals: (count: number) => string;
    readonly noProposals: string;
  };
  readonly numbers: {
    readonly title: string;
    readonly steps: Readonly<Record<FunnelStep, string>>;
    readonly withdrew: string;
    readonly step: string;
    readonly funnel: (confirmed: number, wanted: number) => string;
    readonly funnelOf: (side: string) => string;
    readonly funnelAbout: string;
    readonly target: (wanted: number) => string;
    readonly channels: string;
    readonly channel: string;
    readonly noChannel: string;
    readonly otherChannels: string;
    readonly pairs: (completed: number, formed: number) => string;
    readonly pairFigures: Readonly<Record<'seats' | 'offered' | 'formed' | 'completed' | 'ended' | 'declined' | 'lapsed', string>>;
    readonly meetings: (held: number, planned: number) => string;
    readonly meetingNumber: (number: number) => string;
    readonly meetingsAbout: string;
    readonly recruiting: string;
    readonly pairsColumn: string;
    readonly meetingsColumn: string;
    readonly meetingFigures: Readonly<Record<'planned' | 'held' | 'missed' | 'unclear' | 'calledOff', string>>;
    readonly pulses: string;
    readonly pulse: (number: 1 | 2) => string;
    readonly going: string;
    readonly time: string;
    readonly ratings: string;
    readonly again: string;
    readonly average: string;
    readonly figure: string;
    readonly value: string;
  };
  readonly onwards: {
    readonly title: string;
    readonly what: string;
    readonly line: string;
    readonly now: string;
    readonly proposed: string;
    readonly because: string;
    readonly days: (days: string) => string;
    readonly minutes: (minutes: string) => string;
    readonly remove: string;
    readonly why: (because: Proposal['because'], figure: (value: number) => string) => string;
  };
  readonly method: { readonly title: string; readonly paragraphs: (least: number, answered: number, asked: number) => readonly string[] };
};

const WORDS: Readonly<Record<Language, ReportWords>> = { sv: REPORT_WORDS_SV, en: REPORT_WORDS_EN };

export function reportWords(language: Language): ReportWords {
  return WORDS[language];
}
