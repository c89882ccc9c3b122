import type { FC } from 'hono/jsx';
import type { Language, Round } from '../../../shared/round/round-file.ts';

/** Cognito puts in who is invited, and the password for the first time. */
const WHO = '{username}';
const PASSWORD = '{####}';

const SUBJECT: Readonly<Record<Language, string>> = { sv: 'Du kan logga in', en: 'You can sign in' };

type Props = { readonly name: string; readonly url: string; readonly days: number };

const BODY: Readonly<Record<Language, FC<Props>>> = {
  sv: ({ name, url, days }) => (
    <>
      <p>Hej! Du är med och driver {name}.</p>
      <p>
        Logga in på <a href={url}>{url}</a> med adressen {WHO} och lösenordet {PASSWORD}
      </p>
      <p>Första gången väljer du ett eget lösenord och kopplar en app för engångskoder. Lösenordet ovan gäller i {days} dagar.</p>
    </>
  ),
  en: ({ name, url, days }) => (
    <>
      <p>Hello! You help to run {name}.</p>
      <p>
        Sign in at <a href={url}>{url}</a> with the address {WHO} and the password {PASSWORD}
      </p>
      <p>The first time you choose a password of your own and add an app for one-time codes. The password above is good for {days} days.</p>
    </>
  ),
};

/** The mail in which Cognito gives an operator the first password, in the languages of the round. */
export function operatorInvitation({ name, languages }: Pick<Round, 'name' | 'languages'>, url: string, days: number) {
  const [first = 'sv'] = languages;
  return {
    emailSubject: `${SUBJECT[first]}: ${name[first]}`,
    emailBody: languages
      .map((language) => {
        const Body = BODY[language];
        return String(<Body name={name[language]} url={url} days={days} />);
      })
      .join('<hr>'),
  };
}
