import type { Plan } from '../plan.ts';
import type { PairIds } from '../problem.ts';
import { RULES, type Rule, ruleOf } from '../scoring/rules.ts';
import { scoresOf } from '../scoring/scores.ts';
import type { Inputs } from './alternatives.ts';

/**
 * Why somebody has no pair. `rules` counts the people of the other side by the rule that keeps them apart, `possible` those who would have
 * been allowed. `seats are full` when the round has no more room; otherwise `bottleneck` is the proof that not all can be placed: those on
 * the person's side who compete, and all the partners they are allowed, who are too few.
 */
export type LeftOut = {
  readonly person: string;
  readonly rules: readonly { readonly rule: Rule; readonly people: number }[];
  readonly possible: number;
} & (
  | { readonly because: 'nobody is allowed' | 'seats are full' }
  | {
      readonly because: 'too few partners';
      readonly bottleneck: { readonly competing: readonly string[]; readonly partners: readonly string[] };
    }
);

export function whyLeftOut(inputs: Inputs, plan: Plan, person: string): LeftOut {
  const field = fieldOf(inputs);
  const possible = field.partners.get(person) ?? [];
  const known = { person, rules: rulesAgainst(field, person), possible: possible.length };
  if (possible.length === 0) return { ...known, because: 'nobody is allowed' };
  if (plan.pairs.length >= inputs.round.seats) return { ...known, because: 'seats are full' };
  return { ...known, because: 'too few partners', bottleneck: bottleneckOf(field, plan, person) };
}

/** The allowed partners of everybody, and the rules that keep the others apart. */
type Field = {
  readonly partners: ReadonlyMap<string, readonly string[]>;
  readonly broken: readonly { readonly pair: PairIds; readonly rule: Rule }[];
};

function fieldOf({ round, applicants, decisions }: Inputs): Field {
  const mentors = applicants.filter(({ answers }) => answers.role === 'mentor');
  const mentees = applicants.filter(({ answers }) => answers.role === 'mentee');
  const forbidden = new Set(decisions.forbids.map((pair) => JSON.stringify(pair)));
  const write = scoresOf(round, mentors, mentees, decisions);
  const scores = new Int16Array(mentees.length);
  const partners = new Map<string, string[]>([...mentors, ...mentees].map(({ id }) => [id, []]));
  const broken: { pair: PairIds; rule: Rule }[] = [];
  for (const [index, mentor] of mentors.entries()) {
    write(index, scores);
    for (const [at, mentee] of mentees.entries()) {
      const pair: PairIds = [mentor.id, mentee.id];
      const rule = forbidden.has(JSON.stringify(pair)) ? 'forbidden by operator' : ruleOf(scores[at] ?? 0);
      if (rule !== undefined) broken.push({ pair, rule });
      else {
        partners.get(mentor.id)?.push(mentee.id);
        partners.get(mentee.id)?.push(mentor.id);
      }
    }
  }
  return { partners, broken };
}

function rulesAgainst({ broken }: Field, person: string): LeftOut['rules'] {
  const own = broken.filter(({ pair }) => pair.includes(person));
  return RULES.map((rule) => ({ rule, people: own.filter((pair) => pair.rule === rule).length })).filter(({ people }) => people > 0);
}

/**
 * Everybody that can be reached from a person by asking, again and again, who is allowed and whom the plan gives them (Hall 1935, König 1931).
 * Nobody reached has room left, or the plan would have placed one more.
 */
function bottleneckOf({ partners }: Field, plan: Plan, person: string) {
  const rivals = rivalsIn(plan);
  const competing = new Set([person]);
  const reached = new Set<string>();
  const asking = [person];
  for (let next = asking.pop(); next !== undefined; next = asking.pop()) {
    const asked = partners.get(next) ?? [];
    for (const partner of asked) reached.add(partner);
    for (const { id, locked } of asked.flatMap((partner) => rivals.get(partner) ?? [])) {
      // A locked pair holds its seat whoever else is allowed.
      if (!locked && !competing.has(id)) asking.push(id);
      competing.add(id);
    }
  }
  return { competing: [...competing].sort(), partners: [...reached].sort() };
}

/** Whom the plan gives each person. */
function rivalsIn({ pairs }: Plan): ReadonlyMap<string, readonly { readonly id: string; readonly locked: boolean }[]> {
  const rivals = new Map<string, { id: string; locked: boolean }[]>();
  const add = (of: string, id: string, locked: boolean) => rivals.set(of, [...(rivals.get(of) ?? []), { id, locked }]);
  for (const { mentor, mentee, locked } of pairs) {
    add(mentor, mentee, locked);
    add(mentee, mentor, locked);
  }
  return rivals;
}
