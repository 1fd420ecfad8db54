import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSampleDatabase, readScripts, type SampleRequest } from '../demo-database/sample-database';

/** The table that the reader may not read. */
export const UNREADABLE_TABLE = 'public.payroll';

/** Every table of the trap, the unreadable one among them. */
export const TRAP_TABLES = [
  'crm.customer',
  'crm.site',
  'public.device_model',
  'public.device',
  'public.技师',
  'public.fault_type',
  'public.tax_rate',
  'public.work_order',
  'archive.work_order',
  'public.Part',
  'public.order',
  'public.order_line',
  'public.line_return',
  'public.meter_reading',
  'public.visit',
  'public.site_energy',
  'public.warranty_claim',
  'public.payroll',
  'public.v_open_work_order',
  'public.mv_site_month',
];

const draws = join(__dirname, '..', 'demo-database', 'sql', '2-draws.sql');

/** A database that is hard to read, five million rows in one table, and its reader; see createSampleDatabase. */
export const createTrapDatabase = (request: SampleRequest): Promise<{ url: string }> =>
  createSampleDatabase(request, {
    kind: 'pairsmith trap database',
    label: '陷阱库',
    scripts: [readFileSync(draws, 'utf8'), ...readScripts(join(__dirname, 'sql'))],
    schemas: ['public', 'crm', 'archive'],
    hidden: [UNREADABLE_TABLE],
  });
