import { Temporal } from 'temporal-polyfill';
import { instantAt } from '../../shared/round/calendar.ts';
import { actingOperators } from '../../shared/round/contact.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { withPassword } from '../../shared/round/sign-in.ts';
import { BUDGET_REGION } from '../budget-stack.ts';
import { namesOf } from '../parts/names.ts';
import { CannotStart, NEEDS_DECISION } from '../rounds/cannot-start.ts';
import { ON_AWS, openedPlan, stopIfChanged, TODO_ON_AWS } from '../rounds/opened-plan.ts';
import { roundOrStop } from '../rounds/round-or-stop.ts';
import { agreed, say, saySlowly } from './asking.ts';
import { exitCodeOf, triedText, tryOut } from './canary/try-out.ts';
import { asked, reasonOf, workIn } from './deployed.ts';
import { storeOf } from './open-round.ts';
import { type Finding, findingsText } from './preflight/finding.ts';
import { type Preflight, preflight } from './preflight/preflight.ts';
import { type Budget, putOnAws } from './put-on-aws.ts';
import { commandFor, typedAgain } from './typed-again.ts';
import { type Changes, mailsFor, whatChanges } from './what-changes.ts';

export type DeployOptions = {
  readonly region: string;
  readonly domain?: string;
  readonly certificate?: string;
  /** False when told not to make the warning about cost. */
  readonly budget: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly input: boolean;
  readonly yes?: boolean;
};

/** Puts a round on AWS, after a look at everything that could stand in its way. Gives the exit code. */
export async function deployRound(file: string, options: DeployOptions): Promise<number> {
  const round = roundOrStop(file);
  if ((options.domain === undefined) !== (options.certificate === undefined))
    throw new CannotStart(
      'A name of your own needs its certificate.\nOne of --domain and --certificate is missing.',
      'give both, or neither',
    );
  workIn(options.region);
  const found = await asked(() => preflight(round, options.region, Temporal.Now.instant()));
  if (found.stack !== undefined)
    stopIfChanged(round, { where: ON_AWS, plan: await asked(() => openedPlan(storeOf(round))), remedy: TODO_ON_AWS });
  const stops = found.findings.filter(({ is }) => is === 'stops');
  if (options.dryRun === true) {
    const changes = await whatChanges(round, contextOf(file, found, options), { account: found.account, region: options.region });
    const would = whatWouldHappen(round, found, options.budget, changes);
    const inWords = [findingsText(found.findings), '', ...would.sentences, '', ...changesText(changes)].join('\n');
    say(options.json === true ? JSON.stringify({ ...found, would, changes }) : inWords);
    return stops.length === 0 ? 0 : 1;
  }
  const would = whatWouldHappen(round, found, options.budget);
  const [first] = stops;
  if (first !== undefined) throw new CannotStart(`${round.id} was not deployed.\n${first.about}: ${first.says}.`, first.todo ?? '');
  saySlowly(findingsText(found.findings));
  for (const sentence of would.sentences) saySlowly(sentence);
  if (options.yes !== true && !(await agreed('Go ahead?', options.input, typedAgain('--yes')))) return NEEDS_DECISION;
  const put = await putOnAws({
    round,
    found,
    region: options.region,
    context: contextOf(file, found, options),
    isBudgetWanted: options.budget,
  });
  const result = { ...(await lookAgain(file, round, options.region)), ...put, canary: await tryOut(round) };
  say(options.json === true ? JSON.stringify(result) : afterwardsText(result, round));
  return exitCodeOf(result.canary);
}

/** What the stack is made from besides the round file. */
function contextOf(file: string, { sender, reach, stack }: Preflight, { domain, certificate }: DeployOptions) {
  const since = stack?.Since ?? String(Math.floor(Temporal.Now.instant().epochMilliseconds / 1000));
  return { round: file, sender, reach, since, ...(domain === undefined || certificate === undefined ? {} : { domain, certificate }) };
}

/** What stands there now. That nobody can be asked for it takes nothing back. */
async function lookAgain(file: string, round: Round, region: string): Promise<Preflight> {
  try {
    return await asked(() => preflight(round, region, Temporal.Now.instant()));
  } catch (error) {
    throw new CannotStart(
      `${round.id} is on AWS and open, but AWS did not say how it stands.\n${reasonOf(error)}`,
      commandFor(`status ${file}`),
    );
  }
}

type Put = Awaited<ReturnType<typeof putOnAws>>;

/** The same in people and mails, not in resources. `mails` is left out where nobody knows how many. */
export function whatWouldHappen(
  round: Round,
  { stack, isTableLeft }: Pick<Preflight, 'stack' | 'isTableLeft'>,
  isBudgetWanted: boolean,
  changes?: Changes,
) {
  const isNew = stack === undefined;
  const known = changes?.is === 'known' ? mailsFor(changes.resources) : undefined;
  const sent = isNew ? { invitations: withPassword(round).length, questions: actingOperators(round).length } : known;
  const warning = isBudgetWanted
    ? 'Would then ask for a budget, which warns operators of cost. Where the account may make none the round does without.'
    : 'Would leave its budget alone: make none, and change none.';
  const sentences = isNew
    ? [
        ...(isTableLeft ? [`Would delete the table ${namesOf(round).table}: it is empty, an attempt that failed has left it.`] : []),
        `Would create 1 stack, ${namesOf(round).stack}, and open the round.`,
        warning,
        `${mailsText(sent)} Nobody else gets any before they apply.`,
        'Would not touch any other round.',
      ]
    : [
        `Would update 1 stack, ${namesOf(round).stack}. The table and what is in it stay.`,
        warning,
        mailsText(sent),
        'Would not touch any other round.',
      ];
  return { stacks: isNew ? 1 : 0, updates: isNew ? 0 : 1, mails: sent === undefined ? undefined : inAll(sent), sentences };
}

type Mails = ReturnType<typeof mailsFor>;

function inAll({ invitations, questions }: Mails): number {
  return invitations + questions;
}

function mailsText(sent: Mails | undefined): string {
  if (sent === undefined)
    return 'Would send mails to operators alone who are new in the file: an invitation to sign in, and whether alarms may be sent.';
  if (inAll(sent) === 0) return 'Would send 0 mails.';
  const { invitations, questions } = sent;
  return `Would send ${inAll(sent)} mails: ${invitations} invitations to sign in and ${questions} questions whether alarms may be sent, all to operators.`;
}

/** What AWS would add, change and remove: for whoever has to approve it. */
function changesText(changes: Changes): readonly string[] {
  return changes.is === 'known'
    ? ['As AWS resources:', '', changes.text.trim()]
    : [`As AWS resources: it could not be compared with what is there. ${changes.why}`];
}

type Result = Preflight & Put & { readonly canary: readonly Finding[] };

function afterwardsText({ stack, findings, records, opened, budget, canary }: Result, round: Round): string {
  const waiting = findings.filter(({ is }) => is === 'before the first mail');
  const early = findings.filter(({ is }) => is === 'before the call opens');
  return [
    putText(round, opened, Temporal.Now.instant()),
    `  The call     ${stack?.Pages}`,
    `  The console  ${stack?.Console}`,
    ...(stack?.PointTo === undefined ? [] : [`  In DNS       a CNAME from your name to ${stack.PointTo}`]),
    ...(early.length === 0 ? [] : ['', 'Before the call opens:', findingsText(early)]),
    ...(waiting.length === 0
      ? []
      : [
          '',
          'Before the first mail:',
          findingsText(waiting),
          '',
          'In the DNS of the domain mails come from:',
          ...records.map((record) => `  ${record}`),
        ]),
    '',
    ...budgetText(budget),
    `Everything ${budget.is === 'there' ? 'else ' : ''}is in ${process.env['AWS_REGION']}.`,
    ...triedText(canary),
  ].join('\n');
}

/** What became of the round, in words. What its dates have passed by is raised with the next tick of its clock. */
export function putText(round: Round, isOpenedNow: boolean, now: Temporal.Instant): string {
  if (!isOpenedNow) return `${round.id} on AWS is up to date.`;
  const { opens } = round.call;
  const isAhead = Temporal.Instant.compare(instantAt(round, opens, '00:00'), now) > 0;
  return `${round.id} is on AWS. Its call ${isAhead ? `opens on ${opens}` : `was to open on ${opens}: what is overdue happens within minutes`}.`;
}

/** What became of the warning about cost, in words. */
export function budgetText(budget: Budget): readonly string[] {
  switch (budget.is) {
    case 'there':
      return [`A warning about cost is kept in ${BUDGET_REGION}.`];
    case 'not wanted':
      return ['No warning about cost was asked for.'];
    case 'refused':
      return [
        budget.isOld
          ? '! The warning about cost stays as it was: AWS did not change it.'
          : '! Nobody will be warned about cost: AWS made no budget. The round does without.',
        `  ${budget.why}`,
        '  → mend it and type the same again; or type --no-budget to leave it so',
      ];
  }
}
