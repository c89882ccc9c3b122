import type { Child, FC } from 'hono/jsx';
import { noteWhoWasThere } from '../../../../shared/commands/gathering/note-there.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import type { Gathering } from '../../../../shared/domain/round-state.ts';
import { Phone } from '../../../../shared/pages/parts.tsx';
import { guestWords } from '../../../../shared/words/console/gatherings.ts';
import { roleWords } from '../../../../shared/words/console/statuses.ts';
import { firstValue } from '../../form-body.ts';
import { operatorName } from '../audit/about.ts';
import { done, type OperatorVisit, refusal, type Trouble, wasSo } from '../operator-visit.ts';
import { ActForm } from '../parts/forms.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { whomSees } from '../sight.ts';
import { comesWords, hostOf, needLines, type OnList } from './read-guests.ts';

/** A form takes two hundred fields. */
const MOST_IN_A_FORM = 150;
const THERE = 'there';
const SHOWN = 'shown';

type Props = {
  readonly visit: OperatorVisit;
  readonly gathering: Gathering;
  readonly path: string;
  readonly all: readonly OnList[];
  readonly opened: boolean;
  readonly hasBegun: boolean;
};

/** Everybody who is invited. Once it has begun operators tick who was there, before that the boxes are on paper alone. */
export const GuestList: FC<Props> = (props) => {
  const { visit, path, all, hasBegun } = props;
  const words = guestWords(visit.say);
  if (!hasBegun || visit.operator.access === 'viewer' || visit.isClosed) return <Guests {...props} />;
  const parts = Array.from({ length: Math.ceil(all.length / MOST_IN_A_FORM) }, (_, index) =>
    all.slice(index * MOST_IN_A_FORM, (index + 1) * MOST_IN_A_FORM),
  );
  return (
    <>
      <p class="not-on-paper">{words.tickHint}</p>
      {parts.map((some) => (
        <ActForm nonce={visit.nonce} path={path} act="there" values={{ [SHOWN]: some.map(({ id }) => id).join(' ') }}>
          <Guests {...props} all={some} />
          <p class="not-on-paper">
            <button type="submit" class="small">
              {words.saveThere}
            </button>
          </p>
        </ActForm>
      ))}
    </>
  );
};

const Guests: FC<Props> = ({ visit, gathering, all, opened, hasBegun }) => {
  const { say, operator, isClosed } = visit;
  const words = guestWords(say);
  const mayTick = hasBegun && operator.access === 'operator' && !isClosed;
  const phone: Column<OnList> = {
    label: words.phone,
    cell: ({ answers }) => (answers.phone === undefined ? '–' : <Phone number={answers.phone} />),
  };
  return (
    <Table
      caption={words.caption}
      rows={all}
      columns={[
        { label: words.name, cell: ({ id, answers }) => <a href={`/console/applicants/${id}`}>{answers.name}</a> },
        { label: words.side, cell: (guest) => `${roleWords(guest.answers.role, say)}, ${hostOf(guest, visit)}` },
        ...(operator.access === 'viewer' ? [] : [phone]),
        { label: words.coming, cell: (guest) => <Comes visit={visit} guest={guest} /> },
        { label: words.needs.title, cell: (guest) => needsCell(needLines(guest, gathering, visit), opened, visit), kind: 'wide' },
        mayTick
          ? { label: words.there, cell: (guest) => <WasThere visit={visit} gathering={gathering} guest={guest} /> }
          : { label: words.there, cell: () => <span class="tick-box" />, kind: 'on-paper' },
      ]}
    />
  );
};

const Comes: FC<{ readonly visit: OperatorVisit; readonly guest: OnList }> = ({ visit, guest }) => {
  const { say, tools } = visit;
  const { coming } = guest;
  const by = coming.is === 'unsaid' ? undefined : coming.said.by;
  const operator = by === undefined ? by : operatorName(tools.round, by);
  return (
    <>
      {comesWords(guest, visit)}
      {coming.is === 'unsaid' || operator === undefined ? null : (
        <span class="field-of not-on-paper">{guestWords(say).notedBy(operator, say.day(instantOf(coming.said.at)))}</span>
      )}
    </>
  );
};

function needsCell(lines: readonly string[], opened: boolean, { say }: OperatorVisit): Child {
  if (lines.length === 0) return '–';
  if (!opened) return <span class="tag">{guestWords(say).needs.some}</span>;
  return (
    <span class="own-lines">
      <bdi>{lines.join('\n')}</bdi>
    </span>
  );
}

type WasThereProps = { readonly visit: OperatorVisit; readonly gathering: Gathering; readonly guest: OnList };

const WasThere: FC<WasThereProps> = ({ visit, gathering, guest: { id, answers, gatherings } }) => (
  <input
    type="checkbox"
    name={THERE}
    value={id}
    checked={gatherings?.[gathering]?.there?.was === true}
    aria-label={guestWords(visit.say).wasThere(answers.name)}
  />
);

/** Takes who was there, of those who stood in the form. */
export async function tickThere(visit: OperatorVisit, gathering: Gathering, path: string, typed: Typed): Promise<Response | Trouble> {
  const ticked = new Set(typed[THERE] ?? []);
  const shown = firstValue(typed, SHOWN)
    .split(' ')
    .filter((id) => /^[a-z0-9]{1,40}$/.test(id))
    .filter(await whomSees(visit))
    .slice(0, MOST_IN_A_FORM);
  const people = shown.map((person) => ({ person, was: ticked.has(person) }));
  const outcome = await noteWhoWasThere(gathering, people, visit.tools, visit.operator);
  if (typeof outcome !== 'string') return refusal(visit, outcome.why);
  return outcome === 'changed' ? done(visit, path, 'ticked-there') : wasSo(visit, path, 'ticked-there');
}
