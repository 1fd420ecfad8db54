import { saidIn, spokenTables } from './said-table';

const TABLES = spokenTables(
  ['crm_option_values', 'crm_member_status', 'crm_person'].map((name) => ({ name })),
  ['crm'],
);
const said = (comment: string | null) => saidIn({ comment }, TABLES);

it('hears to which table a comment says that a column refers', () => {
  expect(said('FK to option values, group activity_status')).toEqual(['crm_option_values']);
  expect(said('Refers to a person who looks after it')).toEqual(['crm_person']);
  expect(said('Foreign key to crm_member_status')).toEqual(['crm_member_status']);
});

it('hears nothing where no table is named', () => {
  expect(said('FK to something else')).toEqual([]);
  expect(said('Status of the visit')).toEqual([]);
  expect(said(null)).toEqual([]);
});
