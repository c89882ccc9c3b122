/** The round file that is taken when none is named. */
export const EXAMPLE_FILE = 'infra/rounds/su-pfizer.yaml';
