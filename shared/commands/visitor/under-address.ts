import { addressKey } from '../../domain/typed-text.ts';
import { type Curious, curiousId } from '../../domain/visitor/curious.ts';
import type { Question } from '../../domain/visitor/question.ts';
import { curiousKind } from '../../storage/kinds/curious.ts';
import { type FaultReport, faultReportKind } from '../../storage/kinds/fault-report.ts';
import { questionKind } from '../../storage/kinds/question.ts';
import type { Stored } from '../../storage/kinds/stored.ts';
import { roundKeys } from '../round-keys.ts';
import type { Tools } from '../tools.ts';

type Left = {
  readonly questions: readonly Stored<Question>[];
  readonly curious: readonly Stored<Curious>[];
  readonly reports: readonly Stored<FaultReport>[];
};

/** What was asked and left on the call, and reported of the pages, with an address, whoever typed it there. */
export async function leftFrom(email: string, tools: Tools): Promise<Left> {
  const { store } = tools;
  const isTheirs = ({ state: { address } }: Stored<{ readonly address?: string | undefined }>) =>
    address !== undefined && addressKey(address) === addressKey(email);
  const curious = await store.get(curiousKind, curiousId((await roundKeys(tools)).link, email));
  return {
    questions: (await store.all(questionKind)).filter(isTheirs),
    curious: curious === undefined ? [] : [curious],
    reports: (await store.all(faultReportKind)).filter(isTheirs),
  };
}
