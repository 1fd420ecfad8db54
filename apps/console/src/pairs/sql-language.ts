import { PostgreSQL, sql } from '@codemirror/lang-sql';

export const SQL_LANGUAGE = sql({ dialect: PostgreSQL, upperCaseKeywords: true });
