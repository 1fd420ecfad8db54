import { join } from 'node:path';
import { createSampleDatabase, readScripts, type SampleRequest } from './sample-database';

/** The tables that the demo task reads when nobody names others. */
export const DEMO_TABLES = [
  'public.bss_company',
  'public.bss_service_area',
  'public.bss_branch',
  'public.bss_product',
  'public.bss_member',
  'public.bss_sales_order',
  'public.bss_sales_order_item',
  'public.bss_business_day_data',
  'public.bss_complaint',
  'ods.vehicle_flow',
  'ods.charging_session',
];

/** The demo business database, about 300,000 rows, and its reader; see createSampleDatabase. */
export const createDemoDatabase = (request: SampleRequest): Promise<{ url: string }> =>
  createSampleDatabase(request, {
    kind: 'pairsmith demo database',
    label: '演示库',
    scripts: readScripts(join(__dirname, 'sql')),
    schemas: ['public', 'ods'],
  });
