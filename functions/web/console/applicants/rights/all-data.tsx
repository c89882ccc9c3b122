import { leaveLine } from '../../../../../shared/commands/audit/leave-line.ts';
import { withMerged } from '../../../../../shared/commands/privacy/as-given.ts';
import { readOwnData } from '../../../../../shared/commands/privacy/own-data.ts';
import type { Typed } from '../../../../../shared/domain/form/field.ts';
import { Facts } from '../../../../../shared/pages/parts.tsx';
import { givingDataWords } from '../../../../../shared/words/console/own-data.ts';
import { firstValue } from '../../../form-body.ts';
import { dataFile } from '../../../own-data/data-file.ts';
import { givenOf } from '../../../own-data/given.ts';
import { readableFile } from '../../../own-data/readable-file.tsx';
import { toLookThrough } from '../../../own-data/to-look-through.ts';
import { problemPage } from '../../../problem-page.tsx';
import { show } from '../../../visit.ts';
import { ConsolePage } from '../../console-page.tsx';
import { actIn, idIn, type OperatorVisit, type ConsolePage as Page, refusal, type Trouble } from '../../operator-visit.ts';
import { ActForm } from '../../parts/forms.tsx';
import { BackToPerson } from '../back-to-person.tsx';

/** All that is kept about somebody, for an operator whom they ask for it: what there is, and then as a file. The audit says who took it. */
export const allData: Page = { show: showWhatThereIs, act: giveFile };

async function showWhatThereIs(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { c, tools, say, operator } = visit;
  const data = await readOwnData(idIn(visit), tools);
  if (data === undefined) return problemPage(c, 404, say.language);
  const words = givingDataWords(say);
  const { name } = data.person.answers;
  const all = withMerged(data);
  const count = (of: (one: (typeof all)[number]) => readonly unknown[]) => all.reduce((sum, one) => sum + of(one).length, 0);
  const given = await givenOf(data, tools, say);
  const lookThrough = (one: (typeof all)[number]) => toLookThrough({ ...given, data: one }, operator);
  return show(
    c,
    <ConsolePage visit={visit} title={words.title(name)} section="/console/applicants" trouble={trouble}>
      <p class="lead">{words.lead(name)}</p>
      <p>{words.logged}</p>
      <h2>{words.holds}</h2>
      <Facts
        rows={[
          [words.pairs, count(({ pairs }) => pairs)],
          [words.letters, count(({ letters }) => letters)],
          [words.texts, count(({ letters }) => letters.filter(({ text }) => text !== undefined))],
          [words.acts, count(({ acts }) => acts)],
          [words.notes, count(lookThrough)],
        ]}
      />
      <h2>{words.plain}</h2>
      <p>{words.plainHint}</p>
      <Files visit={visit} person={data.person.id} holds="theirs" />
      <h2>{words.all}</h2>
      <p>{words.allHint}</p>
      <Files visit={visit} person={data.person.id} holds="all" />
      <BackToPerson visit={visit} person={data.person} />
    </ConsolePage>,
    trouble?.status,
  );
}

const HOLDS = ['theirs', 'all'] as const;

function Files({ visit: { nonce, say }, person, holds }: { visit: OperatorVisit; person: string; holds: (typeof HOLDS)[number] }) {
  const words = givingDataWords(say);
  const path = `/console/applicants/${person}/data`;
  return (
    <p class="actions">
      <ActForm nonce={nonce} path={path} act="readable" values={{ holds }}>
        <button type="submit" class={holds === 'theirs' ? '' : 'quiet'}>
          {words.readable}
        </button>
      </ActForm>
      <ActForm nonce={nonce} path={path} act="json" values={{ holds }}>
        <button type="submit" class="quiet">
          {words.json}
        </button>
      </ActForm>
    </p>
  );
}

async function giveFile(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const { c, tools, operator, say } = visit;
  const data = await readOwnData(idIn(visit), tools);
  if (data === undefined) return problemPage(c, 404, say.language);
  const holds = HOLDS.find((one) => one === firstValue(typed, 'holds'));
  const act = actIn(typed);
  if (holds === undefined || (act !== 'readable' && act !== 'json')) return refusal(visit, 'changed meanwhile');
  const looking = holds === 'all' ? operator : undefined;
  await leaveLine({ operator: operator.id, act: 'gave out data', about: { application: data.person.id, file: holds } }, tools);
  return act === 'json' ? dataFile(c, data, looking) : readableFile(c, data, looking);
}
