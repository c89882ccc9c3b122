import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { triggers } from '../../functions/triggers.ts';
import { anchorOf } from '../../infra/parts/monitoring/round-alarms.ts';
import { constructId, logOf as logPart } from '../../infra/parts/names.ts';
import { theRound } from '../builders/round.ts';
import { ACCOUNT, figuresOf, type Json, REGION, synthesised, textOf, theStack } from './synthesised.ts';

const stack = theStack();
const alarms = Object.values(stack.of('AWS::CloudWatch::Alarm')).map(({ Properties }) => Properties);
const runbook = readFileSync(new URL('../../infra/RUNBOOK.md', import.meta.url), 'utf8');
const headings = [...runbook.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);
const watched = JSON.stringify(alarms);

test('they look at seven figures, each of which has a price in an account that is used', () => {
  expect(alarms.length).toBeGreaterThan(5);
  expect(alarms.reduce((sum, alarm) => sum + figuresOf(alarm), 0)).toBe(7);
  expect(Object.keys(stack.of('AWS::CloudWatch::Dashboard'))).toEqual([]);
});

test('each says what a participant would notice and where the runbook says what to do', () => {
  for (const { AlarmDescription } of alarms) {
    const [, sentence = '', anchor = ''] = /^(.+) What to do: infra\/RUNBOOK\.md#([a-z-]+)$/.exec(AlarmDescription) ?? [];
    expect(sentence.length).toBeGreaterThan(40);
    expect(headings.map(anchorOf)).toContain(anchor);
  }
});

test('bounces are said to stop all mail of the account, other rounds’ among it, as AWS looks at accounts', () => {
  const bounces = alarms.find(({ AlarmName }) => AlarmName.endsWith('Mails bounce'));
  expect(bounces?.['AlarmDescription']).toContain('AWS stops all mail of the account');
});

test('each paragraph of an alarm says what it means, how to look and how to mend it', () => {
  for (const { AlarmName } of alarms) {
    const heading = AlarmName.replace('omvant-su-pfizer ', '');
    const paragraph = runbook.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
    for (const part of ['**Means.**', '**Look.**', '**Mend.**']) expect(paragraph, heading).toContain(part);
  }
});

test('every code that the log has for a failure stands in the paragraph of an alarm', () => {
  const logged = globSync('{functions,shared}/**/*.{ts,tsx}').flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(/\blog\.error\(([^{]*?), [{\w]/g),
  ]);
  const codes = new Set(logged.flatMap(([, said = '']) => [...said.matchAll(/'([A-Z_]+)'/g)].map(([, code = '']) => code)));
  const ofAlarms = runbook.split('\n---\n')[0] ?? '';
  expect(codes.size).toBeGreaterThan(5);
  expect([...codes].filter((code) => !ofAlarms.includes(`\`${code}\``) && !ofAlarms.includes(`"code":"${code}"`))).toEqual([]);
});

test('each tells those operators who may act, by mail, when it begins and when it is over', () => {
  for (const { AlarmActions, OKActions } of alarms) expect([textOf(AlarmActions), textOf(OKActions)]).toEqual(['AlarmTopic', 'AlarmTopic']);
  const told = Object.values(stack.of('AWS::SNS::Subscription')).map(({ Properties }) => [Properties['Protocol'], Properties['Endpoint']]);
  expect(told).toEqual(
    theRound()
      .operators.filter(({ access }) => access === 'operator')
      .map(({ email }) => ['email', email]),
  );
});

test('the topic takes what each alarm of the round sends, over TLS alone, and nothing from any other', () => {
  const [policy] = Object.values(stack.of('AWS::SNS::TopicPolicy')).map(({ Properties }) => Properties['PolicyDocument'].Statement);
  const [tls, fromAlarms, ...more] = policy;
  expect(more).toEqual([]);
  expect(tls).toMatchObject({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } });
  expect(fromAlarms).toMatchObject({
    Effect: 'Allow',
    Principal: { Service: 'cloudwatch.amazonaws.com' },
    Action: 'sns:Publish',
    Condition: { StringEquals: { 'aws:SourceAccount': ACCOUNT } },
  });
  const pattern = textOf(fromAlarms.Condition.ArnLike['aws:SourceArn']);
  expect(pattern.endsWith('*')).toBe(true);
  const arn = (name: string) => `arn:aws:cloudwatch:${REGION}:${ACCOUNT}:alarm:${name}`;
  const isTaken = (name: string) => arn(name).startsWith(pattern.slice(0, -1));
  expect(alarms.map(({ AlarmName }) => isTaken(AlarmName))).toEqual(alarms.map(() => true));
  expect(isTaken('omvant-su-pfizer-2 Pages fail')).toBe(false);
});

describe('somebody hears', () => {
  const alarm = (heading: string) => alarms.find(({ AlarmName }) => AlarmName === `omvant-su-pfizer ${heading}`) ?? {};

  const filters = Object.values(stack.of('AWS::Logs::MetricFilter'))
    .map(({ Properties }) => Properties)
    .filter(({ MetricTransformations }) => MetricTransformations[0].MetricName === alarm('Something is stuck')['MetricName']);
  const logOf = ({ LogGroupName }: Json) => textOf(LogGroupName);

  test('when anything fails that is not a reaction, of events the stream left lying and of what has failed for a day: by the round’s own log', () => {
    const core = triggers
      .filter(({ start }) => start.by !== 'event' && start.by !== 'request')
      .map(({ file }) => `${constructId(logPart(file))}Log`);
    expect(filters.map(logOf).sort()).toEqual(core.sort());
    for (const { FilterPattern } of filters) {
      // What failed for a day and what cannot be read are errors, as is a function that could not even be loaded.
      for (const told of ['$.level = "ERROR"', '$.level = "FATAL"', '$.record.status = "timeout"', '$.code = "OUTBOX_SWEPT"'])
        expect(FilterPattern).toContain(told);
    }
    // A letter that fails alone fails for a quarter of an hour, rests with the dead letters for one, and fails again.
    expect(alarm('Something is stuck')).toMatchObject({
      Period: 1800,
      EvaluationPeriods: 4,
      DatapointsToAlarm: 2,
      Threshold: 1,
      Statistic: 'Sum',
    });
  });

  test('and that figure is the alarm’s own: it is there only while something is wrong, so it has no price while all is well', () => {
    const { Namespace, MetricName, Dimensions, TreatMissingData } = alarm('Something is stuck');
    expect(Dimensions).toBeUndefined();
    expect(TreatMissingData).toBe('notBreaching');
    for (const { MetricTransformations } of filters)
      expect(MetricTransformations).toEqual([{ MetricNamespace: Namespace, MetricName, MetricValue: '1' }]);
  });

  test('when any of what the clock starts does not come, also when there is no figure at all', () => {
    const { Metrics, TreatMissingData, ComparisonOperator } = alarm('The clock stands still');
    expect(TreatMissingData).toBe('breaching');
    expect(ComparisonOperator).toBe('LessThanThreshold');
    const named = textsOf(Metrics);
    for (const { file, start } of triggers) if (start.by === 'tick') expect(named).toContain(`${constructId(file)}Function`);
  });

  test('and not in the first hour of a new round, about the time when there was nothing yet', () => {
    const since = Date.parse('2027-08-16T06:10:00Z') / 1000;
    const own = Object.values(synthesised(theRound(), { since }).of('AWS::CloudWatch::Alarm')).map(({ Properties }) => Properties);
    const { Metrics, Threshold, EvaluationPeriods, DatapointsToAlarm } =
      own.find(({ AlarmName }) => AlarmName.endsWith('The clock stands still')) ?? {};
    const { Expression } = Metrics.find((one: Json) => one.Expression !== undefined);
    const isBad = (start: string, ...ticks: readonly (number | undefined)[]) =>
      evaluated(Expression, Date.parse(`2027-08-16T${start}:00Z`) / 1000, ticks) < Threshold;
    // Before the round, and in the half hour it was made in, with one of the two not come yet or neither.
    expect([isBad('05:00', undefined, undefined), isBad('05:30'), isBad('06:00', 4, undefined), isBad('06:00')]).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect([isBad('06:30', 6, 1), isBad('06:30', 6, undefined), isBad('06:30', undefined, 1), isBad('06:30')]).toEqual([
      false,
      true,
      true,
      true,
    ]);
    // Two whole half hours afterwards have to be bad.
    expect([EvaluationPeriods, DatapointsToAlarm]).toEqual([2, 2]);
  });

  test('of letters that are late, of pages that fail, of visitors turned away, of bounces before AWS does', () => {
    for (const metric of ['ApproximateAgeOfOldestMessage', '5xx', 'TurnedAway', 'Reputation.BounceRate'])
      expect(watched).toContain(`"${metric}"`);
    expect(alarm('Mails bounce')['Threshold']).toBeLessThan(0.05);
    expect(alarm('Letters are late')['Threshold']).toBe(30 * 60);
  });

  test('of each dead letter that stays, by a line that is an error and stands in the log for as long as it does', () => {
    const said = readFileSync(new URL('../../functions/every-half-hour/dead-letters.ts', import.meta.url), 'utf8');
    expect(said).toMatch(/log\.error\([^)]*'DEAD_LETTER_KEPT'/);
  });
});

test('visitors are turned away where the API takes no more, and where no function is free; a network that sends too much is not', () => {
  const { Namespace, MetricName } = alarms.find(({ AlarmName }) => AlarmName.endsWith('Visitors are turned away')) ?? {};
  expect([Namespace, MetricName]).toEqual(['omvant-su-pfizer', 'TurnedAway']);
  const filter = Object.values(stack.of('AWS::Logs::MetricFilter'))
    .map(({ Properties }) => Properties)
    .find(({ MetricTransformations }) => MetricTransformations[0].MetricName === MetricName);
  expect(filter).toMatchObject({
    // What the access log writes of a request that reached no function, or found none free; the web function's own 429 has a 200 of Lambda there.
    FilterPattern: '{ ($.status = "429" && $.function = "-") || $.function = "429" || $.status = "503" }',
    MetricTransformations: [{ MetricNamespace: 'omvant-su-pfizer', MetricName: 'TurnedAway', MetricValue: '1' }],
  });
  const [stage] = Object.values(stack.of('AWS::ApiGatewayV2::Stage')).map(({ Properties }) => Properties);
  expect(textOf(filter?.['LogGroupName'])).toBe('AccessLog');
  expect(JSON.parse(stage?.['AccessLogSettings'].Format)).toMatchObject({
    status: '$context.status',
    function: '$context.integrationStatus',
  });
});

function textsOf(metrics: readonly Json[]): readonly string[] {
  return metrics.flatMap(({ MetricStat }) => (MetricStat?.Metric.Dimensions ?? []).map(({ Value }: Json) => textOf(Value)));
}

/** CloudWatch's metric math as far as it is used here: one period, which began at `start`, with the figures of its metrics. */
function evaluated(expression: string, start: number, figures: readonly (number | undefined)[]): number {
  const metrics = Object.fromEntries([0, 1].map((index) => [`m${index}`, figures[index]]));
  const functions = {
    IF: (is: boolean, then: number, otherwise: number) => (is ? then : otherwise),
    EPOCH: () => start,
    FILL: (figure: number | undefined, empty: number) => figure ?? empty,
    MIN: (all: readonly number[]) => Math.min(...all),
  };
  const known = { ...metrics, ...functions };
  return new Function(...Object.keys(known), `return ${expression}`)(...Object.values(known));
}
