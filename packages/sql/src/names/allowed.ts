/** What an operator lists: `schema.name`, `name` for calls without a schema, `extension:name` for all that an extension brings. */
export interface Allowed {
  functions: ReadonlySet<string>;
  extensions: ReadonlySet<string>;
}

const EXTENSION = /^extension:/;

export const readAllowed = (listed: readonly string[]): Allowed => ({
  functions: new Set(listed.filter((entry) => !EXTENSION.test(entry))),
  extensions: new Set(
    listed.flatMap((entry) => (EXTENSION.test(entry) ? [entry.replace(EXTENSION, '')] : [])),
  ),
});

export const isListed = ({ functions }: Allowed, name: string): boolean =>
  functions.has(name) || functions.has(name.slice(name.indexOf('.') + 1));
