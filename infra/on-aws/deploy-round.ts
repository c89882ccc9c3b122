import { Temporal } from 'temporal-polyfill';
import { actingOperators } from '../../shared/round/contact.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { BUDGET_REGION } from '../budget-stack.ts';
import { CannotStart, NEEDS_DECISION } from '../local/cannot-start.ts';
import { namesOf } from '../parts/names.ts';
import { ON_AWS, openedPlan, stopIfChanged, TODO_ON_AWS } from '../rounds/opened-plan.ts';
import { roundOrStop } from '../rounds/round-or-stop.ts';
import { agreed, progress, say, saySlowly } from './asking.ts';
import { cdkDeploy } from './cdk.ts';
import { asked, workIn } from './deployed.ts';
import { openRound, storeOf } from './open-round.ts';
import { removeTable } from './round-data.ts';
import type { Finding } from './survey/finding.ts';
import { type Survey, survey } from './survey/survey.ts';

export type DeployOptions = {
  readonly region: string;
  readonly domain?: string;
  readonly certificate?: string;
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
  const found = await asked(() => survey(round, options.region, Temporal.Now.instant()));
  if (found.stack !== undefined)
    stopIfChanged(round, { where: ON_AWS, plan: await asked(() => openedPlan(storeOf(round))), remedy: TODO_ON_AWS });
  const stops = found.findings.filter(({ is }) => is === 'stops');
  const would = whatWouldHappen(round, found);
  if (options.dryRun === true) {
    say(options.json === true ? JSON.stringify({ ...found, would }) : [findingsText(found.findings), '', ...would.sentences].join('\n'));
    return stops.length === 0 ? 0 : 1;
  }
  const [first] = stops;
  if (first !== undefined) throw new CannotStart(`${round.id} was not deployed.\n${first.about}: ${first.says}.`, first.todo ?? '');
  saySlowly(findingsText(found.findings));
  for (const sentence of would.sentences) saySlowly(sentence);
  if (options.yes !== true && !(await agreed('Go ahead?', options.input, `npm run omvant -- deploy ${file} --yes`))) return NEEDS_DECISION;
  await putOnAws(file, round, found, options);
  const isNew = await asked(() => openRound(round, Temporal.Now.instant()));
  const result = { ...(await asked(() => survey(round, options.region, Temporal.Now.instant()))), opened: isNew };
  say(options.json === true ? JSON.stringify(result) : afterwardsText(result, round));
  return 0;
}

/** The same in people and mails, not in resources. */
function whatWouldHappen(round: Round, { stack, isTableLeft }: Survey) {
  const { length: operators } = round.operators;
  const isNew = stack === undefined;
  const acting = actingOperators(round).length;
  const mails = isNew ? operators + acting : 0;
  const sentences = isNew
    ? [
        ...(isTableLeft ? [`Would delete the table ${namesOf(round).table}: it is empty, an attempt that failed has left it.`] : []),
        `Would create 1 stack, ${namesOf(round).stack}, and 1 budget.`,
        `Would send ${mails} mails: ${operators} invitations to sign in and ${acting} questions whether alarms may be sent, all to operators. Nobody else gets any before they apply.`,
        'Would not touch any other round.',
      ]
    : [
        `Would update 1 stack, ${namesOf(round).stack}. The table and what is in it stay.`,
        'Would send 0 mails.',
        'Would not touch any other round.',
      ];
  return { stacks: isNew ? 1 : 0, updates: isNew ? 0 : 1, mails, sentences };
}

function findingsText(findings: readonly Finding[]): string {
  const widest = Math.max(...findings.map(({ about }) => about.length));
  return findings
    .map(
      ({ about, is, says, todo }) =>
        `${is === 'fine' ? '✓' : is === 'stops' ? '✗' : '!'} ${about.padEnd(widest)}  ${says}${todo === undefined ? '' : `\n  ${' '.repeat(widest)}  → ${todo}`}`,
    )
    .join('\n');
}

async function putOnAws(
  file: string,
  round: Round,
  { sender, reach, account, isTableLeft }: Survey,
  { region, domain, certificate }: DeployOptions,
): Promise<void> {
  const names = namesOf(round);
  const bar = progress('Putting the round on AWS');
  const context = { round: file, sender, reach, ...(domain === undefined || certificate === undefined ? {} : { domain, certificate }) };
  try {
    if (isTableLeft) await removeTable(round);
    await cdkDeploy([names.stack, names.budget], context, { account, region }, (done, all) =>
      bar.show(`${done} of ${all} parts are there`),
    );
  } catch (error) {
    bar.end();
    throw new CannotStart(
      `${round.id} was not deployed.\n${error instanceof Error ? error.message : String(error)}`,
      'what was begun has been taken back; mend it and type the same again',
    );
  }
  bar.end();
}

function afterwardsText({ stack, findings, records, opened }: Survey & { readonly opened: boolean }, round: Round): string {
  const waiting = findings.filter(({ is }) => is === 'before the first mail');
  return [
    opened ? `${round.id} is on AWS. Its call opens on ${round.call.opens}.` : `${round.id} on AWS is up to date.`,
    `  The call     ${stack?.Pages}`,
    `  The console  ${stack?.Console}`,
    ...(stack?.PointTo === undefined ? [] : [`  In DNS       a CNAME from your name to ${stack.PointTo}`]),
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
    `A warning about cost is kept in ${BUDGET_REGION}. Everything else is in ${process.env['AWS_REGION']}.`,
  ].join('\n');
}
