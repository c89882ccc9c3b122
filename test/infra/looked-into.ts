import { triggers } from '../../functions/triggers.ts';
import { constructId } from '../../infra/parts/names.ts';
import { nameOf, type Resource, theStack } from './synthesised.ts';

/** The round's resources of one kind, by their logical ids. */
export const { of } = theStack();

/** The only resource of its kind. */
export function one(type: string): Resource {
  const found = Object.values(of(type));
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} of ${type}`);
  return found[0];
}

/** The resource of a function: its rule, its invocation settings. */
export function belongingTo(file: string, what: string): Resource | undefined {
  return Object.entries(theStack().resources).find(([id]) => nameOf(id) === `${constructId(file)}${what}`)?.[1];
}

/** The rule on the round's bus for an event, whatever reacts to it. */
export function ruleFor(event: string): Resource | undefined {
  const name = constructId(`when-${event.replaceAll(' ', '-')}`);
  return Object.entries(of('AWS::Events::Rule')).find(([id]) => nameOf(id) === name)?.[1];
}

export function lambdaOf(file: string): Resource['Properties'] {
  return belongingTo(file, 'Function')?.Properties ?? {};
}

/** The functions that are started in one of these ways. */
export function startedBy(...starts: readonly string[]) {
  return triggers.filter(({ start }) => starts.includes(start.by));
}
