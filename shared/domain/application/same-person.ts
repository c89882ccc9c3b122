import { addressKey } from '../typed-text.ts';
import { visible } from '../visible-text.ts';
import type { Application } from './application.ts';
import { hasLeft } from './application.ts';

/** What two applications have in common that two people seldom have. */
export type Likeness = 'same name' | 'same phone' | 'similar address';

export type LookAlikes = { readonly people: readonly [Application, Application]; readonly by: Likeness };

/** A shorter beginning of an address than this, such as "info", is many people's. */
const LEAST_LOCAL = 6;

/** Two applications of the same side that may be one person's, each two once; who has left is nobody's second. */
export function lookAlikes(people: readonly Application[]): readonly LookAlikes[] {
  const present = people.filter((person) => !hasLeft(person));
  const seen = new Set<string>();
  return LIKENESSES.flatMap(([by, keyOf]) =>
    [...Map.groupBy(present, (person) => keyFor(person, keyOf(person)))]
      .filter(([key]) => key !== undefined)
      .flatMap(([, group]) => twosOf(group))
      .filter((two) => {
        const both = two.map(({ id }) => id).join(' ');
        const isNew = !seen.has(both);
        seen.add(both);
        return isNew;
      })
      .map((two) => ({ people: two, by })),
  );
}

const LIKENESSES: readonly (readonly [Likeness, (person: Application) => string])[] = [
  ['same name', ({ answers }) => nameKey(answers.name)],
  ['same phone', ({ answers }) => (answers.phone ?? '').replaceAll(/\D/g, '').replace(/^(?:00|0|46|0046)+/, '')],
  ['similar address', ({ email }) => localPartOf(email)],
];

/** A name as it is compared: what is seen of it, in small letters. */
export function nameKey(name: string): string {
  return visible(name).normalize('NFC').trim().toLowerCase().replaceAll(/\s+/g, ' ');
}

function keyFor({ answers: { role } }: Application, key: string): string | undefined {
  return key === '' ? undefined : `${role} ${key}`;
}

/** What stands before the @, without dots and without what was added after a plus: the same at two places is often the same person. */
function localPartOf(email: string): string {
  const [local = ''] = addressKey(email).split('@');
  const plain = (local.split('+')[0] ?? '').replaceAll(/[._-]/g, '');
  return plain.length < LEAST_LOCAL ? '' : plain;
}

function twosOf(group: readonly Application[]): readonly (readonly [Application, Application])[] {
  return group.flatMap((one, index) => group.slice(index + 1).map((other) => [one, other] as const));
}
