import type { FC } from 'hono/jsx';
import { leaveLine } from '../../../../shared/commands/audit/leave-line.ts';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { lettersOfProtected, whoPassesOn } from '../../../../shared/domain/application/protected.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { Facts } from '../../../../shared/pages/parts.tsx';
import { LANGUAGES } from '../../../../shared/round/languages.ts';
import { applicationKind } from '../../../../shared/storage/kinds/application.ts';
import { consoleCertificateWords } from '../../../../shared/words/console/certificate.ts';
import { certificateWords } from '../../../../shared/words/papers/certificate.ts';
import { sayIn } from '../../../../shared/words/say.ts';
import { firstValue } from '../../form-body.ts';
import { asPdf, asText, certificateOf, textFile, tookPartOf } from '../../papers/give-certificate.ts';
import { draftOf, type Met, metBy } from '../../papers/recommending.ts';
import { problemPage } from '../../problem-page.tsx';
import { show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import { actIn, idIn, type OperatorVisit, type ConsolePage as Page, refusal, type Trouble, wrong } from '../operator-visit.ts';
import { ActButton, ActForm } from '../parts/forms.tsx';
import { BackToPerson } from './back-to-person.tsx';
import { certificatePath } from './to-certificate.tsx';

/** Somebody's certificate for an operator who is asked for it, also when the round is closed. The audit says who took it. */
export const certificate: Page = { show: showCertificate, act: giveCertificate };

async function showCertificate(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { c, tools, say, nonce } = visit;
  const person = (await tools.store.get(applicationKind, idIn(visit)))?.state;
  if (person === undefined) return problemPage(c, 404, say.language);
  const took = await tookPartOf(person, tools);
  const words = consoleCertificateWords(say);
  const { own, languages } = certificateWords(say);
  const path = certificatePath(person);
  const given = took === undefined ? undefined : await certificateOf(c, person, took, say.language);
  return show(
    c,
    <ConsolePage visit={visit} title={words.title(person.answers.name)} section="/console/applicants" trouble={trouble}>
      {given === undefined ? (
        <p>{person.erased === undefined ? words.none : words.erased}</p>
      ) : (
        <>
          <p>{words.lead}</p>
          {lettersOfProtected(person) === undefined ? null : <p>{own.madeUp(given.name, whoPassesOn(person, tools.round).name)}</p>}
          <p class="actions">
            {LANGUAGES.map((language) => (
              <ActForm nonce={nonce} path={path} act="pdf" values={{ language }}>
                <button type="submit">{own.get(languages[language])}</button>
              </ActForm>
            ))}
            {LANGUAGES.map((language) => (
              <ActForm nonce={nonce} path={path} act="text" values={{ language }}>
                <button type="submit" class="quiet">
                  {own.asText(languages[language])}
                </button>
              </ActForm>
            ))}
          </p>
          <h2>{own.says}</h2>
          <Facts rows={given.rows} />
        </>
      )}
      <Recommendations visit={visit} path={path} met={await metBy(person, tools)} />
      <BackToPerson visit={visit} person={person} />
    </ConsolePage>,
    trouble?.status,
  );
}

/** Drafts of letters of recommendation, for a manager who asks for one and writes it herself. */
const Recommendations: FC<{ readonly visit: OperatorVisit; readonly path: string; readonly met: readonly Met[] }> = ({
  visit: { say, nonce },
  path,
  met,
}) => {
  const words = consoleCertificateWords(say).recommendation;
  if (met.length === 0) return null;
  return (
    <section aria-labelledby="recommendations">
      <h2 id="recommendations">{words.title}</h2>
      <p>{words.what}</p>
      <p class="actions">
        {met.map(({ mentor }) => (
          <ActButton nonce={nonce} path={path} act="recommendation" values={{ mentor: mentor.id }} label={words.act(mentor.answers.name)} />
        ))}
      </p>
    </section>
  );
};

/** The draft as a text, in the language of whoever is to finish it. */
async function giveRecommendation(visit: OperatorVisit, person: Application, typed: Typed): Promise<Response | Trouble> {
  const { c, tools, operator } = visit;
  const about = (await metBy(person, tools)).find(({ mentor }) => mentor.id === firstValue(typed, 'mentor'));
  if (about === undefined) return refusal(visit, 'not at this stage');
  await leaveLine({ operator: operator.id, act: 'downloaded', about: { application: person.id, file: 'recommendation' } }, tools);
  return textFile(c, 'recommendation.txt', draftOf(person, about, tools, sayIn(person.language, tools.round.zone)));
}

async function giveCertificate(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const { c, tools, operator, say } = visit;
  const person = (await tools.store.get(applicationKind, idIn(visit)))?.state;
  if (person === undefined) return problemPage(c, 404, say.language);
  if (actIn(typed) === 'recommendation') return giveRecommendation(visit, person, typed);
  const took = await tookPartOf(person, tools);
  const language = LANGUAGES.find((one) => one === firstValue(typed, 'language'));
  if (took === undefined || language === undefined) return refusal(visit, 'not at this stage');
  const given = await certificateOf(c, person, took, language);
  const made = actIn(typed) === 'text' ? asText(c, given) : await asPdf(c, given);
  if (made === undefined) return wrong('content', consoleCertificateWords(say).letters, {});
  await leaveLine({ operator: operator.id, act: 'downloaded', about: { application: person.id, file: 'certificate' } }, tools);
  return made;
}
