import { confirm, isCancel, spinner, text } from '@clack/prompts';

/** The result, for people and for programs that read it. */
export function say(words: string): void {
  process.stdout.write(`${words}\n`);
}

/** What happens on the way, which is no result. */
export function saySlowly(words: string): void {
  process.stderr.write(`${words}\n`);
}

/** Whether somebody sits at the terminal who may be asked. */
export function mayAsk(input: boolean): boolean {
  return input && process.stdin.isTTY === true && process.stderr.isTTY === true;
}

/** Whether somebody at the terminal says yes. Where nobody can be asked, says what to type instead. */
export async function agreed(question: string, input: boolean, instead: string): Promise<boolean> {
  if (!mayAsk(input)) return stopped(question, instead);
  const answer = await confirm({ message: question, initialValue: false, output: process.stderr });
  return answer === true;
}

/** Whether somebody types a name out, letter by letter. */
export async function typedOut(name: string, question: string, input: boolean, instead: string): Promise<boolean> {
  if (!mayAsk(input)) return stopped(question, instead);
  const answer = await text({ message: question, placeholder: name, output: process.stderr });
  return !isCancel(answer) && answer === name;
}

function stopped(question: string, instead: string): false {
  saySlowly(`Stopped before anything was changed: ${question}\nNobody can be asked here.\n${instead}`);
  return false;
}

/** Shows how far long work has come: a moving line for people, a line now and then elsewhere. */
export function progress(title: string) {
  const isMoving = process.stderr.isTTY === true && process.env['NO_COLOR'] === undefined;
  const moving = isMoving ? spinner({ output: process.stderr }) : undefined;
  moving?.start(title);
  if (moving === undefined) saySlowly(`${title} …`);
  let last = '';
  return {
    show(words: string): void {
      if (words === last) return;
      last = words;
      moving?.message(`${title}: ${words}`);
    },
    end(): void {
      moving?.stop(last === '' ? title : `${title}: ${last}`);
      if (moving === undefined && last !== '') saySlowly(`  ${last}`);
    },
  };
}
