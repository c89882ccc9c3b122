import type { FC } from 'hono/jsx';
import { Choices } from '../../../../shared/pages/parts.tsx';
import { contactOf } from '../../../../shared/round/contact.ts';
import type { LinkHolder } from '../link/people.ts';

/** The box that asks for a human being. */
export const ContactMe: FC<{ readonly holder: LinkHolder; readonly ticked: boolean }> = ({ holder, ticked }) => {
  const { texts, tools } = holder;
  return (
    <Choices
      name="contact"
      several
      label={texts.answers.contactTitle}
      choices={[{ value: 'yes', label: texts.answers.contactMe, hint: texts.answers.contactMeHint(contactOf(tools.round).name) }]}
      chosen={ticked ? ['yes'] : []}
    />
  );
};

/** The names of those who run the round, who alone see what people answer. */
export function coordinators({ tools, say }: LinkHolder): string {
  return say.list(tools.round.operators.map((operator) => operator.name));
}
