import middy from '@middy/core';
import { defaultIsContentTypeBinary, handle, type LambdaEvent } from 'hono/aws-lambda';
import { failuresLogged } from '../../shared/lambda/failures-logged.ts';
import { answersProbes } from '../../shared/lambda/probe/answers-probes.ts';
import { tryConsole, tryTable } from '../../shared/lambda/probe/try-table.ts';
import { theTools } from '../../shared/lambda/the-tools.ts';
import { webApp } from './app.tsx';

/** Read as text, a file for a spreadsheet would lose the mark it begins with. */
const isContentTypeBinary = (type: string) => type.startsWith('text/csv') || defaultIsContentTypeBinary(type);

const answer = handle(webApp(theTools), { isContentTypeBinary });

/** The one function behind the HTTP API: the call and its form, participants' pages and the operators' console. */
export const handler = middy<LambdaEvent>()
  .use(failuresLogged('web'))
  .use(answersProbes(tryTable, tryConsole))
  .handler((request: LambdaEvent) => answer(request));
