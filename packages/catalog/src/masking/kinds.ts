/** What personal data a cell holds. `text` is free text or JSON with personal data somewhere inside. */
export const PERSONAL_KINDS = [
  'person_name',
  'phone',
  'id_number',
  'bank_card',
  'email',
  'address',
  'plate',
  'passport',
  'account',
  'secret',
  'ip',
  'birth_date',
  'text',
  'custom',
] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];
