import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file in a zip; its bytes are asked for when those before it have been sent. */
export interface ZipEntry {
  name: string;
  modified: Date;
  bytes: () => AsyncIterable<string | Uint8Array>;
}

/** A zip that is made while it is read, one entry after the other. An entry that fails breaks it off. */
export function zipOf(entries: readonly ZipEntry[]): Readable {
  const zip = new ZipFile();
  // Its type is that of any stream; it is a PassThrough.
  const out = zip.outputStream as Readable;
  for (const { name, modified, bytes } of entries)
    zip.addReadStreamLazy(name, { mtime: modified, mode: 0o100644 }, (give) => {
      const source = Readable.from(bytes(), { objectMode: false, highWaterMark: 64 * 1024 });
      source.once('error', (error) => out.destroy(error));
      // A reader that goes away in the middle leaves no file open.
      out.once('close', () => source.destroy());
      give(null, source);
    });
  zip.once('error', (error) => out.destroy(error as Error));
  zip.end();
  return out;
}
