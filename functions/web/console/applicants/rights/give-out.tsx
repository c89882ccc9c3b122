import type { FC } from 'hono/jsx';
import { giveOut } from '../../../../../shared/commands/rights/give-out.ts';
import type { Application } from '../../../../../shared/domain/application/application.ts';
import { instantOf } from '../../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../../shared/domain/form/field.ts';
import { asPlainHtml, type PlainDocument } from '../../../../../shared/pages/document.ts';
import { AskAll } from '../../../../../shared/pages/form/asked.tsx';
import { choosing } from '../../../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../../../shared/pages/form/read-form.ts';
import { Facts, LinkButton } from '../../../../../shared/pages/parts.tsx';
import { applicationKind } from '../../../../../shared/storage/kinds/application.ts';
import { disclosingWords } from '../../../../../shared/words/console/disclosing.ts';
import { givenName } from '../../../../../shared/words/names.ts';
import { caseDocument } from '../../../own-data/case-document.ts';
import { problemPage } from '../../../problem-page.tsx';
import { show } from '../../../visit.ts';
import { operatorName } from '../../audit/about.ts';
import { ConsolePage } from '../../console-page.tsx';
import { isOpen, openFreeText } from '../../opened.ts';
import { actIn, idIn, type OperatorVisit, type ConsolePage as Page, refusal, type Trouble, wrong } from '../../operator-visit.ts';
import { ActForm } from '../../parts/forms.tsx';

/** Gives out somebody's case, with what secrecy covers masked; only where the round is held by a public authority's rules. */
export const giveOutPage: Page = { show: showCase, act: actOnCase };

type Giving = {
  readonly visit: OperatorVisit;
  readonly person: Application;
  readonly document: PlainDocument;
  readonly path: string;
  /** Where its forms are sent: while it is open, that goes with them. */
  readonly action: string;
};

async function givingIn(visit: OperatorVisit): Promise<Giving | undefined> {
  const { tools, say, c } = visit;
  const id = idIn(visit);
  const person = (await tools.store.get(applicationKind, id))?.state;
  const document = await caseDocument(id, tools, say, () => true);
  if (person === undefined || document === undefined) return undefined;
  const path = `/console/applicants/${id}/give-out`;
  const pass = c.req.query('opened');
  return { visit, person, document, path, action: pass === undefined ? path : `${path}?opened=${pass}` };
}

async function showCase(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const giving = await givingIn(visit);
  if (giving === undefined) return problemPage(visit.c, 404, visit.say.language);
  const { person, path } = giving;
  const words = disclosingWords(visit.say);
  const { name } = person.answers;
  const opened = await isOpen(visit, path);
  const isHere = visit.tools.round.privacy.regime === 'authority';
  const mayAct = isHere && visit.operator.access === 'operator';
  return show(
    visit.c,
    <ConsolePage visit={visit} title={words.title(name)} section="/console/applicants" trouble={trouble}>
      <p>{isHere ? words.lead : words.notHere}</p>
      {mayAct && !opened ? (
        <>
          <p>{words.closed}</p>
          <ActForm nonce={visit.nonce} path={path} act="open">
            <button type="submit">{words.open}</button>
          </ActForm>
        </>
      ) : null}
      {mayAct && opened ? <Choose giving={giving} trouble={trouble} /> : null}
      <Log visit={visit} person={person} />
      <LinkButton href={`/console/applicants/${person.id}`} quiet>
        {words.back(name)}
      </LinkButton>
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
  const { person, path } = giving;
  if (visit.tools.round.privacy.regime !== 'authority') return refusal(visit, 'not at this stage');
  if (actIn(typed) === 'open') return openFreeText(visit, path, { application: person.id });
  if (!(await isOpen(visit, path))) return refusal(visit, 'changed meanwhile');
  if (actIn(typed) === 'change') return { status: 422, problems: [], typed };
  const read = readForm(fieldsOf(giving), typed, visit.say);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  const { mask: masked, why, to } = read.values;
  if (masked.length > 0 && why === undefined) return wrong('why', disclosingWords(visit.say).whyMissing, typed);
  const document = maskedDocument(giving, masked, why);
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

/** The document without what is masked, which says so, by which provision and what can be done against it. */
function maskedDocument({ visit: { say }, document }: Giving, masked: readonly string[], why: string | undefined): PlainDocument {
  const words = disclosingWords(say);
  const hidden = hiddenIn(document, masked);
  const hide = (text: string) => hidden.reduce((said, value) => said.replaceAll(value, words.masked), text);
  return {
    ...document,
    lead: [...document.lead, ...(masked.length === 0 || why === undefined ? [] : [words.maskedBecause(why), words.appeal])],
    title: hide(document.title),
    parts: document.parts.map((part) => ({
      ...part,
      rows: part.rows.map((row) =>
        masked.includes(row.key)
          ? { ...row, label: isLetter(row.key) ? words.masked : row.label, lines: [words.masked] }
          : { ...row, label: hide(row.label), lines: row.lines.map(hide) },
      ),
    })),
  };
}

/** What leads to somebody, and is masked wherever it stands once it is: the longest first. */
const LEADS_TO_THEM = ['name', 'address', 'phone'];
/** Shorter than that it may be part of any word. */
const LEAST_HIDDEN = 3;

function hiddenIn({ parts }: PlainDocument, masked: readonly string[]): readonly string[] {
  const lines = parts.flatMap(({ rows }) =>
    rows.filter(({ key }) => masked.includes(key) && LEADS_TO_THEM.includes(key)).flatMap((row) => row.lines),
  );
  return [...lines, ...lines.map(givenName)].filter((line) => line.length >= LEAST_HIDDEN).toSorted((a, b) => b.length - a.length);
}

/** The heading of a letter is its subject, which may say as much as the letter. */
function isLetter(key: string): boolean {
  return key.startsWith('letter-');
}

function preview({ visit, person, action }: Giving, { title, lead, parts }: PlainDocument, typed: Typed): Response | Promise<Response> {
  const { say, nonce, c } = visit;
  const words = disclosingWords(say);
  const { act: _, nonce: __, ...values } = typed;
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
      <ActForm nonce={nonce} path={action} act="give" values={values}>
        <button type="submit">{words.act}</button>
      </ActForm>
      <ActForm nonce={nonce} path={action} act="change" values={values}>
        <button type="submit" class="quiet">
          {words.change}
        </button>
      </ActForm>
      <LinkButton href={`/console/applicants/${person.id}`} quiet>
        {words.back(person.answers.name)}
      </LinkButton>
    </ConsolePage>,
  );
}

function file({ c, tools }: OperatorVisit, id: string, document: PlainDocument): Response {
  return c.body(asPlainHtml(document), 200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Disposition': `attachment; filename="${tools.round.id}-${id}.html"`,
  });
}
