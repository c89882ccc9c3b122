import middy from '@middy/core';
import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { failuresLogged } from '../../shared/lambda/failures-logged.ts';
import { theTools } from '../../shared/lambda/tools.ts';
import { webApp } from './app.tsx';

const answer = handle(webApp(theTools));

/** The one function behind the HTTP API: the call and its form, participants' pages and the operators' console. */
export const handler = middy<LambdaEvent>()
  .use(failuresLogged('web'))
  .handler((request: LambdaEvent) => answer(request));
