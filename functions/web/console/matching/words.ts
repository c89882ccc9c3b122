import type { Policy } from '../../../../shared/domain/matching/policy.ts';
import type { Language } from '../../../../shared/round/round-file.ts';
import { MATCHING_WORDS_EN } from './words-en.ts';
import { MATCHING_WORDS_SV } from './words-sv.ts';

export type MatchingWords = {
  readonly title: string;
  readonly nothingYet: string;
  readonly figures: {
    readonly pairs: (placed: number, seats: number) => string;
    readonly pairsLabel: string;
    readonly worst: string;
    readonly average: string;
    readonly mentorsLeft: string;
    readonly menteesLeft: string;
  };
  readonly proof: Readonly<Record<'checked' | 'trusted', string>>;
  readonly policy: {
    readonly label: string;
    readonly act: string;
    readonly names: Readonly<Record<Policy, string>>;
    readonly about: Readonly<Record<Policy, string>>;
  };
  readonly solve: string;
  readonly undo: string;
  readonly table: {
    readonly caption: string;
    readonly mentee: string;
    readonly mentor: string;
    readonly score: string;
    readonly why: string;
    readonly does: string;
    readonly locked: string;
    readonly standing: string;
    readonly onItsWay: string;
  };
  readonly acts: {
    readonly lock: string;
    readonly unlock: string;
    readonly forbid: string;
    readonly allow: string;
    readonly swap: string;
    readonly swapWith: (mentee: string) => string;
    readonly choose: string;
    readonly doSwap: string;
    readonly elsewhere: (mentor: string, mentee: string) => string;
    readonly unplaced: (mentor: string) => string;
    readonly require: string;
    readonly release: string;
  };
  readonly change: {
    readonly title: string;
    readonly none: string;
    readonly moved: (count: number) => string;
    readonly now: (mentor: string, mentee: string) => string;
    readonly before: (mentor: string, mentee: string) => string;
    readonly more: (count: number) => string;
  };
  readonly forbidden: { readonly title: string; readonly more: (count: number) => string };
  readonly required: { readonly title: string; readonly more: (count: number) => string };
  readonly left: {
    readonly title: string;
    readonly none: string;
    readonly mentors: string;
    readonly mentees: string;
    readonly why: (people: number, seats: number) => string;
    readonly waiting: string;
    readonly more: (count: number) => string;
  };
  readonly pager: { readonly label: string; readonly next: string; readonly first: string };
  readonly review: {
    readonly link: string;
    readonly title: string;
    readonly what: (news: number) => string;
    readonly reserves: (count: number) => string;
    readonly lapse: (days: number) => string;
    readonly nothingNew: string;
    readonly early: string;
    readonly caption: string;
    readonly question: string;
    readonly yes: string;
    readonly no: string;
    readonly choose: string;
    readonly act: string;
    readonly back: string;
    readonly state: string;
    readonly fresh: string;
  };
};

export const MATCHING_WORDS: Readonly<Record<Language, MatchingWords>> = { sv: MATCHING_WORDS_SV, en: MATCHING_WORDS_EN };
