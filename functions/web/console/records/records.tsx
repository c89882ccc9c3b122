import type { Child, FC } from 'hono/jsx';
import { decideRemoval } from '../../../../shared/commands/privacy/decide-removal.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { needsDecision } from '../../../../shared/domain/privacy/needs-decision.ts';
import { RETENTION_RULES, type RetentionRule, rulesToDecide } from '../../../../shared/domain/privacy/retention.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { choosing } from '../../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../../shared/pages/form/read-form.ts';
import { LinkButton } from '../../../../shared/pages/parts.tsx';
import { applicationKind } from '../../../../shared/storage/kinds/application.ts';
import { archivedKind } from '../../../../shared/storage/kinds/archived.ts';
import { removalDecisionKind } from '../../../../shared/storage/kinds/removal-decision.ts';
import { removedKind } from '../../../../shared/storage/kinds/removed.ts';
import { retentionKind } from '../../../../shared/storage/kinds/retention.ts';
import { roundKind } from '../../../../shared/storage/kinds/round.ts';
import { ref } from '../../../../shared/storage/ref.ts';
import { disclosingWords } from '../../../../shared/words/console/disclosing.ts';
import { recordsWords } from '../../../../shared/words/console/records.ts';
import { removedWords } from '../../../../shared/words/console/removed.ts';
import { goTo, show } from '../../visit.ts';
import { operatorName } from '../audit/about.ts';
import { ConsolePage } from '../console-page.tsx';
import { afterwards, type OperatorVisit, type ConsolePage as Page, type Trouble } from '../operator-visit.ts';
import { ActForm } from '../parts/forms.tsx';
import { sureField } from '../parts/sure.ts';

/** What a public authority has archived, decided to remove, removed and given out. */
export const records: Page = { show: showRecords, act: actOnRecords };

async function showRecords(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { tools, say, c } = visit;
  const { store, round } = tools;
  const words = recordsWords(say);
  if (!needsDecision(round)) return show(c, <NotHere visit={visit} />);
  const open = await rulesOpen(visit);
  const [archives, decisions, removed, people] = await Promise.all([
    store.all(archivedKind),
    store.all(removalDecisionKind),
    store.all(removedKind),
    store.all(applicationKind),
  ]);
  const name = (id: string) => operatorName(round, id);
  const at = (moment: string) => say.dayAndTime(instantOf(moment));
  const givenOut = people
    .flatMap(({ state }) => (state.disclosures ?? []).map((one) => ({ id: state.id, who: state.answers.name, one })))
    .toSorted((a, b) => (a.one.at < b.one.at ? 1 : -1));
  return show(
    c,
    <ConsolePage visit={visit} title={words.title} section="/console" trouble={trouble}>
      <p>{words.lead}</p>
      <Lines
        title={words.archives}
        id="archives"
        lines={archives.map(({ state }) => words.archive(at(state.at), name(state.by), state.files))}
      >
        {archives.length > 0 ? null : (
          <p>
            {words.noArchive} <code>npm run omvant -- archive infra/rounds/{round.id}.yaml</code>
          </p>
        )}
      </Lines>
      {open.length === 0 ? null : <Decide visit={visit} open={open} trouble={trouble} />}
      <Lines
        title={words.protocol}
        id="protocol"
        lines={decisions.map(({ state }) => words.decided(at(state.at), name(state.by), words.rules[state.rule], state.named))}
      >
        {decisions.length > 0 ? null : <p>{words.noProtocol}</p>}
      </Lines>
      <Lines
        title={words.removed}
        id="removed"
        lines={removed.map(({ state }) =>
          words.removedLine(
            at(state.at),
            words.rules[state.rule],
            Object.values(state.counts).reduce((sum, count) => sum + count, 0),
          ),
        )}
      />
      <Lines title={words.givenOut} id="given-out" lines={[]}>
        {givenOut.length === 0 ? (
          <p>{words.noneGivenOut}</p>
        ) : (
          <ul>
            {givenOut.map(({ id, who, one }) => (
              <li>
                <a href={`/console/applicants/${id}/give-out`}>{who}</a>:{' '}
                {disclosingWords(say).line(at(one.at), name(one.by), one.masked.length)}
              </li>
            ))}
          </ul>
        )}
      </Lines>
    </ConsolePage>,
    trouble?.status,
  );
}

/** A round in which nothing waits for a decision. */
const NotHere: FC<{ readonly visit: OperatorVisit }> = ({ visit }) => {
  const removed = removedWords(visit.say);
  return (
    <ConsolePage visit={visit} title={removed.title} section="/console">
      <p>{recordsWords(visit.say).notHere}</p>
      <LinkButton href="/console/removed" quiet>
        {removed.title}
      </LinkButton>
    </ConsolePage>
  );
};

/** The rules about which the operators can decide now. */
async function rulesOpen({ tools }: OperatorVisit): Promise<readonly RetentionRule[]> {
  const { store, round, now } = tools;
  const found = await store.getTogether([ref(retentionKind, 'retention'), ref(roundKind, 'round')]);
  const clock = found.get(retentionKind, 'retention')?.state;
  const state = found.get(roundKind, 'round')?.state;
  return clock === undefined || state === undefined ? [] : rulesToDecide(clock, round, state, now());
}

function decideFields({ say }: OperatorVisit, open: readonly RetentionRule[]) {
  const words = recordsWords(say);
  const choices = open.map((value) => ({ value, label: words.rules[value] }));
  return {
    rule: { kind: 'one', required: true, label: words.decide.ask, missing: words.decide.missing, ...choosing<RetentionRule>(choices) },
    ...sureField(words.decide, words.decide.what),
  } satisfies Fields;
}

type DecideProps = { readonly visit: OperatorVisit; readonly open: readonly RetentionRule[]; readonly trouble: Trouble | undefined };

const Decide: FC<DecideProps> = ({ visit, open, trouble }) => {
  const { decide: words } = recordsWords(visit.say);
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">{words.title}</h2>
      <ActForm nonce={visit.nonce} path="/console/records" act="decide">
        <AskAll fields={decideFields(visit, open)} typed={trouble?.typed ?? {}} problems={trouble?.problems ?? []} say={visit.say} />
        <button type="submit">{words.act}</button>
      </ActForm>
    </section>
  );
};

async function actOnRecords(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const read = readForm(decideFields(visit, RETENTION_RULES), typed, visit.say);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  if (read.values.sure === 'no') return goTo(visit.c, '/console/records');
  return afterwards(visit, await decideRemoval(read.values.rule, visit.tools, visit.operator), '/console/records', 'decided-removal');
}

type LinesProps = { readonly title: string; readonly id: string; readonly lines: readonly string[]; readonly children?: Child };

const Lines: FC<LinesProps> = ({ title, id, lines, children }) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
    {lines.length === 0 ? null : (
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    )}
  </section>
);
