import type { LogLine } from '@pairsmith/client';

export interface NumberedLine extends LogLine {
  /** Counts up over all lines that came; a key for lists. */
  number: number;
}

/** More lines than these nobody scrolls through; the file has all of them. */
const KEPT = 2_000;

/** The last lines of a log that grows, for listeners that show it; they are told once a moment, however many lines come. */
export class LogLines {
  private lines: readonly NumberedLine[] = [];
  private arrived: NumberedLine[] = [];
  private count = 0;
  private isTelling = false;
  private readonly listeners = new Set<() => void>();

  add(line: LogLine): void {
    this.count += 1;
    this.arrived.push({ ...line, number: this.count });
    if (this.isTelling) return;
    this.isTelling = true;
    setTimeout(() => this.tell(), 100);
  }

  /** From the beginning, e.g. because the stream began anew with its last lines. */
  clear(): void {
    this.lines = [];
    this.arrived = [];
  }

  readonly snapshot = (): readonly NumberedLine[] => this.lines;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private tell(): void {
    this.isTelling = false;
    this.lines = [...this.lines, ...this.arrived].slice(-KEPT);
    this.arrived = [];
    for (const listener of this.listeners) listener();
  }
}
