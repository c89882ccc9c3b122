import { choosing } from '../../../../shared/pages/form/declare.ts';
import { contactOf, whoReads } from '../../../../shared/round/contact.ts';
import type { LinkHolder } from '../link/people.ts';

/** The box that asks for a human being. */
export function contactMe({ texts, tools }: Pick<LinkHolder, 'texts' | 'tools'>) {
  const { contactTitle, contactMe: label, contactMeHint } = texts.answers;
  return {
    kind: 'several' as const,
    required: false as const,
    label: contactTitle,
    ...choosing([{ value: 'yes', label, hint: contactMeHint(contactOf(tools.round).name) }]),
  };
}

/** The names of those who run the round and read what this person answers. */
export function coordinators({ tools, say, person }: LinkHolder): string {
  return say.list(whoReads(tools.round, person.answers.role).map(({ name }) => name));
}
