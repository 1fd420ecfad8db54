/** All that travels through Redis: which run to look at, and which queueing of it. Readable in Bull Board, so nothing else belongs here. */
export interface RunJob {
  executionId: string;
  fence: number;
}
