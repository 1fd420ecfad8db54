import type { ModelFormat } from '@pairsmith/core';
import { comments } from './comments';
import { cortex } from './cortex';
import { dbt } from './dbt';
import { mdl } from './mdl';
import type { ModelWriter } from './model-format';

export const MODELS: Record<ModelFormat, ModelWriter> = { mdl, cortex, dbt, comments };
