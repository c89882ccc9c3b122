import type { Typed } from '../../../../shared/domain/form/field.ts';
import { tooLateIn } from '../../../../shared/domain/pair/pair-clocks.ts';
import { openPause } from '../../../../shared/domain/pair/pause.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { problemsOf, readForm } from '../../../../shared/pages/form/read-form.ts';
import { dayOf } from '../../../../shared/round/calendar.ts';
import { lastDay } from '../../../../shared/round/half-year.ts';
import { givenName } from '../../../../shared/words/names.ts';
import { pauseWords } from '../../../../shared/words/pause.ts';
import { firstValue } from '../../form-body.ts';
import { type AboutPause, PauseFields, readPause, reasonField } from '../../pause-form.tsx';
import { goTo, show } from '../../visit.ts';
import { actAs } from '../access/admits.ts';
import { showHome } from '../home/home.tsx';
import { askAgain, type Filled } from '../link/again.ts';
import { pausePath } from '../link/paths.ts';
import type { Answer, PairMember } from '../link/people.ts';
import { refuse } from '../link/refused.ts';
import { saying } from '../parts/done.ts';
import { OwnPage } from '../parts/own-page.tsx';

/** Lets a pair pause, or change and end the pause it has. */
export function showPause(member: PairMember): Answer {
  const { own, tools, now } = member;
  const today = dayOf(tools.round, now);
  if (today.toString() >= lastDay(tools.round)) return showHome(member, { instead: tooLateIn(tools.round) });
  const open = openPause(own.pair, today);
  const typed: Typed = open === undefined ? { from: [today.toString()] } : { until: [open.until] };
  // By a link out of date somebody may have sent no more than the wish to end it.
  return pausePage(member, { typed: { ...typed, ...member.tried?.typed }, problems: member.tried?.problems ?? [] });
}

export async function takePause(member: PairMember, typed: Typed): Promise<Response> {
  const { own, c, home } = member;
  if (firstValue(typed, 'act') === 'end') {
    const ended = await actAs(member, { command: 'end pause' });
    return ended.outcome === 'refused' ? refuse(member, ended.why) : goTo(c, `${home}${saying('pause-ended', ended.outcome)}`);
  }
  const read = readPause(typed, aboutOf(member));
  const said = readForm(reasonField(member.say), typed, member.say);
  if ('problems' in read || 'problems' in said) {
    return askAgain(member, pausePath(member, own), typed, problemsOf(read, said));
  }
  const { from, until, keepsMeetings } = read;
  const isOn = openPause(own.pair, dayOf(member.tools.round, member.now)) !== undefined;
  const { reason } = said.values;
  const why = reason === undefined ? {} : { reason };
  const changes = isOn && firstValue(typed, 'act') === 'change';
  const outcome = changes
    ? await actAs(member, { command: 'change pause', by: own.role, until, keepsMeetings })
    : await actAs(member, { command: 'pause', by: own.role, from, until, keepsMeetings, ...why });
  return outcome.outcome === 'refused'
    ? refuse(member, outcome.why)
    : goTo(c, `${home}${saying(changes ? 'pause-changed' : 'paused', outcome.outcome)}`);
}

function aboutOf({ tools, own, now, say }: PairMember): AboutPause {
  return { round: tools.round, pair: own.pair, now, say };
}

function pausePage(member: PairMember, { typed, problems }: Filled): Answer {
  const { own, say, c, home, tools, now } = member;
  const words = pauseWords(say);
  const open = openPause(own.pair, dayOf(tools.round, now));
  const name = givenName(own.partner.answers.name);
  const title = open === undefined ? words.title(name) : words.titleOn;
  return show(
    c,
    <OwnPage holder={member} title={title} back={home} problems={problems}>
      <h1>{title}</h1>
      <p class="lead">{open === undefined ? words.lead(name) : words.now(open.from, open.until)}</p>
      <form method="post" action={pausePath(member, own)} novalidate>
        <input type="hidden" name="act" value={open === undefined ? 'start' : 'change'} />
        <PauseFields about={aboutOf(member)} typed={typed} problems={problems} />
        {open === undefined ? <AskAll fields={reasonField(say)} typed={typed} problems={problems} say={say} /> : null}
        <button type="submit">{open === undefined ? words.start : words.save}</button>
      </form>
      {open === undefined ? null : (
        <form method="post" action={pausePath(member, own)} novalidate>
          <input type="hidden" name="act" value="end" />
          <button type="submit" class="quiet">
            {words.end}
          </button>
        </form>
      )}
    </OwnPage>,
    problems.length > 0 ? 422 : 200,
  );
}
