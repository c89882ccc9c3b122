import * as z from 'zod/mini';
import type { Fault } from './fault.ts';
import { slug, type Words } from './line.ts';

/** A question of a round's own, after the ones every round asks. */
export function questionOf<W extends Words>(words: (what: string) => W) {
  return z.strictObject({
    id: slug('a name for the question'),
    ask: words('the question, as people read it'),
    hint: z.optional(words('a hint')),
    kind: z.enum(['text', 'one', 'several', 'scale'], {
      error: 'must be text, one (one of the options), several (of the options) or scale (a number from 1 to 5)',
    }),
    options: z._default(
      z.array(z.strictObject({ id: slug('a name for the option'), name: words('the option') })).check(z.maxLength(12)),
      [],
    ),
    ends: z.optional(z.strictObject({ least: words('what 1 on the scale stands for'), most: words('what 5 on the scale stands for') })),
    optional: z._default(z.boolean(), false),
  });
}

const inShort = z.object({ kind: z.string(), options: z._default(z.array(z.unknown()), []), ends: z.optional(z.unknown()) });

/** What a kind of question needs and does not have, or has and cannot use; `path` leads to the question. */
export function questionFaults(question: unknown, path: Fault['path']): readonly Fault[] {
  const read = z.safeParse(inShort, question);
  if (!read.success) return [];
  const { kind, options, ends } = read.data;
  return [
    ...optionFaults(kind, options.length, [...path, 'options']),
    ...(kind === 'scale' && ends === undefined
      ? [
          {
            path: [...path, 'ends'],
            wrong: 'nothing says what 1 and 5 stand for',
            write: 'write ends with least and most, in a few words each',
          },
        ]
      : []),
    ...(kind !== 'scale' && ends !== undefined
      ? [{ path: [...path, 'ends'], wrong: `a question of the kind ${kind} has no ends`, write: 'take them away, or write the kind scale' }]
      : []),
  ];
}

function optionFaults(kind: string, count: number, path: Fault['path']): readonly Fault[] {
  if ((kind === 'text' || kind === 'scale') && count > 0)
    return [{ path, wrong: `a question of the kind ${kind} has no options`, write: 'take them away, or write the kind one or several' }];
  if ((kind === 'one' || kind === 'several') && count < 2)
    return [
      { path, wrong: `there ${count === 1 ? 'is one option' : 'are no options'} to choose from`, write: 'write two options or more' },
    ];
  return [];
}
