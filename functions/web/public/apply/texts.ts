import type { Application } from '../../../../shared/domain/application/application.ts';
import type { Step } from '../../../../shared/domain/application/form.ts';
import type { FieldFault } from '../../../../shared/domain/typed-text.ts';
import type { Say } from '../../../../shared/pages/say.ts';
import type { Operator } from '../../../../shared/round/contact.ts';
import type { Language, Role } from '../../../../shared/round/round-file.ts';
import type { Said } from '../public-visit.tsx';
import type { Again } from './again.ts';

/** The fields every round has, by name; the round's own questions bring their own words. */
export const FIELD_NAMES = [
  'name',
  'email',
  'title',
  'field',
  'topics',
  'foremost',
  'wish',
  'goals',
  'slots',
  'languages',
  'format',
  'access',
  'ties',
  'tiesWith',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** A field as it is asked for: the question, a hint, and what to do when it is left empty and must not be. */
export type FieldWords = { readonly label: string; readonly hint?: string; readonly missing?: string };

export type Hosts = { readonly university: string; readonly company: string };

export type ApplyTexts = {
  readonly back: string;
  readonly next: string;
  readonly later: string;
  readonly send: string;
  readonly toCall: string;
  readonly change: string;
  readonly answer: string;
  readonly trap: string;
  readonly errorTitle: string;
  /** Before the title of a page on which something is wrong, where screen readers and tabs begin. */
  readonly errorPrefix: string;
  readonly progress: (number: number, of: number, say: Say) => string;
  readonly optional: string;
  readonly noneOfThem: string;
  readonly ties: Readonly<Record<'no' | 'yes', string>>;
  readonly fields: (role: Role, hosts: Hosts) => Readonly<Record<FieldName, FieldWords>>;
  /** Where a page asks several small things; a page that asks one has the question as its heading. */
  readonly headings: Readonly<Partial<Record<Step['id'], string>>>;
  /** What to do about a question that says nothing more about being left empty. */
  readonly unanswered: string;
  /** What is wrong with a field that is not empty; `most` is how many characters there is room for, `found` what was found instead. */
  readonly faults: (most: number, found: string) => Readonly<Record<Exclude<FieldFault, 'missing'>, string>>;
  /** Why a page that was sent is shown once more, though nothing is wrong with the answers. */
  readonly again: Readonly<Record<Again, string>>;
  readonly protected: { readonly link: string; readonly page: (contact: Operator) => Said };
  readonly check: {
    readonly title: string;
    readonly lead: string;
    readonly unanswered: string;
    readonly slip: (meant: string) => string;
    readonly privacy: (hosts: Hosts) => string;
  };
  readonly privacyLink: string;
  readonly laterPage: { readonly title: string; readonly lead: string; readonly label: string; readonly button: string };
  readonly saved: (
    days: number,
    deadline: string,
    say: Say,
    to: { readonly email: string | undefined; readonly meant: string | undefined },
  ) => Said;
  readonly changeAddress: string;
  readonly received: {
    /** What is stored of an application; the address stands after `stored`. */
    readonly page: (application: Application, answerBy: string, say: Say, contact: Operator) => Said & { readonly stored: string };
    readonly correct: {
      readonly label: string;
      readonly hint: string;
      readonly button: string;
      readonly slip: (meant: string) => string;
    };
    readonly missing: string;
    readonly late: (contact: Operator) => string;
    readonly unknown: (contact: Operator, late: string | undefined) => Said;
    readonly crowded: (minutes: number) => Said;
  };
  /** What is begun in this browser may be another person's; `initials` are empty when no name was typed. */
  readonly whose: {
    readonly page: (initials: string, role: Role, savedAt: string) => Said;
    readonly goOn: (initials: string) => string;
    readonly anew: string;
  };
  readonly noDraft: (days: number) => Said;
  /** `instead` when another application is open in the browser. */
  readonly resume: Said & { readonly button: string; readonly instead: (initials: string) => string };
  readonly crowded: (minutes: number) => Said;
  readonly crowdedLink: (minutes: number) => Said;
  readonly closed: { readonly ahead: string; readonly over: string; readonly kept: (days: number) => string };
};

export async function applyTexts(language: Language): Promise<ApplyTexts> {
  switch (language) {
    case 'sv':
      return (await import('./texts.sv.ts')).sv;
    case 'en':
      return (await import('./texts.en.ts')).en;
  }
}
