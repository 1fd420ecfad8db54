import type { Figure } from '../harness/figure';

interface Bench {
  /** The superuser's database on servers of the run's own, which sync to disk as usual. */
  adminUrl: string;
  /** How often each way is measured. */
  rounds: number;
}

export type Part = (bench: Bench) => Promise<Figure[]>;
