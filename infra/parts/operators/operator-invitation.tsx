import type { FC } from 'hono/jsx';
import { firstLanguage } from '../../../shared/round/languages.ts';
import type { Round } from '../../../shared/round/round-file.ts';
import { invitationWords } from '../../../shared/words/operator-invitation.ts';
import { type Say, sayIn } from '../../../shared/words/say.ts';

/** Cognito puts in who is invited, and the password for the first time. */
const WHO = '{username}';
const PASSWORD = '{####}';

type Props = { readonly name: string; readonly url: string; readonly days: number; readonly say: Say };

const Body: FC<Props> = ({ name, url, days, say }) => {
  const words = invitationWords(say);
  return (
    <>
      <p>{words.hello(name)}</p>
      <p>
        {words.signInAt} <a href={url}>{url}</a> {words.withThese(WHO, PASSWORD)}
      </p>
      <p>{words.firstTime(days)}</p>
    </>
  );
};

/** The mail in which Cognito gives an operator the first password, in the languages of the round. */
export function operatorInvitation(round: Pick<Round, 'name' | 'languages' | 'zone'>, url: string, days: number) {
  const first = sayIn(firstLanguage(round), round.zone);
  return {
    emailSubject: `${invitationWords(first).subject}: ${first(round.name)}`,
    emailBody: round.languages
      .map((language) => sayIn(language, round.zone))
      .map((say) => String(<Body name={say(round.name)} url={url} days={days} say={say} />))
      .join('<hr>'),
  };
}
