import { closest, distance } from 'fastest-levenshtein';
import * as z from 'zod/mini';
import type { Fault } from '../../shared/round/fault.ts';
import { roundSchemaForEditors } from './round-schema.ts';

/** Somebody who mistypes a word gets this share of its letters wrong at most. */
const MOST_WRONG = 0.4;

/** What somebody who mistyped a word probably meant, as a question; undefined when nothing is near. */
export function meant(path: Fault['path'], wrong: string): string | undefined {
  const given = /^"(.*)" is not/.exec(wrong)?.[1];
  if (given === undefined || given === '' || given.length > 60) return undefined;
  const known = path.join('.') === 'zone' ? Intl.supportedValuesOf('timeZone') : keysAt(path.slice(0, -1));
  const nearest = known.length === 0 ? undefined : closest(given, known);
  return nearest !== undefined && distance(given, nearest) <= Math.max(2, given.length * MOST_WRONG)
    ? `did you mean ${nearest}?`
    : undefined;
}

const nodeSchema = z.looseObject({
  properties: z._default(z.record(z.string(), z.unknown()), {}),
  items: z.optional(z.unknown()),
  /** What may stand there, where that is one of several things. */
  oneOf: z._default(z.array(z.unknown()), []),
});

/** The words a round file knows at a place in it. */
function keysAt(path: Fault['path']): readonly string[] {
  const found = path.reduce<readonly unknown[]>(
    (nodes, step) => eachOf(nodes).map(({ properties, items }) => (typeof step === 'number' ? items : properties[step])),
    [roundSchemaForEditors()],
  );
  return eachOf(found).flatMap(({ properties }) => Object.keys(properties));
}

function eachOf(nodes: readonly unknown[]): readonly z.infer<typeof nodeSchema>[] {
  return nodes
    .filter((node) => node !== undefined)
    .flatMap((node) => {
      const one = nodeSchema.parse(node);
      return [one, ...eachOf(one.oneOf)];
    });
}
