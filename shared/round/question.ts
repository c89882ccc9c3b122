import * as z from 'zod/mini';
import type { Fault } from './fault.ts';
import { slug, type Words } from './line.ts';

/** A question of a round's own, after the ones every round asks. */
export function questionOf<W extends Words>(words: (what: string) => W) {
  return z.strictObject({
    id: slug('a name for the question'),
    ask: words('the question, as people read it'),
    hint: z.optional(words('a hint')),
    kind: z.enum(['text', 'one', 'several'], { error: 'must be text, one (one of the options) or several (of the options)' }),
    options: z._default(
      z.array(z.strictObject({ id: slug('a name for the option'), name: words('the option') })).check(z.maxLength(12)),
      [],
    ),
    optional: z._default(z.boolean(), false),
  });
}

const inShort = z.object({ kind: z.string(), options: z._default(z.array(z.unknown()), []) });

/** What a kind of question needs and does not have, or has and cannot use; `path` leads to the question. */
export function questionFaults(question: unknown, path: Fault['path']): readonly Fault[] {
  const read = z.safeParse(inShort, question);
  if (!read.success) return [];
  const { kind, options } = read.data;
  const count = options.length;
  const at = [...path, 'options'];
  if (kind === 'text' && count > 0)
    return [{ path: at, wrong: 'a question of the kind text has no options', write: 'take them away, or write the kind one or several' }];
  if ((kind === 'one' || kind === 'several') && count < 2)
    return [
      { path: at, wrong: `there ${count === 1 ? 'is one option' : 'are no options'} to choose from`, write: 'write two options or more' },
    ];
  return [];
}
