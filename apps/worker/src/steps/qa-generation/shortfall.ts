import { said, type Message, type QaGenerationReport, type Said, type Told } from '@pairsmith/core';
import type { Unasked } from '@pairsmith/writer';
import type { SortedDrafts } from './sort-drafts';

type Shortfall = NonNullable<Told<QaGenerationReport>['shortfall']>;

/** Why fewer pairs are kept than were asked for: what was not written, and what was written and not kept. Null: nothing is missing. */
export function shortfallOf({
  asked,
  written,
  sorted,
  unasked,
}: {
  asked: number;
  written: readonly { drafts: readonly unknown[] }[];
  sorted: SortedDrafts;
  unasked: Unasked | null;
}): Shortfall | null {
  const missing = asked - sorted.kept.length;
  if (missing <= 0) return null;
  const drafts = written.reduce((sum, one) => sum + one.drafts.length, 0);
  const counted = (count: number, reason: Message): Shortfall['reasons'] =>
    count > 0 ? [{ reason, count }] : [];
  const unwritten = asked - drafts;
  return {
    missing,
    reasons: [
      ...(unasked?.reasons ?? counted(unwritten, said('unasked.model', { count: unwritten }))),
      ...counted(sorted.duplicates.length, said('unasked.duplicates', { count: sorted.duplicates.length })),
      ...counted(
        sorted.quarantined.length,
        said('unasked.quarantined', { count: sorted.quarantined.length }),
      ),
    ],
    help: unasked?.help ?? [said('unasked.help_again'), said('unasked.help_tables')],
  };
}

/** The same in one line, for warnings and log. */
export const sayShortfall = ({ missing, reasons, help }: Shortfall, asked: number, got: number): Message =>
  said('unasked.short', { asked, got, missing, reasons: reasons.map(reasonIn), help });

const reasonIn = ({ reason }: { reason: Said }): Said => reason;
