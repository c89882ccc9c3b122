/** Somebody of the company who may look and do nothing. */
export const VERA = {
  id: 'vera',
  name: 'Vera Viewer',
  email: 'vera@example.com',
  host: 'company',
  language: 'sv',
  access: 'viewer',
} as const;

/** Somebody of the company who may act, and sees the managers alone. */
export const HENRIK = {
  ...VERA,
  id: 'henrik',
  name: 'Henrik HR',
  email: 'henrik@example.com',
  access: 'operator',
  sees: 'own side',
} as const;
