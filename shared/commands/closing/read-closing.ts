import { isRead } from '../../domain/audit.ts';
import { alumniAmong, type CameTo } from '../../domain/closing/alumni.ts';
import { laterOf } from '../../domain/closing/later-figures.ts';
import { withoutUnused } from '../../domain/closing/without-words.ts';
import { FIRST_ROOM } from '../../domain/workshop/room.ts';
import { allLines } from '../../storage/audit-lines.ts';
import { afterwardsKind } from '../../storage/kinds/afterwards.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { evaluationKind } from '../../storage/kinds/evaluation.ts';
import { keptFiguresKind } from '../../storage/kinds/kept-figures.ts';
import { letterKind } from '../../storage/kinds/letter.ts';
import { pairKind } from '../../storage/kinds/pair.ts';
import { stateIn } from '../../storage/kinds/stored.ts';
import { roomKind } from '../../storage/kinds/workshop.ts';
import { ref } from '../../storage/ref.ts';
import { rememberRound, roundBeside, roundNow } from '../round/round-now.ts';
import type { Tools } from '../tools.ts';
import { readWallIn } from '../workshop/read-room.ts';

/**
 * All a closing report is made of: one request for each megabyte of people, pairs, evaluations, letters and lines of the audit, one for the
 * counts, one for the wall of the workshop, and one for the single items beside them.
 */
export async function readClosing(tools: Tools): Promise<CameTo> {
  const { store, round, now } = tools;
  const beside = await store.getTogether([ref(keptFiguresKind, 'figures'), ref(roomKind, 'room'), ...roundBeside(tools)]);
  rememberRound(beside, tools);
  const figures = beside.tryGet(keptFiguresKind, 'figures');
  // Operators are told of what cannot be read when it is read alone.
  const kept = figures === 'unreadable' ? await store.tryGet(keptFiguresKind, 'figures') : figures;
  const [state, counts, pairs, evaluations, afterwards, people, letters, lines, wall] = await Promise.all([
    roundNow(tools),
    store.counts(),
    store.all(pairKind),
    store.all(evaluationKind),
    store.all(afterwardsKind),
    store.all(applicationKind),
    store.all(letterKind),
    allLines(store),
    readWallIn(beside.get(roomKind, 'room')?.state ?? FIRST_ROOM, tools),
  ]);
  const everybody = people.map((person) => person.state);
  const said = withoutUnused(
    { evaluations: evaluations.map((one) => one.state), afterwards: afterwards.map((one) => one.state) },
    everybody,
  );
  return {
    round,
    state,
    funnel: counts.funnel,
    pairs: pairs.map((pair) => pair.state),
    evaluations: said.evaluations,
    later: laterOf(said.afterwards, round, state, now()),
    resolutions: wall.resolutions,
    people: everybody,
    letters: letters.map((letter) => letter.state),
    audit: lines.filter(isRead),
    now: now(),
    kept: stateIn(kept),
    alumni: alumniAmong(said.afterwards, everybody, ['talk', 'nextCall']),
  };
}
