import { expect, test } from 'vitest';
import { type Limits, lectureHall, type Takes } from './lecture-hall.ts';
import { one } from './looked-into.ts';
import { theStack } from './synthesised.ts';

const { ThrottlingRateLimit: rateLimit, ThrottlingBurstLimit: burstLimit } =
  one('AWS::ApiGatewayV2::Stage').Properties['DefaultRouteSettings'];
/** What an account may run at once unless it is new or has asked for more. */
const limits: Limits = { rateLimit, burstLimit, atOnce: 1000 };
/** Taken high: a page is some 20 ms, a start with its first page less than a second. */
const takes: Takes = { warm: 100, cold: 1500 };
/** The page and the image that counts who sees it: test/pages/public/in-a-browser.test.ts. */
const REQUESTS = 2;

test('three hundred who open the call in the same moment all get it, and so does another hall right after them', () => {
  expect(lectureHall(300, REQUESTS, limits, takes)).toEqual({ served: 300, turnedAway: { byApi: 0, byLambda: 0 }, longest: 1600 });
  expect(lectureHall(500, REQUESTS, limits, takes).served).toBe(500);
});

test('with a request more for style, font and icon each, many of them would not', () => {
  expect(lectureHall(300, 5, limits, takes).turnedAway.byApi).toBeGreaterThan(0);
});

test('an account that is new, in which ten functions run at once, turns most of them away until its quota is raised', () => {
  expect(lectureHall(300, REQUESTS, { ...limits, atOnce: 10 }, takes)).toMatchObject({ served: 10, turnedAway: { byLambda: 290 } });
});

test('nothing keeps the function of the pages from as many as the account may run', () => {
  const pages = Object.entries(theStack().of('AWS::Lambda::Function')).find(([id]) => id.startsWith('WebWebFunction'))?.[1];
  expect(pages?.Properties['ReservedConcurrentExecutions']).toBeUndefined();
});
