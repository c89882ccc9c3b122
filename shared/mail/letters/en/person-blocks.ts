import { givenName } from '../../../pages/words/names.ts';
import { whyYouTwo } from '../../../pages/words/why-you-two.ts';
import { type Block, facts, heading, list, text } from '../../blocks.ts';
import type { Paired, Person } from '../facts.ts';

export function greeting({ name }: Pick<Person, 'name'>): Block {
  return text(`Hello ${givenName(name)},`);
}

/** Who the other one is, and what else there is to know. */
export function partner({ role, partner: { name, field, title } }: Paired, ...more: readonly (readonly [string, string])[]): Block {
  const about: readonly (readonly [string, string])[] =
    role === 'mentor'
      ? [
          ['Works as', title ?? ''],
          ['Part of the company', field],
        ]
      : [['Studies', field]];
  return facts(['Name', name], ...about.filter(([, value]) => value !== ''), ...more);
}

/** What the other one wrote, word for word. */
export function wish({ partner: { name, wish: words } }: Paired): readonly Block[] {
  return words === undefined ? [] : [text(`${givenName(name)} wrote when applying: “${words}”`)];
}

export function reasons({ fit, round, role, say }: Paired): readonly Block[] {
  return [heading('Why you two'), list(...whyYouTwo(fit, round, role, say))];
}
