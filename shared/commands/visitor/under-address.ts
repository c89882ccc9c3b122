import { addressKey } from '../../domain/typed-text.ts';
import { type Curious, curiousId } from '../../domain/visitor/curious.ts';
import type { Question } from '../../domain/visitor/question.ts';
import { curiousKind } from '../../storage/kinds/curious.ts';
import { questionKind } from '../../storage/kinds/question.ts';
import type { Stored } from '../../storage/kinds/stored.ts';
import { roundKeys } from '../round-keys.ts';
import type { Tools } from '../tools.ts';

/** What somebody with an address asked and left on the call, whoever typed it there. */
export async function leftFrom(
  email: string,
  tools: Tools,
): Promise<{ readonly questions: readonly Stored<Question>[]; readonly curious: readonly Stored<Curious>[] }> {
  const { store } = tools;
  const curious = await store.get(curiousKind, curiousId((await roundKeys(tools)).link, email));
  const questions = (await store.all(questionKind)).filter(
    ({ state: { address } }) => address !== undefined && addressKey(address) === addressKey(email),
  );
  return { questions, curious: curious === undefined ? [] : [curious] };
}
