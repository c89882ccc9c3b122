import { nameAssistant } from '../../../../shared/commands/application/name-assistant.ts';
import { type Assistant, assistantOf, isSameAddress } from '../../../../shared/domain/application/assistant.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { typedOf, yesOrNo } from '../../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../../shared/pages/form/read-form.ts';
import type { FieldProblem } from '../../../../shared/pages/parts.tsx';
import { assistantWords } from '../../../../shared/words/assistant.ts';
import { assistantFields, languageIn } from '../../assistant-fields.ts';
import { goTo, show } from '../../visit.ts';
import { askAgain } from '../link/again.ts';
import type { Answer, Participant } from '../link/people.ts';
import { refuse } from '../link/refused.ts';
import { saying } from '../parts/done.ts';
import { OwnPage } from '../parts/own-page.tsx';

/** Asks a manager who books for her, or whether that is to end. */
export function showAssistant(participant: Participant): Answer {
  const { c, say, person, home, tried, tools } = participant;
  const words = assistantWords(say);
  const now = assistantOf(person);
  const problems = tried?.problems ?? [];
  const typed = tried?.typed ?? typedOf({ name: now?.name, email: now?.email, language: now?.language ?? person.language });
  return show(
    c,
    <OwnPage holder={participant} title={words.title} back={home} problems={problems}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {now === undefined ? null : <p>{words.now(now.name, now.email)}</p>}
      <form method="post" action={`${home}/assistant`} novalidate>
        <AskAll fields={assistantFields(say, tools.round)} typed={typed} problems={problems} say={say} />
        <p>{words.whatHappens}</p>
        <button type="submit">{words.save}</button>
      </form>
      {now === undefined ? null : (
        <>
          <h2>{words.removal.title}</h2>
          <form method="post" action={`${home}/assistant`} novalidate>
            <AskAll fields={removalFields(participant, now)} typed={{}} problems={problems} say={say} />
            <button type="submit" class="quiet">
              {words.removal.button}
            </button>
          </form>
        </>
      )}
    </OwnPage>,
    problems.length > 0 ? 422 : 200,
  );
}

function removalFields({ say }: Participant, { name }: Pick<Assistant, 'name'>) {
  const { removal } = assistantWords(say);
  return { remove: { ...yesOrNo(removal), label: removal.ask(name), hint: removal.hint, missing: removal.missing } } satisfies Fields;
}

/** Takes who is named, or that nobody is any more. */
export async function takeAssistant(participant: Participant, typed: Typed): Promise<Response> {
  const { home, say, person, tools, c } = participant;
  const path = `${home}/assistant`;
  // Only the other form of the page has these.
  const now = 'name' in typed || 'email' in typed ? undefined : assistantOf(person);
  if (now !== undefined) {
    const read = readForm(removalFields(participant, now), typed, say);
    if ('problems' in read) return askAgain(participant, path, {}, read.problems);
    if (read.values.remove === 'no') return goTo(c, path);
    const outcome = await nameAssistant(person.id, undefined, tools);
    return outcome.outcome === 'refused'
      ? refuse(participant, outcome.why)
      : goTo(c, `${home}${saying('assistant-gone', outcome.outcome)}`);
  }
  const read = readForm(assistantFields(say, tools.round), typed, say);
  const problems = 'problems' in read ? read.problems : wrongAddress(participant, read.values.email);
  if ('problems' in read || problems.length > 0) return askAgain(participant, path, typed, problems);
  const { name, email } = read.values;
  const outcome = await nameAssistant(person.id, { name, email, language: languageIn(read.values.language, tools.round) }, tools);
  return outcome.outcome === 'refused' ? refuse(participant, outcome.why) : goTo(c, `${home}${saying('assistant-named', outcome.outcome)}`);
}

/** Nobody books for themselves, or for both of a pair. */
function wrongAddress({ person, pairs, say }: Participant, email: string): readonly FieldProblem[] {
  const words = assistantWords(say);
  if (isSameAddress(email, person.email)) return [{ field: 'email', message: words.ownAddress }];
  const partner = pairs.find((own) => own.pair.status === 'formed' && isSameAddress(email, own.partner.email));
  return partner === undefined ? [] : [{ field: 'email', message: words.partnersAddress(partner.partner.answers.name) }];
}
