import { Argument, Option } from 'commander';

/** What several commands are given, in the same words. */
export const roundFile = () => new Argument('<file>', 'the round file');
export const asJson = () => new Option('--json', 'as JSON, for programs');
export const asOperator = () => new Option('--as <operator>', 'which operator of the round does it; the contact person when left out');
export const noInput = () => new Option('--no-input', 'ask nothing: stop with exit code 3 where a decision is needed');
export const confirmed = () => new Option('--confirm <round>', 'the decision: the id of the round');
