import { z } from 'zod';

const field = z
  .strictObject({
    name: z.string(),
    type: z.string().meta({ description: '简短的小写类型，如 varchar(32)' }),
    nullable: z.boolean(),
    comment: z.string().nullable(),
    is_primary_key: z.boolean(),
    is_foreign_key: z.boolean().meta({ description: '声明的外键' }),
    references: z
      .string()
      .nullable()
      .meta({ description: '外键指向的列 schema.表.列', examples: ['public.customer.id'] }),
    default_value: z.string().nullable(),
    is_enum: z.boolean(),
    enum_values: z.array(z.string()).nullable().meta({ description: '枚举字段的取值' }),
  })
  .meta({ id: 'TableField', description: '表的一个字段' });
export type TableField = z.output<typeof field>;

export const tableDdlAnswer = z.strictObject({
  ddl: z.string().optional().meta({ description: 'type 为 ddl 或 both 时返回' }),
  md: z.string().optional().meta({ description: 'type 为 md 或 both 时返回' }),
  table_info: z.strictObject({
    table_name: z.string(),
    schema_name: z.string(),
    full_name: z.string(),
    comment: z.string().nullable(),
    field_count: z.int().min(1),
    row_count: z.int().min(0).nullable().meta({ description: '估计的行数；视图等无法估计时为 null' }),
    table_size: z
      .string()
      .meta({ description: '占用的磁盘空间，含索引；视图为 0.0 B', examples: ['35.1 KB'] }),
  }),
  fields: z.array(field),
  generation_info: z.strictObject({
    business_context: z.string(),
    output_type: z.enum(['ddl', 'md', 'both']),
    has_llm_comments: z.boolean().meta({ description: '有注释由语言模型所写' }),
    database: z.string(),
  }),
  response: z.string(),
});
export type TableDdlAnswer = z.output<typeof tableDdlAnswer>;
