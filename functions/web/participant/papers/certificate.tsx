import type { FC } from 'hono/jsx';
import { lettersOfProtected, whoPassesOn } from '../../../../shared/domain/application/protected.ts';
import type { TookPart } from '../../../../shared/domain/papers/took-part.ts';
import { CertificateSheet } from '../../../../shared/pages/papers/certificate-page.tsx';
import { canBeDrawn } from '../../../../shared/pages/papers/certificate-pdf.ts';
import type { Certificate } from '../../../../shared/pages/papers/certificate-text.ts';
import { Facts } from '../../../../shared/pages/parts.tsx';
import { LANGUAGES, type Language } from '../../../../shared/round/languages.ts';
import { type CertificateWords, certificateWords } from '../../../../shared/words/papers/certificate.ts';
import { asPdf, asText, certificateOf, tookPartOf } from '../../papers/give-certificate.ts';
import { problemPage } from '../../problem-page.tsx';
import { goTo, show } from '../../visit.ts';
import type { Participant } from '../link/people.ts';
import { OwnPage } from '../parts/own-page.tsx';

/** What somebody's certificate says, and every way to take it along. It is made anew each time. */
export async function showCertificate(who: Participant): Promise<Response> {
  const took = await tookPartOf(who.person, who.tools);
  const words = certificateWords(who.say);
  return show(
    who.c,
    <OwnPage holder={who} title={words.own.link} back={who.home}>
      <h1>{words.own.link}</h1>
      {took === undefined ? (
        <p class="lead">{words.own.none}</p>
      ) : (
        <Ways who={who} took={took} words={words} given={await certificateOf(who.c, who.person, took, who.say.language)} />
      )}
    </OwnPage>,
  );
}

type WaysProps = { readonly who: Participant; readonly took: TookPart; readonly words: CertificateWords; readonly given: Certificate };

const Ways: FC<WaysProps> = ({ who, words, given }) => {
  const { home } = who;
  const { own, languages } = words;
  const at = (language: Language, form: Form) => `${home}/certificate/${language}/${form}`;
  const isDrawn = canBeDrawn(given);
  const link = (form: Form, label: (language: string) => string) =>
    LANGUAGES.map((language) => (
      <li>
        <a href={at(language, form)}>{label(languages[language])}</a>
      </li>
    ));
  return (
    <>
      <p class="lead">{own.lead}</p>
      <p>{own.signed}</p>
      {lettersOfProtected(who.person) === undefined ? null : <p>{own.madeUp(given.name, whoPassesOn(who.person, who.tools.round).name)}</p>}
      {isDrawn ? null : <p>{own.letters}</p>}
      <ul class="doors">
        {isDrawn ? link('pdf', own.get) : null}
        {link('print', own.print)}
        {link('text', own.asText)}
        <li>
          <a href={`/${who.say.language}/certificates`}>{own.howToCheck}</a>
        </li>
      </ul>
      <h2>{own.says}</h2>
      <Facts rows={[[words.name, given.name], ...given.rows]} />
    </>
  );
};

const FORMS = ['pdf', 'print', 'text'] as const;
type Form = (typeof FORMS)[number];

/** The certificate itself, in the language and form of the address. */
export async function giveCertificate(who: Participant): Promise<Response> {
  const { c, person, tools, home } = who;
  const language = LANGUAGES.find((one) => one === c.req.param('language'));
  const form = FORMS.find((one) => one === c.req.param('form'));
  if (language === undefined || form === undefined) return problemPage(c, 404);
  const took = await tookPartOf(person, tools);
  if (took === undefined) return goTo(c, `${home}/certificate`);
  const given = await certificateOf(c, person, took, language);
  switch (form) {
    case 'pdf':
      return (await asPdf(c, given)) ?? goTo(c, `${home}/certificate`);
    case 'text':
      return asText(c, given);
    case 'print':
      return printed(who, given);
  }
}

function printed(who: Participant, given: Certificate): Response | Promise<Response> {
  const { own, printHint } = certificateWords(who.say);
  return show(
    who.c,
    <OwnPage holder={who} title={own.link} back={`${who.home}/certificate`}>
      <p class="not-on-paper">{printHint}</p>
      <CertificateSheet certificate={given} />
    </OwnPage>,
  );
}
