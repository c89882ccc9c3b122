import type { FC } from 'hono/jsx';
import { actOnRound } from '../../../../shared/commands/round/act-on-round.ts';
import { readField } from '../../../../shared/commands/waiting/read-field.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import type { RoundState } from '../../../../shared/domain/round-state.ts';
import { onHold } from '../../../../shared/domain/waiting/who-waits.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { type Fields, problemsOf, readForm } from '../../../../shared/pages/form/read-form.ts';
import { firstLanguage } from '../../../../shared/round/languages.ts';
import { mattersFor, openMatters } from '../../../../shared/storage/attention-list.ts';
import type { Counts } from '../../../../shared/storage/counts.ts';
import { alumniWords } from '../../../../shared/words/console/alumni.ts';
import { closeWords } from '../../../../shared/words/console/close.ts';
import { figuresWords } from '../../../../shared/words/console/figures.ts';
import { removedWords } from '../../../../shared/words/console/removed.ts';
import { keptWords } from '../../../../shared/words/kept.ts';
import { goTo, show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import { afterwards, formOf, type OperatorVisit, type ConsolePage as Page, type Trouble } from '../operator-visit.ts';
import { ActForm } from '../parts/forms.tsx';
import { sureField } from '../parts/sure.ts';
import { Ways } from '../parts/ways.tsx';

const PATH = '/console/close';
const MOST_IN_ID = 100;

/** Closes the round for good: what that does, what is half done, and two ways to be sure. */
export const close: Page = { show: showClose, act: closeRound };

async function showClose(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { c, tools, say, operator } = visit;
  const { store, round } = tools;
  const [counts, read] = await Promise.all([store.counts(), openMatters(tools)]);
  const { state } = read;
  const words = closeWords(say);
  const mayClose = state.stage === 'closing' && operator.access === 'operator';
  return show(
    c,
    <ConsolePage visit={visit} title={words.title} section={PATH} trouble={trouble}>
      {state.closedAt === undefined ? null : <p>{words.closed(say.dayAndTime(instantOf(state.closedAt)))}</p>}
      <p>{words.reportWhat}</p>
      <Ways
        visit={visit}
        ways={[
          { path: '/console/report', label: words.report },
          { path: '/console/report.csv', label: words.figures },
          { path: '/console/figures', label: figuresWords(say).link },
          { path: '/console/alumni', label: alumniWords(say).link },
          { path: '/console/removed', label: removedWords(say).title },
        ]}
      />
      {isBeforeClosing(state) ? null : (
        <p>
          {words.keepCheck}{' '}
          <a href={`/${round.languages.find((one) => one === say.language) ?? firstLanguage(round)}/certificates`}>{words.keepCheckLink}</a>
        </p>
      )}
      {state.stage === 'closed' ? null : <WhatItDoes visit={visit} />}
      {state.stage === 'closing' ? (
        <HalfDone visit={visit} tally={counts.tally} waiting={mattersFor(operator, read).length} held={await heldNow(visit)} />
      ) : null}
      {isBeforeClosing(state) ? <p>{words.early(say.day(round.closes))}</p> : null}
      {mayClose ? <CloseForm visit={visit} trouble={trouble} /> : null}
    </ConsolePage>,
    trouble?.status,
  );
}

/** How many are on hold, and would hear that nobody has decided. */
async function heldNow({ tools }: OperatorVisit): Promise<number> {
  return onHold(await readField(tools.store)).length;
}

function isBeforeClosing({ stage }: RoundState): boolean {
  return stage !== 'closing' && stage !== 'closed';
}

const WhatItDoes: FC<{ visit: OperatorVisit }> = ({ visit: { say, tools } }) => {
  const { title, items } = closeWords(say).does;
  return (
    <section aria-labelledby="does">
      <h2 id="does">{title}</h2>
      <ul>
        {items(keptWords(say).operators(tools.round)).map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </section>
  );
};

type HalfDoneProps = { visit: OperatorVisit; tally: Counts['tally']; waiting: number; held: number };

const HalfDone: FC<HalfDoneProps> = ({ visit: { say }, tally, waiting, held }) => {
  const words = closeWords(say).open;
  const unreported = Math.max(0, tally.agreed - tally.held - tally.cancelled);
  const asked = 2 * Math.max(0, tally.formed - tally.ended);
  const open = [
    ...(unreported > 0 ? [words.meetings(unreported)] : []),
    ...(waiting > 0 ? [words.waiting(waiting)] : []),
    ...(held > 0 ? [words.held(held)] : []),
    ...(tally.evaluated < asked ? [words.evaluations(tally.evaluated, asked)] : []),
  ];
  return (
    <section aria-labelledby="half-done">
      <h2 id="half-done">{words.title}</h2>
      {open.length === 0 ? <p>{words.none}</p> : null}
      <ul>
        {open.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
  );
};

/** The round's name and a yes, so that nobody closes by mistake. */
function closeFields({ say, tools }: OperatorVisit) {
  const { form: words } = closeWords(say);
  const { id } = tools.round;
  return {
    round: { kind: 'line', required: true, most: MOST_IN_ID, isShort: true, label: words.id(id), missing: words.wrongId(id) },
    ...sureField(words),
  } satisfies Fields;
}

const CloseForm: FC<{ visit: OperatorVisit; trouble: Trouble | undefined }> = ({ visit, trouble }) => {
  const words = closeWords(visit.say).form;
  return (
    <section aria-labelledby="close">
      <h2 id="close">{words.title}</h2>
      <ActForm nonce={visit.nonce} path={PATH} act="close">
        <AskAll fields={closeFields(visit)} {...formOf(trouble, 'close')} say={visit.say} />
        <button type="submit">{words.act}</button>
      </ActForm>
    </section>
  );
};

async function closeRound(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const { tools, operator, say, c } = visit;
  const { round } = tools;
  const { sure, ...named } = closeFields(visit);
  const answer = readForm({ sure }, typed, say);
  if ('values' in answer && answer.values.sure === 'no') return goTo(c, PATH);
  const read = readForm(named, typed, say);
  const isOther = 'values' in read && read.values.round !== round.id;
  const problems = [...(isOther ? [{ field: 'round', message: closeWords(say).form.wrongId(round.id) }] : []), ...problemsOf(read, answer)];
  if (problems.length > 0) return { status: 422, problems, typed };
  const acted = { operator: operator.id, act: 'closed round', about: {} } as const;
  const outcome = await actOnRound({ command: 'close' }, tools, { operator: acted });
  return afterwards(visit, outcome, PATH, 'closed');
}
