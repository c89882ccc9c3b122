import { sayAfterwards } from '../../../../shared/commands/afterwards/say-afterwards.ts';
import { WISHES } from '../../../../shared/domain/closing/afterwards.ts';
import type { Alumnus } from '../../../../shared/domain/closing/alumni.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { alumni } from '../../../../shared/storage/alumni.ts';
import { alumniWords } from '../../../../shared/words/console/alumni.ts';
import { roleWords } from '../../../../shared/words/console/statuses.ts';
import { firstValue } from '../../form-body.ts';
import { show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import { actIn, afterwards, type OperatorVisit, type ConsolePage as Page, refusal, type Trouble } from '../operator-visit.ts';
import { Download } from '../parts/download.tsx';
import { ActButton } from '../parts/forms.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { seesSide } from '../sight.ts';

export const ALUMNI = '/console/alumni';

/** Everybody who said yes to something for the time after the programme, as far as the operator sees them. */
export const alumniPage: Page = { show: showAlumni, act: takeBack };

export async function readAlumni(visit: OperatorVisit): Promise<readonly Alumnus[]> {
  return (await alumni(visit.tools.store, WISHES)).filter(({ person }) => seesSide(visit, person.answers.role));
}

async function showAlumni(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { c, say, nonce } = visit;
  const words = alumniWords(say);
  const all = await readAlumni(visit);
  const off: Column<Alumnus> = {
    label: words.does,
    cell: ({ person: { id, answers } }) => (
      <ActButton nonce={nonce} path={ALUMNI} act="off" values={{ person: id }} label={words.off} about={answers.name} />
    ),
  };
  return show(
    c,
    <ConsolePage visit={visit} title={words.title} section="/console/close" trouble={trouble}>
      <p>{words.what}</p>
      {all.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Table
          caption={words.title}
          captionUnseen
          rows={all}
          columns={[
            { label: words.who, cell: ({ person }) => <a href={`/console/applicants/${person.id}`}>{person.answers.name}</a> },
            { label: words.role, cell: ({ person }) => roleWords(person.answers.role, say) },
            { label: words.address, cell: ({ person }) => person.email },
            {
              label: words.yes,
              cell: ({ wishes }) => say.list(WISHES.filter((wish) => wishes.includes(wish)).map((wish) => words.wishes[wish])),
            },
            { label: words.when, cell: ({ at }) => say.day(instantOf(at)) },
            off,
          ]}
        />
      )}
      {all.length === 0 ? null : <Download visit={visit} path={`${ALUMNI}.csv`} label={words.download} />}
    </ConsolePage>,
    trouble?.status,
  );
}

/** Somebody told an operator that they want to hear nothing any more. */
async function takeBack(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const id = firstValue(typed, 'person');
  if (actIn(typed) !== 'off' || !(await readAlumni(visit)).some(({ person }) => person.id === id))
    return refusal(visit, 'changed meanwhile');
  const operator = { operator: visit.operator.id, act: 'took off alumni list', about: { application: id } } as const;
  return afterwards(visit, await sayAfterwards(id, [], visit.tools, { operator }), ALUMNI, 'off-alumni');
}
