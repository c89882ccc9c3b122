import { type Stack, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  ApiMapping,
  DomainName,
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnPermission, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, type LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { addLog, type Logging } from './round-logs.ts';

/**
 * Requests a second, for all visitors together. A lecture hall of three hundred that opens the call in the same second is a burst of six
 * hundred, two for each visitor, and some of them go on to the form at once.
 */
export const REQUESTS = { rateLimit: 200, burstLimit: 1000 };

/** A name of one's own for the pages, and the certificate that the region's Certificate Manager holds for it. */
export type Address = { readonly domain: string; readonly certificate: string };

export type Web = {
  readonly api: HttpApi;
  readonly stage: HttpStage;
  readonly publicUrl: string;
  readonly pointTo: string | undefined;
  /** How many requests the API turned away, or Lambda for want of a free function. */
  readonly turnedAway: Metric;
};

/**
 * The HTTP API, before the function behind it is known: functions are told the address, so it comes first. The access log holds the
 * route and no path, since links are secrets.
 */
export function addWeb(stack: Stack, logGroupName: string, logging: Logging, address: Address | undefined): Web {
  const api = new HttpApi(stack, 'Web', { apiName: stack.stackName, createDefaultStage: false });
  const logGroup = addLog(stack, 'AccessLog', logGroupName, logging);
  const stage = new HttpStage(stack, 'Pages', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    throttle: REQUESTS,
    accessLogSettings: {
      destination: new LogGroupLogDestination(logGroup),
      format: AccessLogFormat.custom(
        JSON.stringify({
          at: '$context.requestTimeEpoch',
          request: '$context.requestId',
          route: '$context.routeKey',
          status: '$context.status',
          // A dash for a request that reached no function.
          function: '$context.integrationStatus',
          milliseconds: '$context.responseLatency',
          bytes: '$context.responseLength',
          failure: '$context.integrationErrorMessage',
        }),
      ),
    },
  });
  const turnedAway = turnedAwayIn(logGroup, stack);
  if (address === undefined) return { api, stage, publicUrl: api.apiEndpoint, pointTo: undefined, turnedAway };
  const name = new DomainName(stack, 'Address', {
    domainName: address.domain,
    certificate: Certificate.fromCertificateArn(stack, 'Certificate', address.certificate),
  });
  new ApiMapping(stack, 'AddressOfPages', { api, domainName: name, stage });
  return { api, stage, publicUrl: `https://${address.domain}`, pointTo: name.regionalDomainName, turnedAway };
}

/**
 * API Gateway has a figure for all that is answered with 4xx, a mistyped link among them, and none for what is over its rate. The access log
 * tells it: 429 without a function behind it, since the web function says 429 too, to a network that sends too much. It tells as well when
 * Lambda had no function free: then the 429 is Lambda's. So one figure, and one price, is enough for both.
 */
function turnedAwayIn(logGroup: LogGroup, stack: Stack): Metric {
  const filter = new MetricFilter(stack, 'TurnedAway', {
    logGroup,
    filterPattern: FilterPattern.literal('{ ($.status = "429" && $.function = "-") || $.function = "429" || $.status = "503" }'),
    metricNamespace: stack.stackName,
    metricName: 'TurnedAway',
    metricValue: '1',
  });
  return filter.metric();
}

/** The parts of the site, so that the access log tells them apart. What is none of them is a page of the call or a participant's. */
const ROUTES = {
  Console: HttpRouteKey.with('/console/{page+}', HttpMethod.ANY),
  Assets: HttpRouteKey.with('/assets/{file+}', HttpMethod.GET),
  Rest: HttpRouteKey.DEFAULT,
};

/** Every request goes to the one web function, which knows its own routes. */
export function serve({ api: httpApi }: Web, web: LambdaFunction): void {
  const integration = new HttpLambdaIntegration('Pages', web);
  for (const [id, routeKey] of Object.entries(ROUTES)) sayWhose(new HttpRoute(httpApi, id, { httpApi, routeKey, integration }));
  Validations.of(httpApi).acknowledge({
    id: 'AwsSolutions::AwsSolutions-APIG4',
    reason: 'The call is public, participants act by signed links and the console checks its own sessions: nobody signs in at the gateway.',
  });
}

/** Names the account of the API that may call the function, for rules of organisations that do not see it in an ARN put together of parts. */
function sayWhose(route: HttpRoute): void {
  for (const part of route.node.findAll()) if (part instanceof CfnPermission) part.sourceAccount = route.stack.account;
}
