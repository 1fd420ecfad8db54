import { MAX_REMARK_LENGTH } from '@pairsmith/core';
import type { Reader } from '../read-only';

/** A column as `pg_attribute` has it; texts are written for `search_path = public`. */
export interface ColumnRow {
  table_oid: number;
  position: number;
  name: string;
  /** As `format_type` writes it. */
  type: string;
  /** Of the array's elements or under the domain; null for others. */
  base_type: string | null;
  /** The type itself, or the type of an array's elements. */
  type_oid: number;
  is_array: boolean;
  /** Of the type under all domains. */
  root_name: string;
  root_typtype: string;
  nullable: boolean;
  default_oid: number | null;
  expression: string | null;
  /** `a` always, `d` by default, empty for none; a serial column is `d`. */
  identity: string;
  /** `s` stored, `v` virtual, empty for none. */
  generated: string;
  comment: string | null;
  enum_values: string[] | null;
}

/**
 * Domains are followed to their root, so that a domain over an enum shows the enum's labels. A column whose default
 * draws from a sequence that it owns (serial) is identity by default: that is what runs alone.
 */
const COLUMNS = `
  with recursive columns as (
    select a.*, t.typtype, t.typname, t.typbasetype, t.typnotnull,
           t.typcategory = 'A' and t.typelem <> 0 as is_array,
           case when t.typcategory = 'A' and t.typelem <> 0 then t.typelem else t.oid end as type_oid
      from pg_attribute a join pg_type t on t.oid = a.atttypid
     where a.attrelid = any($1::oid[]) and a.attnum > 0 and not a.attisdropped
  ), roots as (
    select t.oid as start, t.oid, t.typbasetype, t.typtypmod, t.typnotnull, 0 as depth
      from pg_type t where t.oid in (select type_oid from columns)
    union all
    select r.start, t.oid, t.typbasetype, t.typtypmod, r.typnotnull or t.typnotnull, r.depth + 1
      from roots r join pg_type t on t.oid = r.typbasetype
  )
  select c.attrelid::int8 as table_oid, c.attnum as position, c.attname as name,
         format_type(c.atttypid, c.atttypmod) as type,
         case when c.is_array then format_type(c.type_oid, c.atttypmod)
              when c.typtype = 'd' then format_type(c.typbasetype, (select typtypmod from pg_type where oid = c.atttypid)) end as base_type,
         c.type_oid::int8 as type_oid, c.is_array, root.typname as root_name, root.typtype as root_typtype,
         not (c.attnotnull or (not c.is_array and r.typnotnull)) as nullable,
         d.oid::int8 as default_oid, pg_get_expr(d.adbin, d.adrelid) as expression,
         case when c.attidentity <> '' then c.attidentity when serial.refobjid is not null then 'd' else '' end as identity,
         c.attgenerated as generated, left(des.description, ${MAX_REMARK_LENGTH}) as comment,
         case when root.typtype = 'e' then (select array_agg(e.enumlabel::text order by e.enumsortorder)
                                              from pg_enum e where e.enumtypid = root.oid) end as enum_values
    from columns c
         join lateral (select * from roots r where r.start = c.type_oid order by r.depth desc limit 1) r on true
         join pg_type root on root.oid = r.oid
         left join pg_attrdef d on d.adrelid = c.attrelid and d.adnum = c.attnum
         left join pg_description des on des.objoid = c.attrelid and des.objsubid = c.attnum and des.classoid = 'pg_class'::regclass
         left join lateral (
           select own.refobjid from pg_depend uses
                  join pg_depend own on own.classid = 'pg_class'::regclass and own.objid = uses.refobjid and own.deptype = 'a'
            where uses.classid = 'pg_attrdef'::regclass and uses.objid = d.oid and uses.refclassid = 'pg_class'::regclass
              and own.refobjid = c.attrelid and own.refobjsubid = c.attnum and pg_get_expr(d.adbin, d.adrelid) like 'nextval(%'
            limit 1) serial on true
   order by c.attrelid, c.attnum`;

/** The columns of all tables in one query, in their order. */
export const readColumns = ({ rows }: Reader, oids: readonly number[]): Promise<ColumnRow[]> =>
  rows<ColumnRow>(COLUMNS, [oids]);
