import { withClient } from '../../scripts/demo-database/connect';

/** Every phone number, person's name and identity number of the demo data, from its columns and from within its texts. */
export async function readPersonalData(adminUrl: string): Promise<Set<string>> {
  const person = '[\\u4e00-\\u9fff]{3}';
  const { rows } = await withClient(adminUrl, (client) =>
    client.query<{ value: string }>(`
      select contact_name as value from bss_company union select contact_phone from bss_company
      union select member_name from bss_member union select mobile from bss_member
      union select id_card_no from bss_member
      union select cashier_name from bss_sales_order union select inspector_name from bss_inspection
      union select contact_info ->> 'name' from bss_complaint
      union select contact_info ->> 'phone' from bss_complaint
      union select unnest(regexp_match(remark, '^顾客(${person})来电(\\d{11})')) from bss_sales_order
      union select unnest(regexp_match(content, '请联系(${person})，电话(\\d{11})')) from bss_complaint`),
  );
  return new Set(rows.map(({ value }) => value).filter(Boolean));
}

/** The values that stand anywhere in a text, in one pass for each length that a value has. */
export function findValues(text: string, values: ReadonlySet<string>): string[] {
  const lengths = new Set([...values].map((value) => value.length));
  const found = new Set<string>();
  for (const length of lengths) {
    for (let at = 0; at + length <= text.length; at += 1) {
      const part = text.slice(at, at + length);
      if (values.has(part)) found.add(part);
    }
  }
  return [...found];
}
