/** A table as the database knows it. */
export interface TableName {
  schema: string;
  name: string;
}

/** `schema.name`, the form of answers, reports and the stored list's meaning; not quoted. */
export const fullName = ({ schema, name }: TableName): string => `${schema}.${name}`;
