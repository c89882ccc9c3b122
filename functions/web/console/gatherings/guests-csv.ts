import type { Gathering } from '../../../../shared/domain/round-state.ts';
import { gatheringName } from '../../../../shared/pages/paths.ts';
import { applicantWords } from '../../../../shared/words/console/applicants.ts';
import { guestWords } from '../../../../shared/words/console/gatherings.ts';
import { roleWords } from '../../../../shared/words/console/statuses.ts';
import { problemPage } from '../../problem-page.tsx';
import { auditedCsvFile, csvOf, typed } from '../csv.ts';
import { isOpen } from '../opened.ts';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { comesWords, gatheringIn, guestsPath, hostOf, needLines, type OnList, readGuests, withBadge } from './read-guests.ts';

/** Everybody who is invited, as a file; with what they need as long as that is open to whoever takes it. */
export const guestsCsv: Page = { act: giveList };

/** What stands on the badges, for whoever prints them elsewhere. */
export const badgesCsv: Page = { act: giveBadges };

async function giveList(visit: OperatorVisit): Promise<Response> {
  const gathering = gatheringIn(visit);
  if (gathering === undefined) return problemPage(visit.c, 404, visit.say.language);
  const [all, opened] = await Promise.all([readGuests(visit, gathering), isOpen(visit, guestsPath(gathering))]);
  const words = guestWords(visit.say);
  const { person } = applicantWords(visit.say);
  const header = [words.name, words.side, words.badges.organisation, person.email, words.phone, words.coming];
  const csv = csvOf(
    [...header, ...(opened ? [words.needs.title] : []), words.there],
    all.map((guest) => rowOf(guest, gathering, opened, visit)),
  );
  return auditedCsvFile(visit, `${gatheringName(gathering)}${opened ? '-needs' : ''}.csv`, csv);
}

function rowOf(guest: OnList, gathering: Gathering, opened: boolean, visit: OperatorVisit) {
  const { answers, email, gatherings } = guest;
  const { comes } = guestWords(visit.say);
  const there = gatherings?.[gathering]?.there?.was;
  return [
    typed(answers.name),
    roleWords(answers.role, visit.say),
    hostOf(guest, visit),
    typed(email),
    typed(answers.phone ?? ''),
    comesWords(guest, visit),
    ...(opened ? [typed(needLines(guest, gathering, visit).join('\n'))] : []),
    there === undefined ? '' : there ? comes.yes : comes.no,
  ];
}

async function giveBadges(visit: OperatorVisit): Promise<Response> {
  const gathering = gatheringIn(visit);
  if (gathering === undefined) return problemPage(visit.c, 404, visit.say.language);
  const { say, tools } = visit;
  const words = guestWords(say);
  const all = withBadge(await readGuests(visit, gathering));
  const csv = csvOf(
    [words.name, words.side, words.badges.organisation, words.badges.round],
    all.map((guest) => [typed(guest.answers.name), roleWords(guest.answers.role, say), hostOf(guest, visit), say(tools.round.name)]),
  );
  return auditedCsvFile(visit, `${gatheringName(gathering)}-badges.csv`, csv);
}
