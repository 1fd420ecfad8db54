import { createHash } from 'node:crypto';
import { fullName } from '@pairsmith/core';
import type { Plan, Relation, Selection, TableName } from './plan';
import { relationsOf } from './tree';

/** What a plan is about, told by one walk through it. */
export interface Outline {
  /** Stored tables that it takes rows from, each once, those first that stand outermost. */
  tables: TableName[];
  /** Stored columns that it reads, wherever in it, as `schema.table.column`. */
  columns: Set<string>;
  /** Rows are gathered by something, here or within, or stand beside others of their group. */
  isGrouped: boolean;
  /** The same for two plans that differ in literals and numbers of rows only. */
  form: string;
  /**
   * The same for two plans that are statements of one syntax tree but for names, numbers and texts. What a function is told
   * (`'month'`) and whether a text is a day belong to the build.
   */
  build: string;
}

/** A text that is a day, or the beginning of one, whichever it is. */
const DAY = /^\d{4}-\d{1,2}(?:-\d{1,2})?(?:[ T]|$)/;

/** Cheap, for the many plans of which few are ever printed. */
export function outlineOf(plan: Plan): Outline {
  const tables = new Map<string, TableName>();
  const columns = new Set<string>();
  // Of the selections around a part, the innermost last.
  const around: Relation[][] = [];
  let isGrouped = false;
  let form = '';
  let build = '';
  const both = (text: string): void => {
    form += text;
    build += text;
  };

  function selection(part: Selection): void {
    const relations = relationsOf(part);
    for (const relation of relations)
      if (relation.kind === 'table') tables.set(fullName(relation.table), relation.table);
    isGrouped ||= (part.keys?.length ?? 0) > 0;
    around.push(relations);
    const { limit, ...rest } = part;
    fields(rest);
    both(limit ? (limit.rows === null ? JSON.stringify(limit) : 'limit') : '');
    around.pop();
  }

  function fields(part: object): void {
    both('{');
    for (const [name, field] of Object.entries(part)) {
      both(`${name}:`);
      if (name === 'args') args(part, field as unknown[]);
      else any(field);
      both(',');
    }
    both('}');
  }

  function args(of: { kind?: string }, values: unknown[]): void {
    for (const value of values) {
      const isTold = of.kind === 'call' && (value as { kind?: string }).kind === 'literal';
      if (isTold) build += (value as { text: string }).text;
      any(value);
    }
  }

  function any(part: unknown): void {
    if (typeof part !== 'object' || part === null) return both(String(part));
    if (Array.isArray(part)) {
      both('[');
      for (const one of part) {
        any(one);
        both(',');
      }
      return both(']');
    }
    node(part as Node);
  }

  function node(part: Node): void {
    switch (part.kind) {
      case 'selection':
        return selection(part as unknown as Selection);
      case 'column': {
        const { up, at, name } = part as unknown as { up: number; at: number; name: string };
        const relation = around.at(-1 - up)?.[at];
        if (relation?.kind === 'table') columns.add(`${fullName(relation.table)}.${name}`);
        both(`column ${up} ${at}`);
        form += JSON.stringify(name);
        return;
      }
      case 'literal':
        both(`literal ${String(part['type'])}`);
        build += DAY.test(String(part['text'])) ? ' day' : '';
        return;
      case 'table':
        both('table');
        form += JSON.stringify(part['table']);
        return;
      case 'window':
        isGrouped ||= (part['partition'] as unknown[]).length > 0;
        return fields(part);
      case undefined: {
        // A column of the answer.
        const { name, ...rest } = part;
        form += JSON.stringify(name);
        return fields(rest);
      }
      default:
        return fields(part);
    }
  }

  node(plan as unknown as Node);
  return { tables: [...tables.values()], columns, isGrouped, form: digest(form), build };
}

/** Kept for every plan that was ever looked at. */
const digest = (text: string): string => createHash('sha1').update(text).digest('base64');

type Node = Record<string, unknown> & { kind?: string };
