import type { FC } from 'hono/jsx';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { isLate, lateFrom } from '../../../../shared/domain/gathering/late-word.ts';
import {
  type Gathering,
  gatheringAt,
  gatheringsOf,
  hasAskedWhoComes,
  isGatheringAhead,
  workshopInvitationAt,
} from '../../../../shared/domain/round-state.ts';
import { Facts, LinkButton } from '../../../../shared/pages/parts.tsx';
import { hasWorkshop } from '../../../../shared/round/round-file.ts';
import { guestWords } from '../../../../shared/words/console/gatherings.ts';
import { workshopWords } from '../../../../shared/words/console/workshop.ts';
import { rowsOfGathering } from '../../../../shared/words/plan.ts';
import { problemPage } from '../../problem-page.tsx';
import { show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import { openFreeText, passTo } from '../opened.ts';
import { actIn, type OperatorVisit, type ConsolePage as Page, refusal, type Trouble } from '../operator-visit.ts';
import { Download } from '../parts/download.tsx';
import { Figures } from '../parts/figures.tsx';
import { pathWith } from '../parts/filter.tsx';
import { ActForm } from '../parts/forms.tsx';
import { GuestList, tickThere } from './guest-list.tsx';
import { NoteComing, noteForSomebody } from './note-coming.tsx';
import { comesWords, countComing, gatheringIn, guestsPath, type OnList, readGuests, theGathering } from './read-guests.ts';

/** Who comes to a gathering and what they need there; printed, the list for the door. */
export const whoComes: Page = { show: showGuests, act: actOnGuests };

async function showGuests(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const gathering = gatheringIn(visit);
  if (gathering === undefined) return problemPage(visit.c, 404, visit.say.language);
  const { say, tools } = visit;
  const words = guestWords(say);
  const path = guestsPath(gathering);
  const [all, pass] = await Promise.all([readGuests(visit, gathering), passTo(visit, path)]);
  const { round, now } = tools;
  const others = gatheringsOf(round).filter((one) => one !== gathering);
  return show(
    visit.c,
    <ConsolePage visit={visit} title={words.title(theGathering(gathering, visit))} section="/console" trouble={trouble}>
      <Facts rows={rowsOfGathering(gathering, round, say).map(({ label, value }) => [label, value] as const)} />
      <p class="muted">{words.asOf(say.dayAndTime(now()))}</p>
      {hasWorkshop(round) && !hasAskedWhoComes(gathering, round, now()) ? (
        <p>{words.askedOn(say.day(workshopInvitationAt(round)))}</p>
      ) : null}
      {all.length === 0 ? <p>{words.none}</p> : <Guests visit={visit} gathering={gathering} all={all} pass={pass} trouble={trouble} />}
      <p class="actions">
        {gathering === 'workshop' && visit.mayOpen('/console/workshop') ? (
          <LinkButton href="/console/workshop" quiet>
            {workshopWords(say).link}
          </LinkButton>
        ) : null}
        {others.map((other) => (
          <LinkButton href={guestsPath(other)} quiet>
            {words.other(theGathering(other, visit))}
          </LinkButton>
        ))}
      </p>
    </ConsolePage>,
    trouble?.status,
  );
}

type GuestsProps = {
  readonly visit: OperatorVisit;
  readonly gathering: Gathering;
  readonly all: readonly OnList[];
  /** What goes with its links while what people need is open. */
  readonly pass: string | undefined;
  readonly trouble: Trouble | undefined;
};

const Guests: FC<GuestsProps> = ({ visit, gathering, all, pass, trouble }) => {
  const { say, tools } = visit;
  const opened = pass !== undefined;
  const words = guestWords(say);
  const path = guestsPath(gathering);
  const { yes, online, no, unsaid } = countComing(all);
  const there = all.filter(({ gatherings }) => gatherings?.[gathering]?.there?.was === true).length;
  const hasBegun = !isGatheringAhead(gathering, tools.round, tools.now());
  return (
    <>
      <Figures
        figures={[
          [yes, words.figures.yes],
          ...(tools.round[gathering]?.link === undefined ? [] : [[online, words.figures.online] as const]),
          [no, words.figures.no],
          [unsaid, words.figures.unsaid],
          ...(hasBegun ? [[there, words.figures.there] as const] : []),
        ]}
      />
      <div class="not-on-paper">
        <p>{words.print}</p>
        <p class="actions">
          <LinkButton href={`${path}/badges`} quiet>
            {words.badges.link}
          </LinkButton>
        </p>
        <p class="muted">{opened ? words.needs.seen : words.needs.closed}</p>
        {opened || visit.operator.access === 'viewer' ? null : (
          <ActForm nonce={visit.nonce} path={path} act="open">
            <button type="submit" class="small quiet">
              {words.needs.act}
            </button>
          </ActForm>
        )}
      </div>
      <SaidLate visit={visit} gathering={gathering} all={all} />
      <div class="sheet">
        <GuestList visit={visit} gathering={gathering} path={path} all={all} opened={opened} hasBegun={hasBegun} />
      </div>
      <Download visit={visit} path={pathWith(`${path}/list.csv`, { opened: pass })} label={opened ? words.downloadOpen : words.download} />
      {visit.operator.access === 'viewer' ? null : (
        <NoteComing visit={visit} gathering={gathering} path={path} all={all} hasBegun={hasBegun} trouble={trouble} />
      )}
    </>
  );
};

/** Who has said something since the kitchen and the room may have been told how many come. */
const SaidLate: FC<Pick<GuestsProps, 'visit' | 'gathering' | 'all'>> = ({ visit, gathering, all }) => {
  const { say, tools } = visit;
  const words = guestWords(say).late;
  const late = all.flatMap((guest) => {
    const { coming } = guest;
    return coming.is !== 'unsaid' && isLate(coming.said, tools.round) ? [{ guest, at: coming.said.at }] : [];
  });
  const startsAt = gatheringAt(gathering, tools.round);
  if (late.length === 0 || startsAt === undefined) return null;
  return (
    <section aria-labelledby="late" class="not-on-paper">
      <h2 id="late">{words.title(say.dayAndTime(lateFrom(startsAt, tools.round)))}</h2>
      <ul>
        {late
          .toSorted((a, b) => (a.at < b.at ? 1 : -1))
          .map(({ guest, at }) => (
            <li>{words.said(guest.answers.name, comesWords(guest, visit), say.dayAndTime(instantOf(at)))}</li>
          ))}
      </ul>
    </section>
  );
};

async function actOnGuests(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const gathering = gatheringIn(visit);
  if (gathering === undefined) return problemPage(visit.c, 404, visit.say.language);
  const path = guestsPath(gathering);
  switch (actIn(typed)) {
    case 'open':
      return openFreeText(visit, path, { list: gathering });
    case 'note':
      return noteForSomebody(visit, gathering, path, typed);
    case 'there':
      return tickThere(visit, gathering, path, typed);
    default:
      return refusal(visit, 'changed meanwhile');
  }
}
