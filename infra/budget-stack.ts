import { type App, BootstraplessSynthesizer, type IStackSynthesizer, Stack } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import * as z from 'zod/mini';
import { actingOperators } from '../shared/round/contact.ts';
import type { Round } from '../shared/round/round-file.ts';
import { addTags, namesOf, ROUND_TAG } from './parts/names.ts';

/** Budgets watch the whole account from anywhere, but CloudFormation cannot make them in Stockholm; Ireland is the nearest where it can. */
export const BUDGET_REGION = 'eu-west-1';

/** Far above what a month of a round should cost at list prices, in US dollars, and far below what would hurt. */
const LEAST = 5;
const PER_APPLICANT = 0.02;
const NOTICE_AT_PERCENT = [50, 100];
/** AWS Budgets tells no more than this many about one threshold. */
const MOST_TOLD = 10;

/** The class is one, but its types say so only with exact optional properties off. */
const bootstrapless = z.custom<IStackSynthesizer>((value) => value instanceof BootstraplessSynthesizer);

export function monthlyBudget({ expected }: Pick<Round, 'expected'>): number {
  return Math.max(LEAST, Math.ceil((expected.mentors + expected.mentees) * PER_APPLICANT));
}

/** Tells the operators by mail when what carries the round's tag costs more than it should. It holds no data of the round. */
export function budgetStack(app: App, round: Round, account: string | undefined): Stack {
  const names = namesOf(round);
  const stack = new Stack(app, names.budget, {
    stackName: names.budget,
    description: `${round.name.en}: tells its operators when it costs too much`,
    env: { ...(account === undefined ? {} : { account }), region: BUDGET_REGION },
    // One resource and no files: it needs nothing prepared in its region.
    synthesizer: z.parse(bootstrapless, new BootstraplessSynthesizer()),
    analyticsReporting: false,
  });
  addTags(stack, round);
  new CfnBudget(stack, 'Budget', {
    budget: {
      budgetName: names.stack,
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount: monthlyBudget(round), unit: 'USD' },
      costFilters: { TagKeyValue: [`user:${ROUND_TAG}$${round.id}`] },
    },
    notificationsWithSubscribers: NOTICE_AT_PERCENT.map((threshold) => ({
      notification: { notificationType: 'ACTUAL', comparisonOperator: 'GREATER_THAN', threshold, thresholdType: 'PERCENTAGE' },
      subscribers: actingOperators(round)
        .slice(0, MOST_TOLD)
        .map(({ email }) => ({ subscriptionType: 'EMAIL', address: email })),
    })),
  });
  return stack;
}
