import { InvalidArgumentError, Option } from 'commander';
import { HOME_REGION } from '../parts/home-region.ts';

/** The option that says in which region of AWS a round lies. */
export function regionOption(what: string): Option {
  return new Option('--region <region>', what).default(HOME_REGION).argParser(aRegion);
}

/** A name as regions have them. Whether there is one of that name is for AWS to say. */
function aRegion(given: string): string {
  if (/^[a-z]{2,}(-[a-z]+)+-\d+$/.test(given)) return given;
  throw new InvalidArgumentError(`Give the name of a region, such as ${HOME_REGION}.`);
}
