import { Temporal } from 'temporal-polyfill';
import { instantAt } from '../../shared/round/calendar.ts';
import { actingOperators } from '../../shared/round/contact.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { withPassword } from '../../shared/round/sign-in.ts';
import { BUDGET_REGION } from '../budget-stack.ts';
import { namesOf } from '../parts/names.ts';
import { askAboutPlan, stopUnlessAgreed } from '../rounds/agree-on-plan.ts';
import { CannotStart, NEEDS_DECISION } from '../rounds/cannot-start.ts';
import { ON_AWS, TODO_ON_AWS } from '../rounds/opened-plan.ts';
import { followFile, type PlanOfFile, planOfFile } from '../rounds/plan-of-file.ts';
import { roundOrStop } from '../rounds/round-or-stop.ts';
import { actingOperator, toolsOf } from './acting.ts';
import { agreed, say, saySlowly } from './asking.ts';
import { exitCodeOf, triedText, tryOut } from './canary/try-out.ts';
import { asked, deployedOrStop, reasonOf, workIn } from './deployed.ts';
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
  /** The operator a change of the plan is made by; the contact when left out. */
  readonly as?: string;
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
  const plan = await planWanted(round, found, options.as);
  if (options.dryRun === true) return sayWhatWouldHappen({ file, round, found, plan }, options);
  const would = whatWouldHappen(round, found, options.budget);
  const first = found.findings.find(({ is }) => is === 'stops');
  if (first !== undefined) throw new CannotStart(`${round.id} was not deployed.\n${first.about}: ${first.says}.`, first.todo ?? '');
  saySlowly(findingsText(found.findings));
  if (plan !== undefined) await stopUnlessAgreed(round.id, plan, TODO_ON_AWS, askAboutPlan({ input: options.input, say: saySlowly }));
  for (const sentence of would.sentences) saySlowly(sentence);
  if (options.yes !== true && !(await agreed('Go ahead?', options.input, typedAgain('--yes')))) return NEEDS_DECISION;
  const put = await putOnAws({
    round,
    found,
    region: options.region,
    context: contextOf(file, found, options),
    isBudgetWanted: options.budget,
  });
  if (plan !== undefined)
    await followFile(plan, PLACE, toolsOf(round, await deployedOrStop(round, file)), actingOperator(round, options.as));
  const result = { replanned: plan !== undefined, ...(await lookAgain(file, round, options.region)), ...put, canary: await tryOut(round) };
  say(options.json === true ? JSON.stringify(result) : afterwardsText(result, round));
  return exitCodeOf(result.canary);
}

type Looked = { readonly file: string; readonly round: Round; readonly found: Preflight; readonly plan: PlanOfFile | undefined };

/** The dry run. Gives the exit code the command would stop with. */
async function sayWhatWouldHappen({ file, round, found, plan }: Looked, options: DeployOptions): Promise<number> {
  const changes = await whatChanges(round, contextOf(file, found, options), { account: found.account, region: options.region });
  const would = whatWouldHappen(round, found, options.budget, changes);
  const replan = plan === undefined ? [] : [...plan.lines, ''];
  const inWords = [findingsText(found.findings), '', ...replan, ...would.sentences, '', ...changesText(changes)].join('\n');
  say(options.json === true ? JSON.stringify({ ...found, would, plan: plan?.lines, changes }) : inWords);
  if (found.findings.some(({ is }) => is === 'stops')) return 1;
  return plan === undefined ? 0 : NEEDS_DECISION;
}

const PLACE = { where: ON_AWS, remedy: TODO_ON_AWS };

/** What the file says of the plan that a round on AWS does not. */
async function planWanted(round: Round, { stack }: Preflight, as: string | undefined): Promise<PlanOfFile | undefined> {
  if (stack === undefined) return undefined;
  return asked(() => planOfFile(PLACE, toolsOf(round, stack), actingOperator(round, as)));
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

type Result = Preflight & Put & { readonly replanned: boolean; readonly canary: readonly Finding[] };

function afterwardsText({ stack, findings, records, opened, replanned, budget, canary }: Result, round: Round): string {
  const waiting = findings.filter(({ is }) => is === 'before the first mail');
  const early = findings.filter(({ is }) => is === 'before the call opens');
  return [
    putText(round, opened, Temporal.Now.instant()),
    ...(replanned
      ? ['The round has the plan of its file now. As long as nobody has been told, the console’s page “Plan” takes it back.']
      : []),
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
