import type { Language } from '@pairsmith/core';
import type { Table } from './table';

/**
 * What documents say beside names, comments and values, in the task's language. Whoever reads an edited document back
 * takes the labels of both: a task may have changed its language since, and a person writes what they like.
 */
export interface Labels {
  ddl: {
    title: string;
    description: string;
    needs: string;
    inferred: string;
    foreignTable: string;
    definitionAndSources: (sources: string) => string;
    extensionOfType: string;
    notOnEmpty: (isView: boolean, reason: string) => string;
    readByView: string;
  };
  markdown: {
    heading: (table: string, title: string) => string;
    kinds: Record<Table['kind'], string>;
    fieldList: string;
    fieldNotes: string;
    primaryKey: string;
    unique: string;
    notNull: string;
    examples: string;
    isPrimaryKey: (column: string) => string;
    compositeKey: (columns: string) => string;
    refersTo: (columns: string, target: string) => string;
    inferred: string;
    values: (column: string, values: readonly string[]) => string;
    /** `live`: the value that rows have which are not deleted; null: NULL. */
    softDelete: (column: string, live: string | null) => string;
    partitionedBy: (key: string) => string;
    aboutRows: (rows: number) => string;
    unit: (column: string, unit: string) => string;
    range: (column: string, from: string, to: string, exact: boolean) => string;
  };
  summary: {
    context: string;
    at: string;
    database: string;
    rows: string;
    unknown: string;
    columns: string;
    primaryKey: string;
    relations: string;
    inferred: string;
    none: string;
  };
  mapping: { header: string; at: string; tables: string };
}

export const LABELS: Record<Language, Labels> = {
  zh: {
    ddl: {
      title: '中文名',
      description: '描述',
      needs: '需要',
      inferred: '推断',
      foreignTable: '外部表，这里按普通表给出',
      definitionAndSources: (sources) => `定义与来源 ${sources}`,
      extensionOfType: '所用类型的扩展',
      notOnEmpty: (isView, reason) =>
        `${isView ? '视图' : '物化视图'}，在空库上不能创建（需要 ${reason}），以上按同样的列给出；定义:`,
      readByView: '视图读取的表，不存在时按同样的列代替',
    },
    markdown: {
      heading: (table, title) => `${table}${title ? `（${title}）` : ''}`,
      kinds: {
        table: '表',
        'partitioned table': '分区表',
        view: '视图',
        'materialized view': '物化视图',
        'foreign table': '外部表',
      },
      fieldList: '字段列表：',
      fieldNotes: '字段补充说明：',
      primaryKey: '主键',
      unique: '唯一',
      notNull: '非空',
      examples: '示例',
      isPrimaryKey: (column) => `${column} 为主键`,
      compositeKey: (columns) => `复合主键：${columns}`,
      refersTo: (columns, target) => `${columns} 关联 ${target}`,
      inferred: '（推断）',
      values: (column, values) => `${column} 为枚举字段，包含取值：${values.join('、')}`,
      softDelete: (column, live) =>
        `${column} 为软删除标记，${live === null ? '为空' : `值为 ${live} `}时表示未删除`,
      partitionedBy: (key) => `分区方式：${key}`,
      aboutRows: (rows) => `数据量约 ${rows} 行`,
      unit: (column, unit) => `${column} 单位：${unit}`,
      range: (column, from, to, exact) => `${column} 数据范围：${exact ? '' : '约 '}${from} 至 ${to}`,
    },
    summary: {
      context: '业务背景',
      at: '生成时间',
      database: '数据库',
      rows: '行数(估计)',
      unknown: '未知',
      columns: '列数',
      primaryKey: '主键',
      relations: '关联',
      inferred: '推断',
      none: '无',
    },
    mapping: { header: '表与文件的对应关系，顺序即DDL的执行顺序', at: '生成时间', tables: '表数量' },
  },
  en: {
    ddl: {
      title: 'Title',
      description: 'Description',
      needs: 'needs',
      inferred: 'inferred',
      foreignTable: 'A foreign table, given as an ordinary one here',
      definitionAndSources: (sources) => `its definition and the sources ${sources}`,
      extensionOfType: 'the extension of a type that it uses',
      notOnEmpty: (isView, reason) =>
        `A ${isView ? 'view' : 'materialized view'} that cannot be created on an empty database (needs ${reason}), given above with the same columns; its definition:`,
      readByView: 'Tables that the view reads; where they do not exist, stand-ins with the same columns',
    },
    markdown: {
      heading: (table, title) => `${table}${title ? ` (${title})` : ''}`,
      kinds: {
        table: 'table',
        'partitioned table': 'partitioned table',
        view: 'view',
        'materialized view': 'materialized view',
        'foreign table': 'foreign table',
      },
      fieldList: 'Columns:',
      fieldNotes: 'Notes on columns:',
      primaryKey: 'primary key',
      unique: 'unique',
      notNull: 'not null',
      examples: 'examples',
      isPrimaryKey: (column) => `${column} is the primary key`,
      compositeKey: (columns) => `Composite primary key: ${columns}`,
      refersTo: (columns, target) => `${columns} refers to ${target}`,
      inferred: ' (inferred)',
      values: (column, values) => `${column} is an enumeration, with the values: ${values.join(', ')}`,
      softDelete: (column, live) =>
        `${column} marks deleted rows; ${live === null ? 'NULL' : `the value ${live}`} means not deleted`,
      partitionedBy: (key) => `Partitioned by: ${key}`,
      aboutRows: (rows) => `About ${rows} rows`,
      unit: (column, unit) => `${column} unit: ${unit}`,
      range: (column, from, to, exact) =>
        `${column} range of dates: ${exact ? '' : 'about '}${from} to ${to}`,
    },
    summary: {
      context: 'Business context',
      at: 'Made at',
      database: 'Database',
      rows: 'Rows (estimate)',
      unknown: 'unknown',
      columns: 'Columns',
      primaryKey: 'Primary key',
      relations: 'Relations',
      inferred: 'inferred',
      none: 'none',
    },
    mapping: {
      header: 'Tables and their files, in the order in which the DDL runs',
      at: 'Made at',
      tables: 'Tables',
    },
  },
};

const of = (read: (labels: Labels) => string): string[] => [read(LABELS.zh), read(LABELS.en)];

/** What a document may call a thing, whatever language it is in. */
export const EITHER = {
  fieldList: of(({ markdown }) => markdown.fieldList),
  fieldNotes: of(({ markdown }) => markdown.fieldNotes),
};
