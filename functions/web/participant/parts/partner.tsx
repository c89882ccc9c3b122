import type { Child, FC } from 'hono/jsx';
import { phoneForPartner } from '../../../../shared/domain/application/answers.ts';
import { lettersOfProtected, whoPassesOn } from '../../../../shared/domain/application/protected.ts';
import { Facts, Phone } from '../../../../shared/pages/parts.tsx';
import { inUri } from '../../../../shared/pages/paths.ts';
import { givenName } from '../../../../shared/words/names.ts';
import { protectedWords } from '../../../../shared/words/protected.ts';
import type { OwnPair } from '../link/own-pairs.ts';
import type { LinkHolder } from '../link/people.ts';

type PartnerProps = { readonly holder: LinkHolder; readonly own: OwnPair; readonly withAddress: boolean };

/** Who the other one is, in facts and in their own words; the address only once both have said yes. */
export const Partner: FC<PartnerProps> = ({ holder, own: { partner }, withAddress }) => {
  const words = holder.texts.home.partner;
  const { answers, email } = partner;
  const phone = phoneForPartner(answers);
  const rows: readonly (readonly [string, Child])[] = [
    [words.name, answers.name],
    ...(answers.role === 'mentee'
      ? ([
          [words.work, answers.title],
          [words.part, answers.field],
        ] as const)
      : ([[words.studies, answers.field]] as const)),
    ...(withAddress
      ? ([
          [
            words.mail,
            lettersOfProtected(partner) === undefined ? (
              <a class="alone" href={`mailto:${inUri(email)}`}>
                {email}
              </a>
            ) : (
              protectedWords(holder.say).through(whoPassesOn(partner, holder.tools.round))
            ),
          ],
        ] as const)
      : []),
  ];
  return (
    <>
      <Facts rows={[...rows, ...(withAddress && phone !== undefined ? ([[words.phone, <Phone number={phone} />]] as const) : [])]} />
      {answers.wish === undefined ? null : (
        <>
          <p>{words.writes(givenName(answers.name))}</p>
          <blockquote class="typed" dir="auto">
            {answers.wish}
          </blockquote>
        </>
      )}
    </>
  );
};
