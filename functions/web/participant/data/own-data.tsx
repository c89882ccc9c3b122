import { unquote } from '../../../../shared/commands/evaluation/unquote.ts';
import { readOwnData } from '../../../../shared/commands/privacy/own-data.ts';
import { mayQuoteAny } from '../../../../shared/domain/closing/evaluation.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { readForm } from '../../../../shared/pages/form/read-form.ts';
import { ownDataWords } from '../../../../shared/words/privacy/own-data.ts';
import { AllOfIt } from '../../own-data/all-of-it.tsx';
import { dataFile } from '../../own-data/data-file.ts';
import { givenOf } from '../../own-data/given.ts';
import { problemPage } from '../../problem-page.tsx';
import { goTo, show } from '../../visit.ts';
import { askAgain } from '../link/again.ts';
import type { LinkHolder } from '../link/people.ts';
import { refuse } from '../link/refused.ts';
import { AskForm, askedOnce } from '../parts/ask-form.tsx';
import { saying } from '../parts/done.ts';
import { DoneNotice } from '../parts/done-notice.tsx';
import { OwnPage } from '../parts/own-page.tsx';

/** Everything that is kept about the reader, also when they have left or the round is over. */
export async function showOwnData(holder: LinkHolder): Promise<Response> {
  const { tools, say, home, c, person } = holder;
  const data = await readOwnData(person.id, tools);
  if (data === undefined) return problemPage(c, 404);
  const words = ownDataWords(say);
  const problems = holder.tried?.problems ?? [];
  return show(
    c,
    <OwnPage holder={holder} title={words.title} back={home} problems={problems}>
      {problems.length > 0 ? null : <DoneNotice holder={holder} />}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p>
        <a href={`${home}/data.json`} download>
          {words.file}
        </a>
      </p>
      <p class="muted">{words.fileHint}</p>
      <p>
        <a href={`/${say.language}/privacy/who-sees-what`}>{words.why}</a>
      </p>
      {data.evaluation !== undefined && mayQuoteAny(data.evaluation) ? (
        <section aria-labelledby="quoted">
          <h2 id="quoted">{words.unquote.title}</h2>
          <AskForm action={`${home}/data`} fields={askedOnce(words.unquote)} button={words.unquote.button} problems={problems} say={say} />
        </section>
      ) : null}
      <AllOfIt given={await givenOf(data, tools, say)} />
    </OwnPage>,
    problems.length > 0 ? 422 : 200,
  );
}

/** Takes back that the reader's answers may be quoted. */
export async function takeOwnData(holder: LinkHolder, typed: Typed): Promise<Response> {
  const { tools, say, home, c, person } = holder;
  const path = `${home}/data`;
  const read = readForm(askedOnce(ownDataWords(say).unquote), typed, say);
  if ('problems' in read) return askAgain(holder, path, {}, read.problems);
  if (read.values.answer === 'no') return goTo(c, path);
  const outcome = await unquote(person.id, tools);
  return outcome.outcome === 'refused' ? refuse(holder, outcome.why) : goTo(c, `${path}${saying('unquoted', outcome.outcome)}`);
}

/** The same for another program. */
export async function giveOwnData({ tools, c, person }: LinkHolder): Promise<Response> {
  const data = await readOwnData(person.id, tools);
  return data === undefined ? problemPage(c, 404) : dataFile(c, data);
}
