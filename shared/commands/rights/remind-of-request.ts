import { requestToAnswer } from '../../domain/attention.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { putBackOnList } from '../attention/put-back.ts';
import type { Handled } from '../handled.ts';
import type { Tools } from '../tools.ts';

/** Reminds the operators of a request about somebody's own data that nobody has answered, also when the round is closed. */
export function remindOfRequest(application: string, request: number, time: number, tools: Tools): Promise<Handled> {
  return putBackOnList(
    {
      what: `reminded of request ${application} ${request} ${time}`,
      entry: requestToAnswer(application, request),
      application,
      waits: (found) => {
        const asked = found.get(applicationKind, application)?.state.requests?.[request - 1];
        return asked !== undefined && asked.answer === undefined;
      },
      evenWhenClosed: true,
    },
    tools,
  );
}
