import type { FC } from 'hono/jsx';
import { actOnPair } from '../../../../shared/commands/pair/act-on-pair.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import type { Pair } from '../../../../shared/domain/pair/pair.ts';
import { openPause } from '../../../../shared/domain/pair/pause.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { problemsOf, readForm } from '../../../../shared/pages/form/read-form.ts';
import { dayOf } from '../../../../shared/round/calendar.ts';
import { pauseWords } from '../../../../shared/words/pause.ts';
import { type AboutPause, PauseFields, readPause, reasonField } from '../../pause-form.tsx';
import { afterwards, formOf, type OperatorVisit, type Trouble } from '../operator-visit.ts';
import { ActButton, ActForm } from '../parts/forms.tsx';
import type { PairSection } from './pair-section.ts';

/** Lets a pair pause for it, or changes and ends its pause. */
export const PausePair: FC<PairSection> = ({ visit, pair, path, trouble }) => {
  const { say, nonce, tools } = visit;
  const words = pauseWords(say);
  const open = openPause(pair, dayOf(tools.round, tools.now()));
  const act = open === undefined ? 'pause' : 'change pause';
  const { typed, problems } = formOf(trouble, act, open === undefined ? {} : { until: [open.until] });
  return (
    <section aria-labelledby="pause">
      <h2 id="pause">{words.sectionTitle}</h2>
      <p>{open === undefined ? words.leadOperator : words.now(open.from, open.until)}</p>
      <ActForm nonce={nonce} path={path} act={act}>
        <PauseFields about={aboutOf(visit, pair)} typed={typed} problems={problems} />
        {open === undefined ? <AskAll fields={reasonField(say)} typed={typed} problems={problems} say={say} /> : null}
        <button type="submit" class="quiet">
          {open === undefined ? words.start : words.save}
        </button>
      </ActForm>
      {open === undefined ? null : <ActButton nonce={nonce} path={path} act="end pause" label={words.end} />}
    </section>
  );
};

function aboutOf({ tools, say }: OperatorVisit, pair: Pair): AboutPause {
  return { round: tools.round, pair, now: tools.now(), say };
}

/** Takes a pause, or another last day of one. */
export async function pausePair(
  visit: OperatorVisit,
  path: string,
  pair: Pair,
  typed: Typed,
  changes: boolean,
): Promise<Response | Trouble> {
  const read = readPause(typed, aboutOf(visit, pair));
  const said = readForm(reasonField(visit.say), typed, visit.say);
  if ('problems' in read || 'problems' in said) return { status: 422, problems: problemsOf(read, said), typed };
  const { from, until, keepsMeetings } = read;
  const audited = (act: 'paused pair' | 'changed pause') => ({ operator: { operator: visit.operator.id, act, about: { pair: pair.id } } });
  if (changes) {
    const change = { command: 'change pause', by: 'operator', until, keepsMeetings } as const;
    const changed = await actOnPair(pair.id, change, visit.tools, audited('changed pause'));
    return afterwards(visit, changed, path, 'pause-changed');
  }
  const { reason } = said.values;
  const why = reason === undefined ? {} : { reason };
  const command = { command: 'pause', by: 'operator', from, until, keepsMeetings, ...why } as const;
  return afterwards(visit, await actOnPair(pair.id, command, visit.tools, audited('paused pair')), path, 'paused');
}

export async function endPauseOf(visit: OperatorVisit, path: string, pair: Pair): Promise<Response | Trouble> {
  const operator = { operator: visit.operator.id, act: 'ended pause', about: { pair: pair.id } } as const;
  return afterwards(visit, await actOnPair(pair.id, { command: 'end pause' }, visit.tools, { operator }), path, 'pause-ended');
}
