import type { FC } from 'hono/jsx';
import { ENTERED } from '../../../../shared/domain/application/application.ts';
import {
  byChannel,
  type Forecast,
  FUNNEL_STEPS,
  type FunnelCount,
  forecast,
  funnelOf,
} from '../../../../shared/domain/application/recruiting.ts';
import { answerAfterExtension, extensionOf, type RoundState } from '../../../../shared/domain/round-state.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { typedOf } from '../../../../shared/pages/form/declare.ts';
import { dayOf } from '../../../../shared/round/calendar.ts';
import { ROLES, type Role } from '../../../../shared/round/round-file.ts';
import { channelWords } from '../../../../shared/words/console/channels.ts';
import { overviewWords } from '../../../../shared/words/console/overview.ts';
import { roleWordsInPlural } from '../../../../shared/words/console/statuses.ts';
import type { OperatorVisit } from '../operator-visit.ts';
import { Bars } from '../parts/figures.tsx';
import { ActForm } from '../parts/forms.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { Ways } from '../parts/ways.tsx';
import { dayField } from '../plan/plan-fields.ts';

type Props = { readonly visit: OperatorVisit; readonly state: RoundState; readonly funnel: readonly FunnelCount[] };

/** Whether people may still apply, or soon will. */
export function isRecruiting({ stage }: RoundState): boolean {
  return stage === 'draft' || stage === 'call open';
}

/** How many come, from where, and whether it will be enough. */
export const Recruiting: FC<Props> = ({ visit, state, funnel }) => {
  const words = overviewWords(visit.say);
  return (
    <section aria-labelledby="recruiting">
      <h2 id="recruiting">{isRecruiting(state) ? words.recruiting : words.recruited}</h2>
      <div class="halves">
        {ROLES.map((role) => (
          <Funnel visit={visit} role={role} state={state} counts={funnel.filter((count) => count.role === role)} />
        ))}
      </div>
      <Extension visit={visit} state={state} />
      <Channels visit={visit} funnel={funnel} />
    </section>
  );
};

const Funnel: FC<{ visit: OperatorVisit; role: Role; state: RoundState; counts: readonly FunnelCount[] }> = ({
  visit,
  role,
  state,
  counts,
}) => {
  const { say, tools } = visit;
  const { round } = tools;
  const words = overviewWords(say).funnel;
  const funnel = funnelOf(counts);
  const wanted = role === 'mentor' ? round.expected.mentors : round.expected.mentees;
  const call = { opens: round.call.opens, deadline: round.call.deadline, wanted };
  const rows = FUNNEL_STEPS.map((step, index) => ({
    label: words.steps[step],
    value: funnel[step],
    before: funnel[FUNNEL_STEPS[index - 1] ?? step],
  }));
  return (
    <section aria-labelledby={`funnel-${role}`}>
      <h3 id={`funnel-${role}`}>{words.title(roleWordsInPlural(role, say))}</h3>
      <Bars rows={rows} mark={{ at: wanted, label: isRecruiting(state) ? words.target : words.wasTarget }} />
      {state.stage === 'draft' ? null : (
        <p>{forecastSentence(forecast(counts, call, dayOf(round, tools.now())), funnel, wanted, visit, state)}</p>
      )}
      <details>
        <summary>{words.asTable}</summary>
        <Table
          caption={words.title(roleWordsInPlural(role, say))}
          columns={[
            { label: words.step, cell: (row) => row.label },
            { label: words.people, cell: (row) => row.value, kind: 'figure' },
            { label: words.ofStepBefore, cell: ({ value, before }) => percent(value, before, visit), kind: 'figure' },
          ]}
          rows={[...rows, { label: words.steps.withdrawn, value: funnel.withdrawn, before: funnel.confirmed }]}
        />
      </details>
    </section>
  );
};

function percent(value: number, before: number, { say }: OperatorVisit): string {
  return before === 0 ? '–' : `${say.figure(Math.round((100 * value) / before))} %`;
}

/** The bar counts everybody who confirmed; the sentence says who of them has left. */
function forecastSentence(
  told: Forecast,
  { confirmed: all, withdrawn }: ReturnType<typeof funnelOf>,
  wanted: number,
  { say }: OperatorVisit,
  { stage }: RoundState,
): string {
  const words = overviewWords(say).forecast;
  const { confirmed, atDeadline, daysLeft, neededADay } = told;
  if (stage !== 'call open') return words.over(all, withdrawn, wanted);
  if (confirmed >= wanted) return words.reached(all, withdrawn, wanted);
  if (atDeadline >= wanted) return words.enough(atDeadline, wanted, daysLeft);
  return words.short(atDeadline, wanted, daysLeft, say.figure(Math.ceil(neededADay * 10) / 10));
}

/** Proposes more time, with an answer as much later as the kick-off allows; what it means is shown before it is done. */
const Extension: FC<{ visit: OperatorVisit; state: RoundState }> = ({ visit, state }) => {
  const { say, tools, nonce, operator } = visit;
  const { title, what, act, deadline, answerBy } = overviewWords(say).extend;
  if (state.stage !== 'call open' || state.endedEarlyAt !== undefined || operator.access === 'viewer') return null;
  const fields = {
    deadline: { ...dayField('deadline', say), label: deadline },
    answerBy: { ...dayField('answerBy', say), label: answerBy },
  };
  const typed = typedOf({ deadline: extensionOf(tools.round), answerBy: answerAfterExtension(tools.round) });
  return (
    <div class="panel">
      <h3>{title}</h3>
      <p>{what}</p>
      <ActForm nonce={nonce} path="/console/plan" act="look" values={{ number: String(state.planBefore?.length ?? 0) }}>
        <AskAll fields={fields} typed={typed} problems={[]} say={say} />
        <button type="submit" class="small quiet">
          {act}
        </button>
      </ActForm>
    </div>
  );
};

const Channels: FC<{ visit: OperatorVisit; funnel: readonly FunnelCount[] }> = ({ visit, funnel }) => {
  const { say, tools } = visit;
  const { channels: words, funnel: steps } = overviewWords(say);
  const came = byChannel(funnel);
  const unused = tools.round.call.channels.filter(({ id }) => !came.some(({ channel }) => channel === id));
  const rows = [...came, ...unused.map(({ id }) => ({ channel: id, funnel: funnelOf([]) }))];
  const kit = <Ways visit={visit} ways={[{ path: '/console/channels', label: channelWords(say).link }]} />;
  const nameOf = (id: string) =>
    id === ENTERED ? words.entered : (tools.round.call.channels.find((channel) => channel.id === id)?.name ?? words.direct);
  if (came.length === 0) {
    return (
      <>
        <p class="muted">{words.none}</p>
        {kit}
      </>
    );
  }
  return (
    <>
      <Table
        caption={words.title}
        columns={[
          { label: words.channel, cell: ({ channel }) => nameOf(channel) },
          ...FUNNEL_STEPS.map(
            (step): Column<(typeof rows)[number]> => ({ label: steps.steps[step], cell: (row) => row.funnel[step], kind: 'figure' }),
          ),
        ]}
        rows={rows}
      />
      {kit}
    </>
  );
};
