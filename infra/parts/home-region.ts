/** The region a round is held in unless it is told otherwise: Stockholm. */
export const HOME_REGION = 'eu-north-1';
