import type { Tally } from '@pairsmith/db';
import type { ChatModel } from '@pairsmith/llm';
import type { Logger } from '@pairsmith/logger';
import type { ModelPlaces, RunQueue } from '@pairsmith/queue';
import type { SourceDbs } from '@pairsmith/source-db';
import type { Embedder } from '@pairsmith/training-store';
import type { Pool } from 'pg';
import type { Config } from './config';
import type { EventHub } from './events/hub';
import type { BodyPace } from './http/hurry-bodies';

/** What the routes work with; made once, in main.ts. */
export interface ApiDeps {
  /** Of this build. */
  version: string;
  config: Config;
  /** Where the built console lies; not given: there is none. */
  consoleFolder?: string;
  pool: Pool;
  queue: RunQueue;
  sourceDbs: SourceDbs;
  /** null: no model is configured. */
  chatModel: ChatModel | null;
  /** Those that all processes share for calls of a model; null or not given: LLM_CONCURRENCY_TOTAL is not set. */
  modelPlaces?: ModelPlaces | null;
  /** The embedding in use; a model's dimension is asked for when it is first needed. */
  openEmbedder: (signal?: AbortSignal) => Promise<Embedder>;
  /** How long a request may wait for the embedding of its texts; not given: a minute. */
  embeddingMs?: number;
  /** How fast a request's body has to come in; not given: `BODY_PACE`. */
  bodyPace?: BodyPace;
  events: EventHub;
  /** What this process counts; written down at each scrape. */
  tally: Tally;
  log: Logger;
}
