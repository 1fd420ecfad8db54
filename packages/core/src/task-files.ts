/** A task's files by name, as who reads them sees them: of one moment, whatever is uploaded or published meanwhile. */
export interface TaskFiles {
  /** In name order. `modifiedByUser`: a person put these bytes there. */
  list: () => Promise<{ name: string; modifiedByUser: boolean }[]>;
  /** UTF-8 text; null where there is no such name. */
  read: (name: string) => Promise<string | null>;
  /** The bytes that the owning step last published under a name that a person changed since; the present ones where nobody did. */
  readGenerated: (name: string) => Promise<string | null>;
}
