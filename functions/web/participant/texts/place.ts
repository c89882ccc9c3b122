import type { WayOver } from '../../../../shared/domain/application/application.ts';
import type { Role } from '../../../../shared/round/round-file.ts';
import type { Done } from '../done.ts';
import type { Leaving } from './leaving.ts';

/** What somebody is to do next, and the one button that leads there. */
export type NextWords = { readonly title: string; readonly text: string; readonly button?: string };

/** The day by which somebody hears next; undefined when no more days are promised. */
type Until = { readonly until: string | undefined };
/** How an offer came to nothing. */
export type Lost = Exclude<WayOver, 'ended'>;
type Named = { readonly name: string };
type Numbered = Named & { readonly number: number };

/** What each next step is told. Names are given names; days and times are in words. */
export type NextFacts = {
  left: Record<string, never>;
  withdrawn: { readonly until: string | undefined };
  /** `wasIn` when they have been in a pair. */
  closed: { readonly wasIn: boolean };
  confirm: Until;
  'wait for an offer': Until;
  reserve: Until;
  'look again': Until & { readonly over: Lost; readonly isReserve: boolean };
  'no place': Record<string, never>;
  'pair over': Record<string, never>;
  'answer the offer': Named & { readonly until: string };
  'wait for the other': Named & { readonly until: string };
  'get ready': Named;
  report: Numbered & { readonly day: string };
  pick: Numbered & { readonly moves: boolean };
  evaluate: { readonly closes: string };
  pulse: Named;
  meet: Numbered & { readonly time: string };
  propose: Numbered & { readonly week: string; readonly most: string };
  'wait for times': Numbered & { readonly week: string };
  'wait for a choice': Numbered;
  workshop: { readonly time: string };
  finished: Record<string, never>;
};
export type NextKind = keyof NextFacts;

export type PlaceTexts = {
  readonly next: { readonly [Kind in NextKind]: (facts: NextFacts[Kind]) => NextWords };
  readonly done: Readonly<Record<Done, string>>;
  readonly also: string;
  readonly late: { readonly text: string; readonly link: string };
  readonly you: (name: string) => string;
  readonly partner: {
    readonly title: Readonly<Record<Role, (name: string) => string>>;
    readonly name: string;
    readonly work: string;
    readonly part: string;
    readonly studies: string;
    readonly mail: string;
    readonly writes: (name: string) => string;
    readonly why: string;
  };
  readonly meeting: {
    readonly next: (number: number) => string;
    readonly change: string;
    readonly guide: (number: number) => string;
  };
  readonly plan: {
    readonly title: string;
    readonly about: (meetings: string) => string;
    readonly meeting: (number: number) => string;
    readonly kickOff: string;
    readonly workshop: string;
    readonly planned: (week: string) => string;
    readonly calledOff: (week: string) => string;
    readonly proposedByMe: (name: string) => string;
    readonly proposedByOther: (name: string) => string;
    readonly timesPassed: string;
    readonly agreed: (time: string) => string;
    readonly moving: (time: string) => string;
    readonly unreported: (day: string) => string;
    readonly held: (day: string) => string;
    readonly notHeld: (day: string) => string;
    readonly another: string;
  };
  readonly workshop: {
    readonly title: string;
    readonly time: string;
    readonly length: string;
    readonly place: string;
    readonly asks: string;
  };
  readonly yours: {
    readonly title: string;
    readonly mailTo: (address: string) => string;
    /** When the link to the page ends, and how there comes a new one. */
    readonly link: (until: string) => string;
    readonly mails: string;
    readonly leave: Readonly<Record<Leaving, string>>;
    readonly evaluation: (closes: string) => string;
  };
  readonly confirm: { readonly ask: string; readonly yes: string; readonly no: string; readonly button: string; readonly missing: string };
  readonly comeBack: { readonly ask: string; readonly yes: string; readonly no: string; readonly button: string; readonly missing: string };
};
