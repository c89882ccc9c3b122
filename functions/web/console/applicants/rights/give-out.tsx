import type { FC } from 'hono/jsx';
import { giveOut } from '../../../../../shared/commands/rights/give-out.ts';
import type { Application } from '../../../../../shared/domain/application/application.ts';
import { instantOf } from '../../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../../shared/domain/form/field.ts';
import { needsDecision } from '../../../../../shared/domain/privacy/needs-decision.ts';
import { asPlainHtml, type PlainDocument } from '../../../../../shared/pages/document.ts';
import { AskAll } from '../../../../../shared/pages/form/asked.tsx';
import { choosing } from '../../../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../../../shared/pages/form/read-form.ts';
import { Facts } from '../../../../../shared/pages/parts.tsx';
import { applicationKind } from '../../../../../shared/storage/kinds/application.ts';
import { disclosingWords } from '../../../../../shared/words/console/disclosing.ts';
import { caseDocument } from '../../../own-data/case-document.ts';
import { problemPage } from '../../../problem-page.tsx';
import { show } from '../../../visit.ts';
import { operatorName } from '../../audit/about.ts';
import { ConsolePage } from '../../console-page.tsx';
import { openFreeText, passTo } from '../../opened.ts';
import { actIn, idIn, type OperatorVisit, type ConsolePage as Page, refusal, type Trouble, wrong } from '../../operator-visit.ts';
import { DoOrChange } from '../../parts/do-or-change.tsx';
import { pathWith } from '../../parts/filter.tsx';
import { ActForm } from '../../parts/forms.tsx';
import { BackToPerson } from '../back-to-person.tsx';
import { maskedCase } from './masked.ts';

/** Gives out somebody's case, with what secrecy covers masked; only where the round is held by a public authority's rules. */
export const giveOutPage: Page = { show: showCase, act: actOnCase };

type Giving = {
  readonly visit: OperatorVisit;
  readonly person: Application;
  readonly document: PlainDocument;
  readonly path: string;
  /** Whether what the person wrote is open to the operator now. */
  readonly opened: boolean;
  /** Where its forms are sent: while it is open, that goes with them. */
  readonly action: string;
};

async function givingIn(visit: OperatorVisit): Promise<Giving | undefined> {
  const { tools, say } = visit;
  const id = idIn(visit);
  const person = (await tools.store.get(applicationKind, id))?.state;
  const document = await caseDocument(id, tools, say, () => true);
  if (person === undefined || document === undefined) return undefined;
  const path = `/console/applicants/${id}/give-out`;
  const pass = await passTo(visit, path);
  return { visit, person, document, path, opened: pass !== undefined, action: pathWith(path, { opened: pass }) };
}

async function showCase(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const giving = await givingIn(visit);
  if (giving === undefined) return problemPage(visit.c, 404, visit.say.language);
  const { person, path, opened } = giving;
  const words = disclosingWords(visit.say);
  const isHere = needsDecision(visit.tools.round);
  return show(
    visit.c,
    <ConsolePage visit={visit} title={words.title(person.answers.name)} section="/console/applicants" trouble={trouble}>
      <p>{isHere ? words.lead : words.notHere}</p>
      {isHere && !opened ? (
        <>
          <p>{words.closed}</p>
          <ActForm nonce={visit.nonce} path={path} act="open">
            <button type="submit">{words.open}</button>
          </ActForm>
        </>
      ) : null}
      {isHere && opened ? <Choose giving={giving} trouble={trouble} /> : null}
      <Log visit={visit} person={person} />
      <BackToPerson visit={visit} person={person} />
    </ConsolePage>,
    trouble?.status,
  );
}

const Choose: FC<{ readonly giving: Giving; readonly trouble: Trouble | undefined }> = ({ giving, trouble }) => {
  const { visit, action } = giving;
  return (
    <ActForm nonce={visit.nonce} path={action} act="look">
      <AskAll fields={fieldsOf(giving)} typed={trouble?.typed ?? {}} problems={trouble?.problems ?? []} say={visit.say} />
      <button type="submit">{disclosingWords(visit.say).look}</button>
    </ActForm>
  );
};

const MOST_IN_LINE = 200;

function fieldsOf({ visit: { say }, document }: Giving) {
  const words = disclosingWords(say);
  const rows = document.parts.flatMap((part) => part.rows);
  const choices = rows.map(({ key, label, lines }) => ({ value: key, label, hint: lines.join(' · ') }));
  return {
    mask: { kind: 'several', required: false, label: words.mask, ...choosing(choices) },
    why: { kind: 'line', required: false, most: MOST_IN_LINE, label: words.why, hint: words.whyHint },
    to: { kind: 'line', required: false, most: MOST_IN_LINE, label: words.to, hint: words.toHint },
  } satisfies Fields;
}

const Log: FC<{ readonly visit: OperatorVisit; readonly person: Application }> = ({
  visit: { say, tools },
  person: { disclosures = [] },
}) => {
  const words = disclosingWords(say);
  return (
    <section aria-labelledby="given-out">
      <h2 id="given-out">{words.log}</h2>
      {disclosures.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul>
          {disclosures.toReversed().map(({ at, by, masked, why, to }) => (
            <li>
              {words.line(say.dayAndTime(instantOf(at)), operatorName(tools.round, by), masked.length)}
              {[why, to]
                .filter((one) => one !== undefined)
                .map((one) => (
                  <>
                    {' · '}
                    <bdi>{one}</bdi>
                  </>
                ))}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

async function actOnCase(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const giving = await givingIn(visit);
  if (giving === undefined) return problemPage(visit.c, 404, visit.say.language);
  const { person, path, opened } = giving;
  if (!needsDecision(visit.tools.round)) return refusal(visit, 'not at this stage');
  if (actIn(typed) === 'open') return openFreeText(visit, path, { application: person.id });
  if (!opened) return wrong('content', disclosingWords(visit.say).closedAgain, typed);
  if (actIn(typed) === 'change') return { status: 422, problems: [], typed };
  const read = readForm(fieldsOf(giving), typed, visit.say);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  const { mask: masked, why, to } = read.values;
  if (masked.length > 0 && why === undefined) return wrong('why', disclosingWords(visit.say).whyMissing, typed);
  const document = maskedCase(giving.document, masked, why, visit.say);
  switch (actIn(typed)) {
    case 'look':
      return preview(giving, document, typed);
    case 'give': {
      const said = { ...(why === undefined ? {} : { why }), ...(to === undefined ? {} : { to }) };
      const outcome = await giveOut(person.id, { masked: [...masked], ...said }, visit.tools, visit.operator);
      return outcome.outcome === 'refused' ? refusal(visit, outcome.why) : file(visit, person.id, document);
    }
    default:
      return refusal(visit, 'changed meanwhile');
  }
}

/** The document as it goes out, and the one act. */
function preview({ visit, person, action }: Giving, { title, lead, parts }: PlainDocument, typed: Typed): Response | Promise<Response> {
  const { say, c } = visit;
  const words = disclosingWords(say);
  return show(
    c,
    <ConsolePage visit={visit} title={words.preview} section="/console/applicants">
      <p>
        <strong>{title}</strong>
      </p>
      {lead.map((line) => (
        <p>{line}</p>
      ))}
      {parts.map(({ heading, rows }) => (
        <>
          <h2>{heading}</h2>
          <Facts
            rows={rows.map(({ label, lines }) => [
              label,
              lines.map((line) => (
                <p class="typed" dir="auto">
                  {line}
                </p>
              )),
            ])}
          />
        </>
      ))}
      <DoOrChange visit={visit} path={action} act="give" values={typed} words={words} />
      <BackToPerson visit={visit} person={person} />
    </ConsolePage>,
  );
}

function file({ c, tools }: OperatorVisit, id: string, document: PlainDocument): Response {
  return c.body(asPlainHtml(document), 200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Disposition': `attachment; filename="${tools.round.id}-${id}.html"`,
  });
}
