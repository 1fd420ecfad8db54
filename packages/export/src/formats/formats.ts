import type { PairFormat } from '@pairsmith/core';
import { bird, spider } from './benchmarks';
import { alpaca, chat, dpo, sharegpt } from './conversations';
import { csv } from './csv';
import type { Format } from './format';
import { vanna } from './vanna';

export const FORMATS: Record<PairFormat, Format> = { chat, alpaca, sharegpt, spider, bird, dpo, vanna, csv };
