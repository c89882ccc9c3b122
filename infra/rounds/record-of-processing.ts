import { needsDecision } from '../../shared/domain/privacy/needs-decision.ts';
import { entryOf, keptUnder, READERS, type Subject, subjectsOf } from '../../shared/domain/privacy/what-is-kept.ts';
import { logDaysOf } from '../../shared/round/retention.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { controllersIn } from '../../shared/words/controllers.ts';
import { recordWords } from '../../shared/words/privacy/record.ts';
import { subjectWords, whatWords } from '../../shared/words/privacy/what.ts';
import { whoSeesWords } from '../../shared/words/privacy/who-sees.ts';
import type { Say } from '../../shared/words/say.ts';

/** The record of processing activities of a round (GDPR, Article 30), in Markdown: made from the inventory and the round's file. */
export function recordOfProcessing(round: Round, say: Say): string {
  const words = recordWords(say);
  const { privacy: told } = round;
  const text = (phrase: Round['privacy']['basis'] | undefined) => (phrase === undefined ? words.missing : say(phrase));
  const { purposes } = whoSeesWords(say);
  return [
    `# ${words.title(say(round.name))}`,
    words.lead,
    ...part(words.controllers, points(controllersIn(round, say).map(({ name, contact }) => `${name}: ${contact}`))),
    ...part(words.together, text(told.together)),
    ...part(words.purposes, points(Object.values(purposes))),
    ...part(words.basis, text(told.basis)),
    ...part(words.interest, text(told.interest)),
    ...part(words.health, text(told.health)),
    ...part(words.people, points(words.whom)),
    ...part(words.recipients, points(recipients(round, say))),
    ...part(words.transfers, text(told.cloud)),
    ...part(
      words.data,
      subjectsOf(round)
        .map((subject) => `### ${subjectWords(say, round)[subject]}\n\n${table(subject, round, say)}`)
        .join('\n\n'),
    ),
    ...part(words.elsewhere, points(words.copies(logDaysOf(round)))),
    ...part(words.security, points(words.measures)),
  ].join('\n\n');
}

function part(heading: string, text: string): readonly string[] {
  return [`## ${heading}`, text];
}

function points(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function recipients(round: Round, say: Say): readonly string[] {
  const words = recordWords(say);
  const { operators, hosts } = round;
  const people = operators.map(({ name, host, access }) =>
    words[access === 'viewer' ? 'viewer' : 'coordinator'](name, say(hosts[host].name)),
  );
  const ofAuthority = needsDecision(round) ? [words.archive(say(hosts.university.name)), words.whoeverAsks] : [];
  return [...people, words.kitchen, ...ofAuthority, words.aws, words.servers];
}

function table(subject: Subject, round: Round, say: Say): string {
  const { columns } = recordWords(say);
  const words = whoSeesWords(say);
  const rows = keptUnder(subject, round).map((what) => {
    const { why, basis, seen, rule } = entryOf(what);
    const readers = READERS.filter((reader) => seen[reader] !== 'no').map(
      (reader) => `${words.readers[reader]} (${words.seen[seen[reader]]})`,
    );
    const cells = [
      whatWords(say, round)[what],
      words.purposes[why],
      words.bases[basis],
      readers.join(', '),
      words.rules(rule, round),
      words.afterwards(what, round),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [`| ${Object.values(columns).join(' | ')} |`, '|---|---|---|---|---|---|', ...rows].join('\n');
}
