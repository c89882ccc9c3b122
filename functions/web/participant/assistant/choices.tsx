import { actOnApplication } from '../../../../shared/commands/application/act-on-application.ts';
import { assistantOf } from '../../../../shared/domain/application/assistant.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { choosing, typedOf } from '../../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../../shared/pages/form/read-form.ts';
import { Notice } from '../../../../shared/pages/parts.tsx';
import { languageWords } from '../../../../shared/words/choices.ts';
import { bookingWords } from '../../../../shared/words/participant/assisting.ts';
import { goTo, show } from '../../visit.ts';
import { askAgain } from '../link/again.ts';
import type { Answer, LinkHolder } from '../link/people.ts';
import { refuse } from '../link/refused.ts';
import { AskForm, askedOnce } from '../parts/ask-form.tsx';
import { OwnPage } from '../parts/own-page.tsx';

/** Asks whether somebody no longer wants to book. */
export function showNo(holder: LinkHolder): Answer {
  const words = wordsFor(holder).no;
  const problems = holder.tried?.problems ?? [];
  return show(
    holder.c,
    <OwnPage holder={holder} title={words.title} back={holder.home} problems={problems}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <AskForm action={`${holder.home}/no`} fields={askedOnce(words)} button={words.button} problems={problems} say={holder.say} />
    </OwnPage>,
    problems.length > 0 ? 422 : 200,
  );
}

/** Lets them go when that was chosen; their link says so from then on. */
export async function takeNo(holder: LinkHolder, typed: Typed): Promise<Response> {
  const read = readForm(askedOnce(wordsFor(holder).no), typed, holder.say);
  if ('problems' in read) return askAgain(holder, `${holder.home}/no`, {}, read.problems);
  if (read.values.answer === 'no') return goTo(holder.c, holder.home);
  const command = { command: 'stop assisting', number: numberOf(holder) } as const;
  const outcome = await actOnApplication(holder.person.id, command, holder.tools);
  return outcome.outcome === 'refused' ? refuse(holder, outcome.why) : goTo(holder.c, holder.home);
}

/** Shows which letters come and in which language; at the page itself, or behind the link that stops reminders. */
export function showChoices(holder: LinkHolder, path = `${holder.home}/mails`): Answer {
  const words = wordsFor(holder).choices;
  const { refusesReminders = false, language = holder.say.language } = assistantOf(holder.person) ?? {};
  const problems = holder.tried?.problems ?? [];
  const chosen = holder.tried?.typed ?? typedOf({ reminders: refusesReminders ? 'no' : 'yes', language });
  const isSaved = holder.c.req.query('done') === 'mails' && problems.length === 0;
  const back = path === holder.home ? {} : { back: holder.home };
  return show(
    holder.c,
    <OwnPage holder={holder} title={words.title} {...back} problems={problems}>
      {isSaved ? (
        <Notice>
          <p>{words.saved}</p>
        </Notice>
      ) : null}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <form method="post" action={path} novalidate>
        <AskAll fields={choiceFields(holder)} typed={chosen} problems={problems} say={holder.say} />
        <button type="submit">{words.button}</button>
      </form>
    </OwnPage>,
    problems.length > 0 ? 422 : 200,
  );
}

/** Takes the choice. */
export async function takeChoices(holder: LinkHolder, typed: Typed, path = `${holder.home}/mails`): Promise<Response> {
  const read = readForm(choiceFields(holder), typed, holder.say);
  if ('problems' in read) return askAgain(holder, path, typed, read.problems);
  const { reminders, language } = read.values;
  const known = holder.tools.round.languages.find((one) => one === language);
  const wish = { refusesReminders: reminders === 'no', ...(known === undefined ? {} : { language: known }) };
  const outcome = await choose(holder, wish);
  return outcome.outcome === 'refused' ? refuse(holder, outcome.why, path) : goTo(holder.c, `${path}?done=mails`);
}

/** No reminders from now on, for a mail program that asks at once. */
export async function refuseReminders(holder: LinkHolder): Promise<Response> {
  await choose(holder, { refusesReminders: true });
  return showChoices(holder, holder.home);
}

function choose(holder: LinkHolder, wish: Extract<Parameters<typeof actOnApplication>[1], { command: 'choose letters' }>['wish']) {
  return actOnApplication(holder.person.id, { command: 'choose letters', number: numberOf(holder), wish }, holder.tools);
}

/** Which letters, and where the round has several languages in which of them. */
function choiceFields(holder: LinkHolder) {
  const { say, tools } = holder;
  const words = wordsFor(holder).choices;
  const letters = choosing([
    { value: 'yes', label: words.all },
    { value: 'no', label: words.fewer },
  ]);
  const languages = choosing(tools.round.languages.map((one) => ({ value: one, label: languageWords(one, say) })));
  const isOnlyOne = tools.round.languages.length < 2;
  return {
    reminders: { kind: 'one', required: true, label: words.reminders, missing: words.missing, ...letters },
    language: { kind: 'one', required: !isOnlyOne, label: words.language, missing: words.missingLanguage, ...languages },
  } satisfies Fields;
}

function numberOf({ assistant }: LinkHolder): number {
  return assistant?.number ?? 0;
}

function wordsFor({ say, person }: LinkHolder) {
  return bookingWords(say, person.answers.name);
}
