import fc from 'fast-check';
import { badValuesOf } from '../contract/bad-input/bad-values';
import { fieldsOf, valueAt } from '../contract/bad-input/fields';
import { withBadValue } from '../contract/bad-input/to-http';
import type { RequestParts } from '../contract/bad-input/valid-requests';
import type { Documented } from '../support/documented';
import type { HttpRequest } from '../support/send-request';
import type { Draw } from './valid-request';

/** The request with one field wrong; null: it has none. */
export function spoil(operation: Documented, parts: RequestParts, draw: Draw): HttpRequest | null {
  const fields = fieldsOf(operation, parts);
  if (!fields.length) return null;
  const field = draw(fc.constantFrom(...fields));
  const place = { path: parts.params, query: parts.query, body: parts.body, form: parts.form?.fields }[
    field.place
  ];
  const values = badValuesOf(field, valueAt(place, field.path)).filter(
    // A path without its last part is another operation's.
    ({ kind }) => !(field.place === 'path' && kind === 'empty') && kind !== 'duplicated',
  );
  const anything = { kind: 'wrong type' as const, label: 'anything', value: draw(fc.jsonValue()) };
  const bad = field.place === 'body' && draw(fc.boolean()) ? anything : draw(fc.constantFrom(...values));
  return withBadValue(operation, parts, { field, bad });
}
