import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Execution } from '@pairsmith/client';
import { DEMO_TABLES } from '../../scripts/demo-database/demo-database';
import { startSlowModel, type SlowModel } from '../e2e/slow-model';
import { demoDatabase } from '../support/demo-database';
import { startService, stepOf, type TestService } from '../support/service';
