import type { FC } from 'hono/jsx';
import { actOnApplication } from '../../../../shared/commands/application/act-on-application.ts';
import { typedOf } from '../../../../shared/domain/application/answers.ts';
import { mayChangeAnswers } from '../../../../shared/domain/application/application.ts';
import type { Corrected } from '../../../../shared/domain/application/corrected.ts';
import { lettersOfProtected } from '../../../../shared/domain/application/protected.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { AskAll, answeredWith } from '../../../../shared/pages/form/asked.tsx';
import { choosing } from '../../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../../shared/pages/form/read-form.ts';
import { Facts, Notice } from '../../../../shared/pages/parts.tsx';
import { contactOf } from '../../../../shared/round/contact.ts';
import { answerLabel } from '../../../../shared/words/answer-labels.ts';
import { languageWords } from '../../../../shared/words/choices.ts';
import { DONE } from '../../../../shared/words/participant/done.ts';
import { askedIn } from '../../public/apply/form/asked-in.ts';
import type { FormVisit } from '../../public/apply/form/form-visit.tsx';
import { AnswerFields, answerFields, readAnswers, wholeForm } from '../../public/apply/form/whole-form.tsx';
import { goTo, show } from '../../visit.ts';
import { showHome } from '../home/home.tsx';
import { askAgain } from '../link/again.ts';
import type { LinkHolder, Participant } from '../link/people.ts';
import { refuse, refusedIn } from '../link/refused.ts';
import { doneIn, saying } from '../parts/done.ts';
import { OwnPage } from '../parts/own-page.tsx';
import { whoCorrected } from '../parts/who-corrected.ts';

/** Shows what somebody has answered and what was changed of it, and lets them change it until somebody has been found for them. */
export async function showDetails(participant: Participant): Promise<Response> {
  const { person, texts, tools, say, home, stage, c } = participant;
  if (person.status === 'left' || person.status === 'withdrawn') return showHome(participant, { instead: 'has left' });
  const words = texts.details;
  const form = await wholeForm(c, say, person.answers.role);
  const contact = contactOf(tools.round);
  const mayChange = mayChangeAnswers(person) && stage !== 'closed';
  const problems = mayChange ? (participant.tried?.problems ?? []) : [];
  const refusal = refusedIn(participant);
  const isSaved = doneIn(c.req.query('done')) === 'details' && problems.length === 0 && refusal === undefined;
  const reach = `${contact.name}, ${contact.email}`;
  return show(
    c,
    <OwnPage holder={participant} title={words.title} back={home} problems={problems} refusal={refusal}>
      {isSaved ? (
        <Notice>
          <p>{say(DONE.details)}</p>
        </Notice>
      ) : null}
      <h1>{words.title}</h1>
      <p class="lead">{mayChange ? words.lead : stage === 'closed' ? words.closed : words.inPair(reach)}</p>
      {lettersOfProtected(person) === undefined ? <OwnAddress participant={participant} reach={reach} /> : null}
      {mayChange ? (
        <Change participant={participant} form={form} typed={participant.tried?.typed} problems={problems} />
      ) : (
        <Facts rows={factsOf(participant, form)} />
      )}
      <Corrections holder={participant} form={form} />
    </OwnPage>,
    refusal !== undefined ? 409 : problems.length > 0 ? 422 : 200,
  );
}

const OwnAddress: FC<{ readonly participant: Participant; readonly reach: string }> = ({
  participant: { texts, person, stage },
  reach,
}) => (
  <>
    <Facts rows={[[texts.details.address, person.email]]} />
    {stage === 'closed' ? null : <p>{texts.details.addressHint(reach)}</p>}
  </>
);

/** Keeps what somebody has answered otherwise. */
export async function takeDetails(participant: Participant, typed: Typed): Promise<Response> {
  const { person, tools, home, say, c } = participant;
  const path = `${home}/answers`;
  if (!mayChangeAnswers(person)) return refuse(participant, person.pairs.length > 0 ? 'already in a pair' : 'has left', path);
  const read = readAnswers(await wholeForm(c, say, person.answers.role), person, typed);
  const chosen = readForm(languageField(participant), typed, say);
  const problems = [...('problems' in read ? read.problems : []), ...('problems' in chosen ? chosen.problems : [])];
  if ('problems' in read || 'problems' in chosen) return askAgain(participant, path, typed, problems);
  const language = chosen.values.language ?? person.language;
  const outcome = await actOnApplication(person.id, { command: 'change answers', answers: read.answers, language }, tools);
  return outcome.outcome === 'refused' ? refuse(participant, outcome.why, path) : goTo(c, `${path}${saying('details', outcome.outcome)}`);
}

/** In which language the mails come, where the round has several. */
function languageField({ tools, say, texts }: LinkHolder) {
  const { language: label, languageMissing: missing } = texts.details;
  const { languages } = tools.round;
  const choices = choosing(languages.map((one) => ({ value: one, label: languageWords(one, say) })));
  return { language: { kind: 'one', required: languages.length > 1, label, missing, ...choices } } satisfies Fields;
}

type ChangeProps = {
  readonly participant: Participant;
  readonly form: FormVisit;
  readonly typed: Typed | undefined;
  readonly problems: Parameters<typeof AnswerFields>[0]['problems'];
};

const Change: FC<ChangeProps> = ({ participant, form, typed, problems }) => {
  const { person, tools, home, say, texts } = participant;
  const known: Typed = { ...typedOf(tools.round, person.answers, person.email), ...tiesOf(participant), language: [person.language] };
  return (
    <form method="post" action={`${home}/answers`} novalidate>
      <AnswerFields form={form} typed={typed ?? known} problems={problems} />
      {tools.round.languages.length === 1 ? null : (
        <AskAll fields={languageField(participant)} typed={typed ?? known} problems={problems} say={say} />
      )}
      <button type="submit">{texts.details.button}</button>
    </form>
  );
};

/** Whoever has answered said that they know nobody, unless they said whom. */
function tiesOf({ person: { answers, entered } }: LinkHolder): Typed {
  const isAnswered = answers.role === 'mentor' && !(entered?.unanswered ?? []).includes('ties');
  return isAnswered ? { ties: [answers.tiesWith === undefined ? 'no' : 'yes'] } : {};
}

function factsOf({ person, tools, say, texts }: Participant, form: FormVisit): readonly (readonly [string, string])[] {
  const known = typedOf(tools.round, person.answers, person.email);
  return answerFields(form)
    .filter(({ name }) => name !== 'ties')
    .map((field) => [
      answerLabel(field.name, form.role, tools.round, say, 'you'),
      say.list(answeredWith(askedIn(form, field), known[field.name] ?? [])) || texts.details.nothing,
    ]);
}

/** What was changed since the application came in, by whom and when, the latest first. */
const Corrections: FC<{ readonly holder: LinkHolder; readonly form: FormVisit }> = ({ holder, form }) => {
  const { person, texts, say } = holder;
  const words = texts.details.changed;
  const { corrected = [] } = person;
  if (corrected.length === 0) return null;
  return (
    <>
      <h2>{words.title}</h2>
      {corrected.toReversed().map((one) => (
        <>
          <h3>{words.when(whoCorrected(one, holder), say.dayAndTime(instantOf(one.at)))}</h3>
          <ul>
            {one.fields.map((field) => (
              <li>
                <bdi>{changeIn(field, holder, form)}</bdi>
              </li>
            ))}
          </ul>
        </>
      ))}
    </>
  );
};

function changeIn({ name, was, is }: Corrected['fields'][number], { tools, say, texts }: LinkHolder, form: FormVisit): string {
  const label = answerLabel(name, form.role, tools.round, say, 'you');
  if (name === 'email') return label;
  const field = answerFields(form).find((one) => one.name === name);
  const read = (values: readonly string[]) => {
    const said =
      name === 'language'
        ? tools.round.languages.filter((one) => values.includes(one)).map((one) => languageWords(one, say))
        : field === undefined
          ? values
          : answeredWith(askedIn(form, field), values);
    return say.list(said) || texts.details.nothing;
  };
  return texts.details.changed.change(label, read(was), read(is));
}
