import type { LongerReason, Reason, RequestKind } from '../domain/rights/request.ts';
import type { Say } from './say.ts';

/** What is asked of those who have somebody's data, and why it is refused: pages, letters and the console say it alike. */
export const rightsWords = (say: Say) => ({
  kinds: {
    object: say({ sv: 'att invända mot att dina uppgifter används', en: 'to object to your data being used' }),
    restrict: say({ sv: 'att begränsa hur dina uppgifter används', en: 'to restrict how your data are used' }),
    correct: say({ sv: 'att rätta dina uppgifter', en: 'to correct your data' }),
    erase: say({ sv: 'att ta bort dina uppgifter', en: 'to have your data removed' }),
  } satisfies Readonly<Record<RequestKind, string>>,
  short: {
    object: say({ sv: 'Invändning', en: 'Objection' }),
    restrict: say({ sv: 'Begränsning', en: 'Restriction' }),
    correct: say({ sv: 'Rättelse', en: 'Correction' }),
    erase: say({ sv: 'Borttagning', en: 'Removal' }),
  } satisfies Readonly<Record<RequestKind, string>>,
  longer: {
    complex: say({
      sv: 'Det som du begär är svårt att utreda.',
      en: 'What you ask for is complex to look into.',
    }),
    many: say({
      sv: 'Många har begärt något samtidigt.',
      en: 'Many have asked for something at the same time.',
    }),
  } satisfies Readonly<Record<LongerReason, string>>,
  reasons: {
    'is right': say({ sv: 'Uppgifterna stämmer.', en: 'The data are right.' }),
    'weighs more': say({
      sv: 'Det finns skäl att använda uppgifterna som väger tyngre än dina (artikel 21.1 i dataskyddsförordningen).',
      en: 'There are grounds to use the data that weigh more than yours (Article 21(1) of the GDPR).',
    }),
    'no ground': say({
      sv: 'Inget av fallen där uppgifter får begränsas gäller här (artikel 18.1).',
      en: 'None of the cases in which data are restricted applies here (Article 18(1)).',
    }),
    'legal claims': say({
      sv: 'Uppgifterna behövs för ett rättsligt anspråk.',
      en: 'The data are needed for a legal claim.',
    }),
    'must be kept': say({
      sv: 'Lagen säger att uppgifterna ska bevaras som de är.',
      en: 'The law says that the data are to be kept as they are.',
    }),
    'asked before': say({
      sv: 'Samma sak har prövats nyss, och inget har ändrats sedan dess (artikel 12.5).',
      en: 'The same was considered recently, and nothing has changed since (Article 12(5)).',
    }),
  } satisfies Readonly<Record<Reason, string>>,
});
