import { givenName } from '../names.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';
import { whyYouTwo } from '../why-you-two.ts';
import { type Block, facts, heading, list, text } from './blocks.ts';
import type { Paired, Person } from './facts.ts';

export function greeting({ name }: Pick<Person, 'name'>, say: Say): Block {
  return text(say({ sv: `Hej ${givenName(name)},`, en: `Hello ${givenName(name)},` }));
}

/** Who the other one is, and what else there is to know. */
export function partner(
  { role, partner: { name, field, title } }: Paired,
  say: Say,
  ...more: readonly (readonly [string, string])[]
): Block {
  const about: readonly (readonly [string, string])[] =
    role === 'mentor'
      ? [
          [say(TERMS.worksAs), title ?? ''],
          [say(TERMS.partOfCompany), field],
        ]
      : [[say(TERMS.studies), field]];
  return facts([say(TERMS.name), name], ...about.filter(([, value]) => value !== ''), ...more);
}

/** What the other one wrote, word for word. */
export function wish({ partner: { name, wish: words } }: Paired, say: Say): readonly Block[] {
  return words === undefined
    ? []
    : [text(say({ sv: `${givenName(name)} skrev i sin ansökan: ”${words}”`, en: `${givenName(name)} wrote when applying: “${words}”` }))];
}

export function reasons({ fit, round, role }: Paired, say: Say): readonly Block[] {
  return [heading(say(TERMS.whyYouTwo)), list(...whyYouTwo(fit, round, role, say))];
}
