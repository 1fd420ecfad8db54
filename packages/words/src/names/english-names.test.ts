import { plural, singular } from '../lexicon/plurals';
import { titleOf } from '../titles';
import { asNumber } from './column-noun';
import { nameColumn } from './name-column';
import { englishName, englishTableName } from './english-names';
import { areModels, modelOf, sharedPrefix, withoutPrefix } from './shared-prefix';

it.each([
  ['cargo_claims', 'Claims filed by customers', 'cargo claims'],
  ['due_days', 'Days until an invoice is due', 'due days'],
  ['dock_doors', 'Number of dock doors', 'number of dock doors'],
  ['cogs', 'Cost of goods', 'cost of goods'],
  ['stays', 'Actual occupancy of a room', 'stays'],
  ['service_levels', 'Service levels offered to customers', 'service levels'],
  ['trips', 'Linehaul trips between terminals', 'trips'],
  ['ends_at', '', 'end time'],
  ['shipped_at', '', 'shipping date'],
  ['docked_at', 'Time booked', 'booking date'],
  ['checked_out_at', '', 'check-out time'],
  ['trial_ends_at', '', 'trial end time'],
  ['last_sign_in_at', '', 'last sign in date'],
  ['hatched_on', 'Date hatched', 'date hatched'],
  ['promised_on', '', 'promised date'],
  ['berth_count', '', 'number of berths'],
  ['sign_in_count', '', 'number of sign-ins'],
  ['gangways_count', '', 'number of gangways'],
  ['num_berths', '', 'number of berths'],
  ['max_occupancy', '', 'maximum occupancy'],
  ['mooring_terms_days', '', 'mooring terms in days'],
  ['vip_code', '', 'VIP code'],
  ['lot_type', 'original as received', 'lot type'],
  ['state', 'Planned', 'state'],
  ['state', 'in_dock', 'state'],
])('%s, commented "%s", is called %s', (name, title, said) => {
  expect(englishName(name, title)).toBe(said);
});

it.each([
  'moored_at',
  'reopened_count',
  'last_seen_at',
  'booked_via',
  'effective_from',
  'reports_to',
  'valid_until',
  'terms_and_conditions',
])('%s names nothing that could stand behind an article', (name) => expect(englishName(name, '')).toBeNull());

it.each([
  ['Tractors, trailers and straight trucks of the fleet', ''],
  ['Pallets, crates or cartons', ''],
  ['托盘、箱子和木箱', ''],
  ['Status, see the manual', 'Status'],
  ['订单状态，0待付款 1已付款', '订单状态'],
  ['Weight in kg, gross', 'Weight in kg'],
])('the first of several things is the name of none: %s → %s', (comment, title) => {
  expect(titleOf(comment)).toBe(title);
});

it('what was dated has dates, and a zone of time is no time', () => {
  expect(['date shipped', 'time departed', 'time zone'].map(plural)).toEqual([
    'dates shipped',
    'times departed',
    'time zones',
  ]);
});

it('of those whom a word means together one is a member', () => {
  expect([singular('staff'), plural(singular('ground_staff'.replace('_', ' ')))]).toEqual([
    'staff member',
    'ground staff members',
  ]);
});

it.each([
  ['berths', 'number of berths'],
  ['crew members', 'number of crew members'],
  ['repair costs', 'repair costs'],
  ['weight in pounds', 'weight in pounds'],
  ['number of berths', 'number of berths'],
  ['gross weight', 'gross weight'],
  ['minimum nights', 'minimum nights'],
])('a number called %s is said %s', (name, said) => {
  expect(asNumber(name)).toBe(said);
});

it('of a table a count is what was counted, and no number', () => {
  expect(englishTableName('cycle_count', '')).toBe('cycle count');
});

it.each([
  ['corp_grower', 'corporate grower'],
  ['press_daily', 'daily press record'],
  ['press_locs', 'press locations'],
  ['hvst_acq', null],
  ['po_hdr', 'purchase order'],
  ['emp_absence', 'employee absence'],
  ['wo_task', 'work order task'],
  ['press_mstr', 'press master'],
  ['zz_typ', null],
  ['zz_mstr', null],
  ['report_due', null],
  ['press_acq', null],
])('rows of the table %s are called %s', (name, said) => {
  expect(englishTableName(name, '')).toBe(said);
});

it('a comment that tells what rows are for, or how much there is, names no rows', () => {
  expect(englishTableName('moorings', 'Places where boats lie')).toBe('moorings');
  expect(englishTableName('fares', 'Money received')).toBe('fares');
  expect(englishTableName('fares', 'Harbour dues')).toBe('harbour dues');
});

it('a comment that says what a number is counted in names no column', () => {
  expect(englishName('hourly_wage', 'Pounds per hour')).toBe('hourly wage');
  expect(englishName('load', 'Kilograms')).toBe('load');
  expect(englishName('lift_price', 'Price per lift')).toBe('lift price');
  expect(englishName('tariff', 'Price per lift')).toBe('price per lift');
});

it('of what stands before `of` there is one or there are many', () => {
  expect(['line of business', 'unit of measure', 'number of berths'].map(plural)).toEqual([
    'lines of business',
    'units of measure',
    'number of berths',
  ]);
  expect(singular('lines of business')).toBe('line of business');
});

it('a comment that lists codes names no column', () => {
  expect(['DRY, SWT, FRZ', 'DRY/SWT', 'NET, of the basket', 'PH'].map(titleOf)).toEqual([
    '',
    '',
    'NET',
    'PH',
  ]);
});

it('a comment is a name as far as it names', () => {
  expect(englishName('yard_value', 'Yard value in US dollars')).toBe('yard value');
  expect(englishName('yard_area', 'Yard area in square feet')).toBe('yard area');
  expect(englishName('verdict', 'Null while pending')).toBe('verdict');
  expect(englishTableName('survey', 'Surveys requested on moored boats')).toBe('survey');
  expect(englishTableName('pilot', 'Pilots registered with the harbour')).toBe('pilot');
  expect(englishTableName('pilot', 'Registered pilots')).toBe('registered pilots');
  expect(englishTableName('kiln', 'Local kilns in use')).toBe('kiln');
  expect(englishTableName('kiln', 'Kilns under repair')).toBe('kiln');
  expect(englishTableName('fares', 'Fares taken since January 2025')).toBe('fares');
});

it.each([
  ['moorings_mooringfee', '', 'mooring fee'],
  ['berthscheduling_berth', '', 'berth'],
  ['grade_grades', '', 'grades'],
  ['voyage', 'Central voyage table', 'voyage'],
  ['tackle', 'Tackle list', 'tackle'],
  ['berthrefund', 'Money paid back', 'berth refund'],
  ['fare', 'Tickets sold online', 'fare'],
  ['pilot', 'Harbour pilots', 'harbour pilots'],
  ['voyages_logs', '', 'voyage logs'],
  ['vdetail', 'Lines of packing slips', 'packing slip lines'],
  ['capital', 'Monthly charges to owners', 'monthly charges'],
  ['capital', 'Money owed to owners', 'capital'],
  ['kiln', 'Kilns for bricks', 'kiln'],
  ['sales_orders', '', 'sales orders'],
  ['enrol', '', null],
  ['waiting_list', 'Waiting list', 'waiting list'],
])('rows of %s, commented "%s", are called %s', (name, title, said) => {
  expect(englishTableName(name, title)).toBe(said);
});

it('a comment that tells which of them are counted names no column', () => {
  expect(englishName('mark_total', 'Marks of all questions together')).toBe('mark total');
  expect(englishName('berth_stock', 'On hand in normal berths')).toBe('berth stock');
  expect(englishName('berth_stock', 'More than announced')).toBe('berth stock');
});

it('a day is named by what happened on it, however it is written', () => {
  expect(englishName('submitted_on_date', '')).toBe('submission date');
  expect(englishName('activatedon_date', '')).toBe('activation date');
  expect(englishName('total_outstanding_derived', '')).toBe('total outstanding');
});

it('what most tables begin with and is no word is the application', () => {
  const names = ['fleetixbase_trip', 'fleetixbase_stop', 'fleetixbase_driver', 'fleetixbase_fare', 'log'];
  expect(sharedPrefix(names)).toBe('fleetixbase');
  expect(sharedPrefix(names.map((name) => name.replace('fleetixbase', 'hotel')))).toBeNull();
  expect(sharedPrefix(names.map((name) => name.replace('fleetixbase', 'cust')))).toBeNull();
  expect(sharedPrefix(['fleetixbase_trip', 'drivers', 'fares', 'stops'])).toBeNull();
  expect(withoutPrefix('fleetixbase_trip', 'fleetixbase')).toBe('trip');
});

it('of application and model, as a framework names tables, the model is said', () => {
  expect(areModels(['crew_member', 'voyage_voyage', 'voyage_voyageleg'])).toBe(true);
  expect(areModels(['people_client', 'visits_visit', 'actions_action'])).toBe(true);
  expect(areModels(['voyage_leg', 'voyage_ticket', 'crew_member', 'voyage'])).toBe(false);
  expect([modelOf('crew_member'), modelOf('voyage_voyage'), modelOf('voyages')]).toEqual([
    'member',
    'voyage',
    'voyages',
  ]);
});

it('what a cell holds is no name of its column, wherever the comment speaks of it', () => {
  const column = (title: string, comment: string) => ({
    ...{ name: 'status', title, comment },
    statistics: { distinct: 3, common_values: [{ value: 'Booked' }, { value: 'sailed' }] },
  });
  expect(nameColumn(column('booked', 'booked, sailed or missed')).en).toBe('status');
  expect(nameColumn(column('held', 'held: not paid yet')).en).toBe('status');
  expect(nameColumn(column('passage', 'passage of the ticket')).en).toBe('passage');
});

test('what a person has called something is said, however well the identifier is known', () => {
  expect(englishTableName('order', 'Voucher stack')).toBe('order');
  expect(englishTableName('order', 'Voucher stack', 'person')).toBe('voucher stack');
  expect(englishTableName('order', 'Voucher stack', 'dictionary')).toBe('voucher stack');
});
