import { hash } from 'node:crypto';
import { fullName } from '@pairsmith/core';
import type {
  Combination,
  Limit,
  Opaque,
  Order,
  Plan,
  Predicate,
  Relation,
  Selection,
  TableName,
  Value,
} from './plan';
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

/**
 * Cheap, for the many plans of which few are ever printed: each kind by itself, since to go through the fields of whatever it
 * is takes three times as long.
 */
export function outlineOf(plan: Plan): Outline {
  const tables = new Map<string, TableName>();
  const columns = new Set<string>();
  // Of the selections around a part, the innermost last: the stored tables that they take rows from, by their place.
  const around: (string | null)[][] = [];
  let isGrouped = false;
  let form = '';
  let build = '';
  /** Of both, until something is of one alone. */
  let both = '';

  function ofForm(text: string): void {
    form += both + text;
    build += both;
    both = '';
  }

  function ofBuild(text: string): void {
    form += both;
    build += both + text;
    both = '';
  }

  function ofPlan(part: Plan): void {
    switch (part.kind) {
      case 'selection':
        return ofSelection(part);
      case 'combination':
        return ofCombination(part);
      case 'opaque-plan':
        both += `opaque-plan${JSON.stringify(part.node)}`;
    }
  }

  function ofSelection(part: Selection): void {
    const relations = relationsOf(part);
    around.push(relations.map(nameOf));
    isGrouped ||= (part.keys?.length ?? 0) > 0;
    both += '{';
    if (part.source) {
      ofRelation(part.source.root);
      for (const { to, keep, on } of part.source.steps) {
        both += keep;
        ofRelation(to);
        ofPredicate(on);
      }
    }
    both += ' where ';
    ofPredicate(part.where);
    both += ' keys ';
    if (part.keys) ofValues(part.keys);
    both += ' having ';
    ofPredicate(part.having);
    both += ' distinct ';
    if (typeof part.distinct === 'string') both += part.distinct;
    else ofValues(part.distinct);
    ofOrders(part.order);
    both += ' shown[';
    for (const { name, value } of part.shown) {
      ofForm(quoted(name));
      ofValue(value);
    }
    both += `]${isOfRows(part.limit) ? ' limit' : limitOf(part.limit)}}`;
    around.pop();
  }

  /** Its name, where it is stored. */
  function nameOf(relation: Relation): string | null {
    if (relation.kind !== 'table') return null;
    const name = fullName(relation.table);
    tables.set(name, relation.table);
    return name;
  }

  function ofCombination({ op, all, left, right, order, limit }: Combination): void {
    both += `(${op} ${all} `;
    ofPlan(left);
    ofPlan(right);
    both += `${JSON.stringify(order)}${limitOf(limit)})`;
  }

  function ofRelation(relation: Relation): void {
    switch (relation.kind) {
      case 'table':
        both += 'table ';
        return ofForm(quoted(relation.table.schema) + quoted(relation.table.name));
      case 'plan':
        both += `${relation.as} ${quoted(relation.name)}`;
        return ofPlan(relation.plan);
      case 'opaque':
        both += `opaque${JSON.stringify(relation.node)}`;
    }
  }

  function ofOrders(orders: readonly Order[]): void {
    both += ' order[';
    for (const { by, descending, nulls } of orders) {
      both += `${descending}${nulls} `;
      ofValue(by);
    }
    both += ']';
  }

  function ofPredicate(part: Predicate): void {
    switch (part.kind) {
      case 'all':
      case 'any':
        both += `${part.kind}[`;
        for (const one of part.of) ofPredicate(one);
        both += ']';
        return;
      case 'not':
        both += 'not ';
        return ofPredicate(part.of);
      case 'compare':
        both += `${part.op} `;
        ofValue(part.left);
        return ofValue(part.right);
      case 'same':
        both += 'same ';
        ofValue(part.left);
        return ofValue(part.right);
      case 'between':
        both += 'between ';
        ofValue(part.of);
        ofValue(part.low);
        return ofValue(part.high);
      case 'in':
        both += 'in';
        ofValues(part.of);
        return Array.isArray(part.among) ? ofValues(part.among) : ofPlan(part.among);
      case 'like':
        both += `like ${part.foldsCase} `;
        ofValue(part.of);
        return ofValue(part.pattern);
      case 'missing':
      case 'holds':
        both += `${part.kind} `;
        return ofValue(part.of);
      case 'exists':
        both += 'exists ';
        return ofPlan(part.plan);
      case 'opaque':
        return ofOpaque(part);
    }
  }

  function ofValues(values: readonly Value[]): void {
    both += '[';
    for (const value of values) ofValue(value);
    both += ']';
  }

  function ofValue(part: Value): void {
    switch (part.kind) {
      case 'column': {
        const table = around.at(-1 - part.up)?.[part.at];
        if (table) columns.add(`${table}.${part.name}`);
        both += `column ${part.up} ${part.at} `;
        return ofForm(quoted(part.name));
      }
      case 'literal':
        both += `literal ${part.type};`;
        if (DAY.test(part.text)) ofBuild('day');
        return;
      case 'null':
        both += 'null;';
        return;
      case 'call':
        both += `call ${quoted(part.name)}`;
        for (const one of part.args) if (one.kind === 'literal') ofBuild(quoted(one.text));
        return ofValues(part.args);
      case 'operate':
        both += `operate ${quoted(part.op)}`;
        return ofValues(part.args);
      case 'cast':
        both += `cast ${quoted(part.type)}`;
        return ofValue(part.of);
      case 'choose':
        both += 'choose[';
        for (const { when, then } of part.branches) {
          ofPredicate(when);
          ofValue(then);
        }
        both += part.otherwise ? '] else ' : ']';
        return part.otherwise ? ofValue(part.otherwise) : undefined;
      case 'aggregate':
        both += `aggregate ${quoted(part.name)}${part.distinct}`;
        ofValues(part.args);
        ofPredicate(part.where);
        return ofOrders(part.order);
      case 'window':
        isGrouped ||= part.partition.length > 0;
        both += `window ${quoted(part.name)}${part.frame === null ? 'as usual' : quoted(part.frame)}`;
        ofValues(part.args);
        ofPredicate(part.where);
        ofValues(part.partition);
        return ofOrders(part.order);
      case 'scalar':
        both += 'scalar ';
        return ofPlan(part.plan);
      case 'truth':
        both += 'truth ';
        return ofPredicate(part.of);
      case 'opaque':
        return ofOpaque(part);
    }
  }

  function ofOpaque({ node, reads }: Opaque): void {
    both += `opaque${JSON.stringify(node)}`;
    ofValues(reads);
  }

  ofPlan(plan);
  form += both;
  build += both;
  return { tables: [...tables.values()], columns, isGrouped, form: digest(form), build };
}

/** So that no name can be taken for what stands around it. */
const quoted = (name: string): string => `${name.length}"${name}"`;

const isOfRows = (limit: Limit | null): boolean => limit !== null && limit.rows !== null;
const limitOf = (limit: Limit | null): string => (limit ? ` limit ${JSON.stringify(limit)}` : '');

/** Kept for every plan that was ever looked at. */
const digest = (text: string): string => hash('sha1', text, 'base64');
