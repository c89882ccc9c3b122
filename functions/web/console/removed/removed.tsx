import type { FC } from 'hono/jsx';
import { inAll, type RemovedOn, whatIsRemoved } from '../../../../shared/commands/privacy/what-is-removed.ts';
import { roundNow } from '../../../../shared/commands/round/round-now.ts';
import { needsDecision } from '../../../../shared/domain/privacy/needs-decision.ts';
import {
  effectOf,
  periodOf,
  RETENTION_RULES,
  type RetentionClock,
  type RetentionRule,
  ruleDue,
} from '../../../../shared/domain/privacy/retention.ts';
import type { RoundState } from '../../../../shared/domain/round-state.ts';
import { applicationKind } from '../../../../shared/storage/kinds/application.ts';
import { retentionKind } from '../../../../shared/storage/kinds/retention.ts';
import { recordsWords } from '../../../../shared/words/console/records.ts';
import { removedWords } from '../../../../shared/words/console/removed.ts';
import { keptWords } from '../../../../shared/words/kept.ts';
import { show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { Table } from '../parts/table.tsx';
import { Ways } from '../parts/ways.tsx';

/** What has been removed of what was known about people, by which rule, and what will be, and when. */
export const removed: Page = { show: showRemoved };

async function showRemoved(visit: OperatorVisit): Promise<Response> {
  const { say, tools, c } = visit;
  const words = removedWords(say);
  const [clock, state, done, people] = await Promise.all([
    tools.store.get(retentionKind, 'retention'),
    roundNow(tools),
    whatIsRemoved(tools),
    tools.store.all(applicationKind),
  ]);
  const toBeErased = people.filter((person) => person.state.erasing !== undefined).length;
  return show(
    c,
    <ConsolePage visit={visit} title={words.title} section="/console/audit">
      <p>{needsDecision(tools.round) ? words.whatByDecision : words.what}</p>
      <Ways visit={visit} ways={needsDecision(tools.round) ? [{ path: '/console/records', label: recordsWords(say).title }] : []} />
      <p>{words.backups}</p>
      {toBeErased === 0 ? null : <p class="mark">{words.ahead.toBeErased(toBeErased)}</p>}
      <Ahead visit={visit} clock={clock?.state} state={state} />
      <Done visit={visit} done={done} />
    </ConsolePage>,
  );
}

type AheadProps = { readonly visit: OperatorVisit; readonly clock: RetentionClock | undefined; readonly state: RoundState };

const Ahead: FC<AheadProps> = ({ visit: { say, tools }, clock, state }) => {
  const { ahead, rules } = removedWords(say);
  const due = (rule: RetentionRule): string => {
    const time = keptWords(say).time(rule, tools.round);
    const at = ruleDue(rule, tools.round, state);
    if (rule === 'left address') return ahead.atCallClosing(time);
    if ('days' in periodOf(rule, tools.round)) return isDecided(rule) ? ahead.afterThat(time) : ahead.afterSending(time);
    return at === undefined ? ahead.afterClosing(time) : say.dayAndYear(at);
  };
  const isDecided = (rule: RetentionRule) => effectOf(rule, tools.round) === 'decision';
  const when = (rule: RetentionRule): string => {
    if (clock?.done.includes(rule) === true) return ahead.done;
    return isDecided(rule) ? ahead.onceDecided(due(rule)) : due(rule);
  };
  return (
    <Table
      caption={ahead.title}
      columns={[
        { label: ahead.rule, cell: (rule: RetentionRule) => rules[rule] },
        { label: ahead.when, cell: when },
      ]}
      rows={RETENTION_RULES}
    />
  );
};

const Done: FC<{ readonly visit: OperatorVisit; readonly done: readonly RemovedOn[] }> = ({ visit: { say }, done }) => {
  const words = removedWords(say);
  if (done.length === 0) return <p>{words.done.none}</p>;
  const rule = { label: words.ahead.rule, cell: (one: RemovedOn) => words.rules[one.rule] };
  const what = { label: words.done.what, cell: ({ counts }: RemovedOn) => words.counted(counts) };
  const day = (label: string) => ({ label, cell: (one: RemovedOn) => say.dayAndYear(one.day) });
  return (
    <>
      <Table caption={words.done.title} columns={[rule, what, day(words.done.last)]} rows={inAll(done)} />
      <details>
        <summary>{words.done.dayByDay}</summary>
        <Table caption={words.done.dayByDay} captionUnseen columns={[day(words.done.day), rule, what]} rows={done} />
      </details>
    </>
  );
};
