import type { Outcome } from '../../../shared/commands/act.ts';
import type { Tools } from '../../../shared/commands/tools.ts';
import type { Refusal } from '../../../shared/domain/decision.ts';
import type { Typed } from '../../../shared/domain/form/field.ts';
import type { FieldProblem } from '../../../shared/pages/parts.tsx';
import type { Operator } from '../../../shared/round/contact.ts';
import type { Did, DidOrHad } from '../../../shared/words/console/did.ts';
import { type Say, sayIn } from '../../../shared/words/say.ts';
import { firstValue } from '../form-body.ts';
import { goTo, type Visit } from '../visit.ts';

/** A request of somebody who has signed in. `nonce` is what every form of theirs must carry. */
export type OperatorVisit = {
  readonly c: Visit;
  readonly tools: Tools;
  readonly operator: Operator;
  readonly say: Say;
  readonly nonce: string;
  /** What the operator has just done, when the page shows its result. */
  readonly did: string | undefined;
  /** Whether the round is closed: then nothing of it can be changed. */
  readonly isClosed: boolean;
  /** Whether a page of the console is one the operator may open, and there is something to do on it. */
  readonly mayOpen: (path: string) => boolean;
};

/** Why a form could not be taken, with what was typed: the page is shown again with it. */
export type Trouble = { readonly status: 409 | 422; readonly problems: readonly FieldProblem[]; readonly typed?: Typed };

type Answer = Response | Promise<Response>;

/** One page of the console: how it is shown, and what its forms do. A viewer is shown everything and can send nothing. */
export type ConsolePage = {
  readonly show?: (visit: OperatorVisit, trouble?: Trouble) => Answer;
  readonly act?: (visit: OperatorVisit, typed: Typed) => Promise<Response | Trouble>;
  /** Whether what it is about belongs to a side the operator does not see. */
  readonly isOthers?: (visit: OperatorVisit) => Promise<boolean>;
};

export async function operatorVisit(
  c: Visit,
  operator: Operator,
  nonce: string,
  isClosed: boolean,
  mayOpen: OperatorVisit['mayOpen'],
): Promise<OperatorVisit> {
  const tools = c.get('tools');
  const say = sayIn(operator.language, tools.round.zone);
  const named = c.req.query('did');
  const did = named === undefined ? undefined : (await import('../../../shared/words/console/did.ts')).didWords(named, say);
  return { c, tools, operator, nonce, did, say, isClosed, mayOpen };
}

/** The part of the address that names what the page is about; ids hold letters, digits and hyphens. */
export function idIn({ c }: OperatorVisit): string {
  return c.req.param('id') ?? '';
}

/**
 * What follows an act: the page that shows its result, or that it was so before, or the page it came from with the reason why nothing
 * happened.
 */
export async function afterwards(visit: OperatorVisit, outcome: Outcome<unknown>, path: string, did: Did): Promise<Response | Trouble> {
  switch (outcome.outcome) {
    case 'changed':
      return done(visit, path, did);
    case 'unchanged':
      return wasSo(visit, path, did);
    case 'refused':
      return refusal(visit, outcome.why);
  }
}

/** To a page that says that it had been done before. */
export function wasSo(visit: OperatorVisit, path: string, did: Did): Response {
  return done(visit, path, `${did}-already`);
}

/** To a page that says what was done. */
export function done({ c }: OperatorVisit, path: string, did: DidOrHad): Response {
  return goTo(c, `${path}${path.includes('?') ? '&' : '?'}did=${did}`);
}

/** The words for it are loaded when something was refused. */
export async function refusal({ say }: OperatorVisit, why: Refusal): Promise<Trouble> {
  const { refusalWords } = await import('../../../shared/words/console/refusals.ts');
  return { status: 409, problems: [{ field: 'content', message: refusalWords(why, say) }] };
}

/** A field that was left out or holds what it cannot hold. */
export function wrong(field: string, message: string, typed: Typed): Trouble {
  return { status: 422, problems: [{ field, message }], typed };
}

/** One of a page's forms, by its act: what was typed into it and could not be taken with what is wrong, else what stands in it anyway. */
export function formOf(
  trouble: Trouble | undefined,
  act: string,
  before: Typed = {},
): { readonly typed: Typed; readonly problems: readonly FieldProblem[] } {
  const sent = trouble?.typed;
  if (trouble === undefined || sent === undefined || actIn(sent) !== act) return { typed: before, problems: [] };
  return { typed: sent, problems: trouble.problems };
}

/** Which of a page's forms was sent. */
export function actIn(typed: Typed): string {
  return firstValue(typed, 'act');
}
